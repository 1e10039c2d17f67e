package moxie.exam;

/**
 * One answer of one person.
 *
 * @param form empty when the file does not say
 * @param number of the question on that form; 0 when {@code id} tells it
 * @param id of the question; empty when {@code number} tells it
 */
public record Sat(String person, String form, int number, String id, String answer) {}
