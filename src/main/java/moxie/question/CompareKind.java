package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;
import moxie.text.Normal;

/** Two or three things told apart: by their title, or by a table with a column for each. */
final class CompareKind implements QuestionKind {
    private static final Set<String> ASPECTS = Set.of(
            "aspect",
            "aspects",
            "feature",
            "features",
            "property",
            "characteristic",
            "criterion",
            "criteria",
            "dimension",
            "point",
            "方面",
            "维度",
            "特性",
            "特征",
            "特点",
            "对比项",
            "比较项",
            "项目",
            "比较",
            "对比",
            "区别",
            "角度",
            "指标",
            "性质",
            "比较点",
            "");
    private static final Pattern ZH = Pattern.compile(
            "^(.{1,24}?)(?:的)?(?:具体)?(?:公式和|主要)?(?:区别与联系|区别和联系|联系与区别|联系和区别|区别|对比|比较|异同|不同点|不同之处|差异)(?:是什么|有哪些|在哪里)?[？?：:]?$");
    private static final Pattern EN = Pattern.compile(
            "^(?:what (?:is|are) the )?(?:main |key )?(?:differences?|comparison|contrast|similarities and differences)"
                    + " (?:between|of) (.{3,60}?)\\??$|^compare (.{3,60}?)[.?]?$|^(.{2,60}?) (?:comparison|compared)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSUS =
            Pattern.compile("\\s*(?:\\bv\\.?s\\.?|\\bversus)\\s*", Pattern.CASE_INSENSITIVE);
    /** Without one of these words there is nothing to tell apart. */
    private static final Guarded SIDES = Guarded.words(
            "vs",
            "v.s",
            "versus",
            "区别",
            "联系",
            "对比",
            "比较",
            "异同",
            "不同",
            "差异",
            "difference",
            "compar",
            "contrast",
            "similarities");

    private static final Pattern AND_ZH = Pattern.compile("\\s*(?:和|与|跟|、|/|,|，)\\s*");
    private static final Pattern AND_EN = Pattern.compile("\\s*(?:,? and |, | with | to |/)\\s*");

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        Topic topic = place.topic();
        List<String> things = things(topic.title());
        if (things.isEmpty()) {
            return Stream.concat(tables(place), sentences(place));
        }
        return criteria(topic, things).stream().flatMap(key -> candidate(place, things, key));
    }

    /** The things a title sets side by side: two or three names; none for any other title. */
    static List<String> things(String title) {
        String clean = Body.clean(title);
        if (clean.length() > 80) {
            return List.of();
        }
        if (!SIDES.in(clean)) {
            return List.of();
        }
        if (VERSUS.matcher(clean).find()) {
            Matcher zh = ZH.matcher(clean);
            return names(VERSUS.split(zh.matches() ? zh.group(1) : clean));
        }
        Matcher zh = ZH.matcher(clean);
        if (zh.matches()) {
            String head = zh.group(1).strip();
            List<String> names = names(AND_ZH.split(head));
            boolean bare = names.isEmpty() && head.matches("[A-Za-z0-9-]+ [A-Za-z0-9-]+");
            return bare ? names(head.split(" ", 2)) : names;
        }
        Matcher en = EN.matcher(clean);
        if (en.matches()) {
            String head = Stream.of(en.group(1), en.group(2), en.group(3))
                    .filter(g -> g != null)
                    .findFirst()
                    .orElse("");
            return names(AND_EN.split(head));
        }
        return List.of();
    }

