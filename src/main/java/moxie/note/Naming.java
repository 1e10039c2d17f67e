package moxie.note;

import java.util.Optional;
import moxie.text.Columns;

/**
 * What a topic is and what it is called.
 *
 * @param lead the split of an item's title at its colon, when it has one
 */
record Naming(Topic.Kind kind, String name, Optional<Lead> lead) {
    /** @param learned is the title a label of this note's own? */
    static Naming of(Draft draft, String title, boolean learned) {
        boolean heading = draft.shape == Draft.Shape.HEADING;
        Optional<Lead> lead = heading ? Optional.empty() : Lead.of(title);
        String term = lead.map(Lead::term).orElse(title);
        if (learned || Labels.is(term)) {
            return new Naming(Topic.Kind.LABEL, term, lead);
        }
        if (Titles.question(title)) {
            return new Naming(Topic.Kind.QUESTION, Subjects.of(title), lead);
        }
        Optional<String> name = heading ? Titles.heading(title) : Titles.name(title);
        if (name.isPresent()) {
            return new Naming(Topic.Kind.TOPIC, Subjects.of(name.get()), lead);
        }
        boolean skill = (title.startsWith("可以") || title.startsWith("能够"))
                && Subjects.of(title).equals(title);
        boolean pair = Columns.of(title) <= 24 && title.indexOf('，') == title.lastIndexOf('，');
        if (heading && !skill && Titles.firstOf(title, pair ? "。；" : "，。；") < 0 && Columns.of(title) <= 60) {
            return new Naming(Topic.Kind.TOPIC, Subjects.of(title), lead);
        }
        return new Naming(Topic.Kind.STATEMENT, Titles.leadingLatin(title).orElse(title), lead);
    }
}
