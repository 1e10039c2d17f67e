package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.grade.Mark;
import moxie.text.Columns;
import moxie.text.Normal;

/**
 * That two names mean the same, as a person teaches it.
 *
 * @param theirs what the person writes
 * @param notes what the notes say
 */
record Lesson(String theirs, String notes) {
    /** Longer things are not names. */
    private static final int LONGEST = 40;

    /** What was typed: {@code theirs = notes}; empty for anything else. */
    static Optional<Lesson> read(String typed) {
        String[] names = typed.split("[=＝]", 2);
        return names.length < 2 || names[0].isBlank() || names[1].isBlank()
                ? Optional.empty()
                : Optional.of(new Lesson(names[0].strip(), names[1].strip()));
    }

    /**
     * What a person may have meant who counts a point after all: the one part of the answer no other point was earned
     * by, for what the point missed. Empty where that is not plain.
     */
    static Optional<Lesson> of(Mark mark, int point, String answer) {
        Mark.Verdict verdict = mark.verdicts().get(point);
        List<String> left = new ArrayList<>();
        for (String part : answer.split("[\\n。；;，、]|, ")) {
            String folded = Normal.of(part);
            boolean used = mark.verdicts().stream()
                    .filter(other -> !other.equals(verdict))
                    .flatMap(other -> other.evidence().stream())
                    .anyMatch(word -> folded.contains(Normal.of(word)));
            if (!folded.isEmpty() && !used) {
                left.add(part.strip());
            }
        }
        String notes = verdict.missed().size() == 1 ? verdict.missed().get(0) : verdict.text();
        boolean plain = left.size() == 1 && name(left.get(0)) && name(notes);
        return plain && !Normal.of(left.get(0)).equals(Normal.of(notes))
                ? Optional.of(new Lesson(left.get(0), notes))
                : Optional.empty();
    }

    private static boolean name(String text) {
        return Columns.of(text) <= LONGEST && text.indexOf('=') < 0 && text.indexOf('＝') < 0;
    }
}
