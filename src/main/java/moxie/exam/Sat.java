package moxie.exam;

/**
 * One answer of one person.
 *
 * @param place where it stands, to be shown: a file and a line
 * @param form empty when the file does not say
 * @param question its number on that form, or its id
 */
public record Sat(String place, String person, String form, String question, String answer) {}
