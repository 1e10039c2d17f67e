package moxie.note;

import java.util.List;

/** Every repair, in the order they are made: what hides or encloses lines first, then markers, nesting last. */
final class Repairs {
    static final List<Repair> ALL = List.of(new Fences(), new Nesting());

    private Repairs() {}

    static void apply(Lines lines) {
        for (Repair repair : ALL) {
            repair.apply(lines);
        }
    }
}
