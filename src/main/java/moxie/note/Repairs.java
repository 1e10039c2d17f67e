package moxie.note;

import java.util.List;

/** Every repair, in the order they are made: what hides or encloses lines first, then their marks, nesting last. */
final class Repairs {
    static final List<Repair> ALL = List.of(
            new FrontMatter(),
            new Fences(),
            new MathBlocks(),
            new Boxes(),
            new Properties(),
            new HtmlBlocks(),
            new Headings(),
            new HanHeadings(),
            new BracketHeadings(),
            new Underlines(),
            new TableRows(),
            new BoldMarks(),
            new EscapedMarks(),
            new NumberedBullets(),
            new PseudoLists(),
            new Breaks(),
            new Nesting());

    private Repairs() {}

    static void apply(Lines lines) {
        for (Repair repair : ALL) {
            repair.apply(lines);
        }
    }
}
