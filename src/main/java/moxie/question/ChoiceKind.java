package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.text.Language;
import moxie.text.Shuffle;

/** Which of four terms of one category fits a meaning. */
final class ChoiceKind implements QuestionKind {
    private static final int OPTIONS = 4;
    private static final int BRIEF = 14;

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Table table
                    && TableKind.regular(table)
                    && !TableKind.paired(table)
                    && !CompareKind.asks(place, table)) {
                Subject.of(place)
                        .map(subject -> TableKind.titled(place, subject))
                        .flatMap(subject -> cell(place, subject, table))
                        .ifPresent(found::add);
            }
        }
        List<Point.Definition> terms = Siblings.of(place);
        if (terms.size() < OPTIONS) {
            return found.stream();
        }
        for (Point.Definition right : terms) {
            List<Point.Definition> wrong = Siblings.wrong(place, right, terms);
            if (wrong.size() >= OPTIONS - 1) {
                found.add(candidate(place, right, wrong.subList(0, OPTIONS - 1)));
            }
        }
        return found.stream();
    }

    /** One cell among others of its column; the seed draws the column and the rows. */
    private Optional<Candidate> cell(Place place, Subject subject, Point.Table table) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 1; column < table.header().size(); column++) {
            columns.add(column);
        }
        for (int column : Shuffle.order(place.seed(), columns, c -> table.id() + c)) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < table.rows().size(); row++) {
                boolean brief = TableKind.cell(table, row, column)
                        .filter(cell -> Width.of(cell) <= BRIEF)
                        .isPresent();
                if (brief) {
                    rows.add(row);
                }
            }
            if (rows.size() >= OPTIONS) {
                List<Integer> drawn = Shuffle.order(place.seed(), rows, row -> table.id() + "r" + row);
                return Optional.of(cell(place, subject, table, column, drawn.subList(0, OPTIONS)));
            }
        }
        return Optional.empty();
    }

    private Candidate cell(Place place, Subject subject, Point.Table table, int column, List<Integer> rows) {
        Language language = place.topic().language();
        List<Integer> shown = Shuffle.order(place.seed() + 1, rows, row -> table.id() + row);
        List<String> options = shown.stream()
                .map(row -> table.rows().get(row).get(column).strip())
                .toList();
        int right = rows.get(0);
        String line = Names.plain(table.rows().get(right).get(0).strip(), language);
        String head = Names.plain(table.header().get(column).strip(), language);
        return Candidate.of(
                name(),
                place,
                subject,
                Prompts.in(language).say("choice.cell", subject.name(), line, head),
                new Response.Choice(options, List.of(shown.indexOf(right))),
                line + head,
                List.of(table));
    }

    private Candidate candidate(Place place, Point.Definition right, List<Point.Definition> wrong) {
        List<Point.Definition> all = new ArrayList<>(wrong);
        all.add(right);
        List<Point.Definition> shown = Shuffle.order(place.seed() + 1, all, d -> right.id() + d.id());
        List<String> options = shown.stream().map(Point.Definition::term).toList();
        Prompts prompts = Prompts.in(place.topic().language());
        String meaning = TermKind.quoted(right, place.topic().language());
        return new Candidate(
                name(),
                place,
                "",
                place,
                meaning,
                prompts.say("choice", meaning),
                new Response.Choice(options, List.of(shown.indexOf(right))),
                right.source(),
                right.term(),
                List.of(right));
    }
}
