package moxie.note;

import java.util.Optional;

/** Obsidian's and GitHub's callouts: {@code > [!tip] Title} makes the quote a topic of that title. */
final class Callouts {
    private Callouts() {}

    static Optional<Draft> of(Draft quote) {
        if (quote.below.isEmpty() || !quote.below.get(0).words.text().startsWith("[!")) {
            return Optional.empty();
        }
        Draft first = quote.below.get(0);
        String text = first.words.text();
        int end = text.indexOf(']');
        if (first.shape != Draft.Shape.TEXT || end < 3) {
            return Optional.empty();
        }
        int rest = text.indexOf('\n', end);
        String title = text.substring(end + 1, rest < 0 ? text.length() : rest).strip();
        title = title.startsWith("-") || title.startsWith("+")
                ? title.substring(1).strip()
                : title;
        String shown = title.isEmpty() ? text.substring(2, end).toLowerCase(java.util.Locale.ROOT) : title;
        Draft topic = new Draft(
                Draft.Shape.HEADING, first.words.with(shown), first.line, rest < 0 ? first.endLine : first.line);
        topic.level = 7;
        if (rest >= 0) {
            Draft more = new Draft(
                    Draft.Shape.TEXT, first.words.with(text.substring(rest + 1)), first.line + 1, first.endLine);
            topic.below.addAll(Pieces.of(more));
        }
        topic.below.addAll(first.below);
        topic.below.addAll(quote.below.subList(1, quote.below.size()));
        return Optional.of(topic);
    }
}
