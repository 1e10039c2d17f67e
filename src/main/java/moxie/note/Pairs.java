package moxie.note;

import java.util.Optional;
import moxie.text.Columns;

/** Titles that promise two things: "A和B", "A and B". */
final class Pairs {
    private Pairs() {}

    /** The second of a pair, when the notes below speak of the first by name and never of the second. */
    static Optional<String> missing(String title, Shaper.Content content) {
        String and = title.indexOf('和') > 0 ? "和" : title.indexOf('与') > 0 ? "与" : " and ";
        int at = title.indexOf(and);
        if (at <= 0 || title.indexOf(and, at + 1) > 0) {
            return Optional.empty();
        }
        String first = title.substring(0, at).strip();
        String second = title.substring(at + and.length()).strip();
        boolean latin = second.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean phrase = (Line.han(second) > 0 && !latin) // 与 may stand inside one phrase
                || second.indexOf('的') > 0
                || second.contains(" of ");
        if (second.isEmpty() || phrase || Columns.of(title) > 40 || Labels.is(second) || Labels.is(first)) {
            return Optional.empty();
        }
        boolean one = content.points.stream().anyMatch(p -> begins(p.text(), first))
                || content.topics.stream().anyMatch(t -> begins(t.title(), first));
        return one && !speaks(content, second) ? Optional.of(second) : Optional.empty();
    }

    private static boolean begins(String text, String name) {
        return text.regionMatches(true, 0, name, 0, name.length());
    }

    private static boolean speaks(Shaper.Content content, String name) {
        return content.points.stream().anyMatch(p -> holds(p.text(), name))
                || content.topics.stream().anyMatch(t -> speaks(t, name));
    }

    private static boolean speaks(Topic topic, String name) {
        return holds(topic.title(), name)
                || topic.points().stream().anyMatch(p -> holds(p.text(), name))
                || topic.topics().stream().anyMatch(t -> speaks(t, name));
    }

    private static boolean holds(String text, String name) {
        for (int i = 0; i + name.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }
}