    private static List<String> names(String... parts) {
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            names.add(part.strip().replaceFirst("^(?:the|a|an|The|A|An) ", ""));
        }
        boolean usable =
                names.size() >= 2 && names.size() <= 3 && names.stream().allMatch(Names::usable);
        return usable ? names : List.of();
    }

    /** What tells them apart: the rows of a table, or the points; nothing unless each thing is spoken of. */
    private static Optional<Key> criteria(Topic topic, List<String> things) {
        for (Point point : topic.points()) {
            if (point instanceof Point.Table table) {
                List<String> rows = rows(table, things, topic.language());
                if (!rows.isEmpty()) {
                    return Optional.of(new Key(rows, List.of(point)));
                }
            }
        }
        List<Body> lines = Body.of(topic);
        StringBuilder said = new StringBuilder();
        lines.forEach(line -> said.append(line.text()).append('\n'));
        boolean all = things.stream().allMatch(thing -> Names.within(thing, said.toString()));
        return all && lines.size() <= 12
                ? Optional.of(new Key(Body.texts(lines), Body.points(lines)))
                : Optional.empty();
    }

    /** A line for each row: "aspect: A …; B …"; empty when the header does not have the things. */
    private static List<String> rows(Point.Table table, List<String> things, Language language) {
        List<Integer> columns = new ArrayList<>();
        for (String thing : things) {
            column(table.header(), thing, columns).ifPresent(columns::add);
        }
        if (columns.stream().distinct().count() != things.size()
                || table.rows().isEmpty()
                || table.rows().size() > 12) {
            return List.of();
        }
        List<String> rows = new ArrayList<>();
        boolean han = language == Language.ZH;
        for (List<String> row : table.rows()) {
            StringBuilder line = new StringBuilder(row.get(0).strip());
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.get(columns.get(i)).strip();
                line.append(i == 0 ? (han ? "：" : ": ") : (han ? "；" : "; "))
                        .append(things.get(i))
                        .append(han ? " " : " – ")
                        .append(cell);
            }
            rows.add(line.toString());
        }
        return rows;
    }

    /** The column of a thing: the one of its very name, else one not taken whose header has the name. */
    private static Optional<Integer> column(List<String> header, String thing, List<Integer> taken) {
        for (int i = 1; i < header.size(); i++) {
            if (Normal.of(header.get(i)).equals(Normal.of(thing))) {
                return Optional.of(i);
            }
        }
        for (int i = 1; i < header.size(); i++) {
            boolean has = Names.within(thing, header.get(i)) || Names.within(header.get(i), thing);
            if (has && !taken.contains(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static final Set<String> BARE = Set.of(
            "比较",
            "对比",
            "区别",
            "异同",
            "联系",
            "区别与联系",
            "联系与区别",
            "区别和联系",
            "不同点",
            "相同点",
            "comparison",
            "differences",
            "difference");

    /** Is this an aspect under a comparison whose title does not name the things compared? It says nothing alone. */
    static boolean aspect(Place place) {
        return !place.above().isEmpty()
                && BARE.contains(Body.clean(place.up().topic().title()).toLowerCase(Locale.ROOT));
    }

    private record Key(List<String> texts, List<Point> points) {}

    /** "中止和中断的区别：…", "Difference between assault and battery: …" as one line. */
    private Stream<Candidate> sentences(Place place) {
        return place.topic().points().stream()
                .filter(point -> point instanceof Point.Definition)
                .map(point -> (Point.Definition) point)
                .flatMap(definition -> {
                    Optional<Key> sides = sides(definition);
                    if (sides.isPresent()) {
                        return candidate(place, things(bare(definition.meaning())), sides.get(), definition.term());
                    }
                    List<String> things = things(definition.term());
                    Key key = new Key(List.of(Body.said(definition.meaning())), List.of(definition));
                    boolean both = things.stream().allMatch(thing -> Names.within(thing, definition.meaning()))
                            || (things.size() == 2
                                    && BOTH.matcher(definition.meaning()).find());
                    return things.isEmpty() || !both ? Stream.empty() : candidate(place, things, key);
                });
    }

    private static final Pattern BOTH = Pattern.compile("前者.*后者|\\bthe former\\b.*\\bthe latter\\b");

    /** Does a text set two things against each other: "A (…) vs. B (…)"? */
    static boolean versus(String text) {
        return VERSUS.matcher(text).find();
    }

    private static String bare(String text) {
        return text.replaceAll("[(（][^()（）]*[)）]", "");
    }

    /** "Correlation (moving together) vs. Causation (one produces change)": what the brackets say. */
    private static Optional<Key> sides(Point.Definition definition) {
        String[] sides = VERSUS.split(Body.clean(definition.meaning()));
        List<String> said = new ArrayList<>();
        for (String side : sides) {
            if (side.matches("[^()（）]{2,40}[(（][^()（）]{4,}[)）]")) {
                said.add(side.strip());
            }
        }
        boolean told = sides.length == 2
                && said.size() == 2
                && things(bare(definition.meaning())).size() == 2;
        return told ? Optional.of(new Key(said, List.of(definition))) : Optional.empty();
    }

    /** Does the first column name aspects, rather than the things a title like {@code 评测指标的对比} sets side by side? */
    static boolean aspects(Topic topic, Point.Table table) {
        String head = Normal.of(table.header().get(0)).toLowerCase(Locale.ROOT);
        boolean things = !head.isEmpty()
                && (topic.title().contains(head + "的对比") || topic.title().contains(head + "的比较"));
        return ASPECTS.contains(head) && !things;
    }

    /** Is a comparison asked whose key is this table? */
    static boolean asks(Place place, Point.Table table) {
        return compares(place.topic(), table)
                && new CompareKind()
                        .ask(place)
                        .anyMatch(made ->
                                made.covers().contains(table) && Gate.of(made).isEmpty());
    }

    /** Does this table set two or three things side by side, aspect by aspect? */
    static boolean compares(Topic topic, Point.Table table) {
        List<String> things = table.header().stream().skip(1).map(String::strip).toList();
        return !table.header().isEmpty()
                && aspects(topic, table)
                && things.size() >= 2
                && things.size() <= 3
                && things.stream().allMatch(Names::usable);
    }

    /** A table whose first column names aspects and whose other columns are the things. */
    private Stream<Candidate> tables(Place place) {
        List<Candidate> found = new ArrayList<>();
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Table table && !table.header().isEmpty()) {
                List<String> things =
                        table.header().stream().skip(1).map(String::strip).toList();
                if (compares(place.topic(), table)) {
                    List<String> rows = rows(table, things, place.topic().language());
                    if (!rows.isEmpty()) {
                        candidate(place, things, new Key(rows, List.of(point))).forEach(found::add);
                    }
                }
            }
        }
        return found.stream();
    }

    private Stream<Candidate> candidate(Place place, List<String> things, Key key) {
        return candidate(place, things, key, "");
    }

    /** @param about what the things are sorts or sides of; may be empty */
    private Stream<Candidate> candidate(Place place, List<String> things, Key key, String about) {
        if (key.texts().isEmpty()) {
            return Stream.empty();
        }
        Prompts prompts = Prompts.in(place.topic().language());
        String body = things.size() == 2
                ? prompts.say("compare", things.get(0), things.get(1))
                : prompts.say("compare.three", things.get(0), things.get(1), things.get(2));
        String prompt = about.isEmpty() ? body : prompts.about(about, body);
        Response response = new Response.Free(KeyTerms.rubric(key.texts()));
        return Stream.of(new Candidate(
                name(),
                place,
                things.get(0),
                place,
                "",
                prompt,
                response,
                Candidate.span(place, key.points()),
                String.join("|", things),
                key.points()));
    }
}
