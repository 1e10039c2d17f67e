package moxie.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;
import moxie.text.Normal;

/** One cell of a regular table. */
final class TableKind implements QuestionKind {
    private static final int MOST = 6;
    private static final Set<String> NUMBERS = Set.of("#", "no", "no.", "编号", "序号", "id", "");

    /** Cells that only say yes or no: a coin answers them. */
    private static final Set<String> POLAR =
            Set.of("有", "无", "是", "否", "yes", "no", "y", "n", "√", "×", "✓", "✗", "none", "n/a");

    @Override
    public String name() {
        return "table";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Table table && paired(table)) {
                Subject.of(place).ifPresent(subject -> pairs(place, subject, table, found));
            } else if (point instanceof Point.Table table && regular(table)) {
                if (CompareKind.asks(place, table)) {
                    continue;
                }
                Subject.of(place).ifPresent(subject -> cells(place, titled(place, subject), table, found));
            }
        }
        return found.stream();
    }

    /** What a table below a label or a count is about: "交通安全的标志", "Transformer 的三个家族". */
    static Subject titled(Place place, Subject subject) {
        Topic topic = place.topic();
        Prompts prompts = Prompts.in(topic.language());
        if (topic.kind() == Topic.Kind.LABEL
                && LabelWords.of(topic.name(), topic.language()).isPresent()) {
            String label = topic.language() == Language.EN ? prompts.low(topic.name()) : topic.name();
            return new Subject(prompts.say("of", prompts.bare(subject.name()), label), subject.home());
        }
        boolean count = Count.opens(topic) && Width.of(topic.name()) <= 20;
        return count ? new Subject(topic.name(), place) : subject;
    }

    private static final Set<String> KEYS =
            Set.of("项目", "属性", "字段", "要素", "item", "field", "key", "attribute", "property", "");
    private static final Set<String> VALUES =
            Set.of("内容", "说明", "描述", "值", "description", "value", "details", "content", "");

    /** Two columns, a label and what it says: the rows are attributes of what the table is about. */
    static boolean paired(Point.Table table) {
        return table.header().size() == 2
                && KEYS.contains(table.header().get(0).strip().toLowerCase(Locale.ROOT))
                && VALUES.contains(table.header().get(1).strip().toLowerCase(Locale.ROOT));
    }

    /** "科学管理研究的提出者是什么？" for each row of a paired table. */
    private void pairs(Place place, Subject subject, Point.Table table, List<Candidate> found) {
        Prompts prompts = Prompts.in(place.topic().language());
        for (List<String> row :
                table.rows().subList(0, Math.min(MOST, table.rows().size()))) {
            String label = row.get(0).strip();
            String value = row.get(1).strip();
            if (!label.isEmpty() && Width.of(label) <= 8 && Width.of(value) >= 1 && Width.of(value) <= 80) {
                String noun = place.topic().language() == Language.EN ? lower(label) : label;
                found.add(Candidate.of(
                        name(),
                        place,
                        subject,
                        prompts.say("attribute", prompts.bare(subject.name()), noun, noun.endsWith("s") ? 2 : 1),
                        new Response.Free(KeyTerms.rubric(List.of(Body.clean(value)))),
                        label,
                        List.of(table)));
            }
        }
    }

    /** At least three rows, a header without gaps, and a first column that names each row. */
    static boolean regular(Point.Table table) {
        List<String> first = table.rows().stream()
                .map(row -> row.isEmpty() ? "" : Normal.of(row.get(0)))
                .toList();
        boolean named = first.stream().allMatch(cell -> !cell.isEmpty() && cell.length() <= 40)
                && new HashSet<>(first).size() == first.size();
        boolean header = table.header().size() >= 2
                && table.header().stream()
                        .skip(1)
                        .allMatch(cell -> !cell.isBlank() && !cell.strip().equals("-"));
        return table.rows().size() >= 3
                && named
                && header
                && first.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isLetter))
                && !NUMBERS.contains(table.header().get(0).strip().toLowerCase(Locale.ROOT));
    }

    private void cells(Place place, Subject subject, Point.Table table, List<Candidate> found) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 1; i < table.header().size(); i++) {
            if (!Skipped.cue(table.header().get(i).strip())) {
                columns.add(i);
            }
        }
        if (columns.isEmpty()) {
            return;
        }
        int made = 0;
        for (int i = 0; i < table.rows().size() && made < MOST; i++) {
            int column = columns.get(i % columns.size());
            Optional<String> cell = cell(table, i, column);
            boolean itself = Names.within(subject.name(), table.rows().get(i).get(0));
            if (cell.isPresent() && !itself) {
                found.add(candidate(place, subject, table, i, column, cell.get()));
                made++;
            }
        }
    }

    /** The cell, when it is brief, alone in its column and not simply its header or its row again. */
    static Optional<String> cell(Point.Table table, int row, int column) {
        String cell = table.rows().get(row).get(column).strip();
        String folded = Normal.of(cell);
        boolean code = cell.indexOf('`') >= 0 || cell.indexOf(';') >= 0 || cell.indexOf('{') >= 0;
        boolean brief = Width.of(cell) >= 1 && Width.of(cell) <= 40 && !cell.equals("-") && !folded.isEmpty();
        boolean cue = Skipped.cue(table.header().get(column).strip());
        boolean amount = table.header().get(column).chars().anyMatch(Character::isDigit);
        boolean remark = cell.startsWith("（") || cell.startsWith("(") || POLAR.contains(folded);
        boolean again = folded.equals(Normal.of(table.header().get(column)))
                || folded.equals(Normal.of(table.rows().get(row).get(0)));
        boolean fit = brief && !cue && !remark && !code && !again && !amount;
        return fit && alone(table, column, folded) ? Optional.of(cell) : Optional.empty();
    }

    private static boolean alone(Point.Table table, int column, String folded) {
        return table.rows().stream()
                        .filter(row -> Normal.of(row.get(column)).equals(folded))
                        .limit(2)
                        .count()
                == 1;
    }

    private Candidate candidate(Place place, Subject subject, Point.Table table, int row, int column, String cell) {
        Prompts prompts = Prompts.in(place.topic().language());
        String line = table.rows().get(row).get(0).strip();
        String name = Names.plain(line, place.topic().language()).replaceFirst("^[“\"]([^”\"“]*)[”\"]$", "$1");
        String head =
                Names.plain(table.header().get(column).strip(), place.topic().language());
        boolean aspects = CompareKind.aspects(place.topic(), table);
        String key = aspects ? "table.aspect" : plain(head) ? "table.plain" : "table";
        String prompt = aspects
                ? prompts.say(key, subject.name(), head, name)
                : prompts.say(key, subject.name(), name, plain(head) ? lower(head) : head);
        Response response = new Response.Free(KeyTerms.rubric(List.of(cell)));
        Candidate made = Candidate.of(
                name(),
                place,
                subject,
                prompt,
                response,
                line + table.header().get(column).strip(),
                List.of(table));
        return made;
    }

    /** Is this header a plain noun, fit for "what is the … of …"? */
    private static boolean plain(String head) {
        return head.matches("[A-Z]?[a-z]+(?: [a-z]+)?")
                && !head.endsWith("s")
                && !head.matches(
                        "(?i)(?:too|just|very|more|less|most|least|best|worst|small|large|big|high|low|fast|slow|good|bad|new|old|long|short|strong|weak|how|what|when|where|why|who|is|has|can|does) ?.*");
    }

    private static String lower(String head) {
        return Character.toLowerCase(head.charAt(0)) + head.substring(1);
    }
}
