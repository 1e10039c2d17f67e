package moxie.note;

/**
 * One way in which notes differ from the Markdown they were meant to be, and how it is put right before parsing. Each
 * repair is one file, one line in {@link Repairs#ALL}, and its examples in {@code spec/repairs.md}.
 */
interface Repair {
    void apply(Lines lines);
}
