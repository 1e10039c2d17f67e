package moxie.question;

import moxie.note.Source;

/**
 * A picture of the notes that belongs to a question.
 *
 * @param alternative what the note says it shows; may be empty
 * @param target where it lies, as the note writes it
 * @param asked is it part of the question? if not, it explains the answer
 */
public record Picture(String alternative, String target, Source source, boolean asked) {}
