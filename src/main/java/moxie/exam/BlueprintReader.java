package moxie.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.exam.Blueprint.Layout;
import moxie.exam.Blueprint.Part;
import moxie.exam.Blueprint.Share;
import moxie.exam.Blueprint.Wishes;
import moxie.question.QuestionKinds;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code *.exam.yaml}. Whatever stands in the file, all its mistakes are told, each with its line. */
public final class BlueprintReader {
    private static final Set<String> KEYS = Set.of(
            "exam",
            "title",
            "course",
            "notes",
            "lang",
            "points",
            "minutes",
            "seed",
            "forms",
            "sections",
            "topics",
            "difficulty",
            "prefer",
            "require",
            "avoid",
            "layout");
    private static final Set<String> PART_KEYS =
            Set.of("title", "type", "count", "points", "options", "space", "shuffle");
    private static final Set<String> AVOID_KEYS = Set.of("exams", "ids");
    private static final Set<String> LAYOUT_KEYS = Set.of("paper", "header", "score-table", "font-size", "sheet");
    private static final Pattern LINES = Pattern.compile("(\\d{1,2}) ?(lines?|行)");
    private static final Pattern SHARE =
            Pattern.compile("(\\d{1,3}(?:\\.\\d+)?) ?%?(?: ?[-–~] ?(\\d{1,3}(?:\\.\\d+)?) ?%?)?");
    private static final int HALF_PAGE = 14;
    private static final int FULL_PAGE = 28;
    private static final int MOST_QUESTIONS = 1000;

    private final YamlTree tree;

    private BlueprintReader(YamlTree tree) {
        this.tree = tree;
    }

    /**
     * What was read.
     *
     * @param blueprint one, or none when there are mistakes
     */
    public record Reading(List<Blueprint> blueprint, List<Mistake> mistakes) {
        public Reading {
            blueprint = List.copyOf(blueprint);
            mistakes = List.copyOf(mistakes);
        }
    }

    public static Reading read(String yaml) {
        YamlTree tree = new YamlTree();
        Optional<Node> root = tree.parse(yaml);
        List<Blueprint> read = new ArrayList<>();
        root.ifPresent(node -> read.add(new BlueprintReader(tree).blueprint(node)));
        return new Reading(tree.mistakes().isEmpty() ? read : List.of(), tree.mistakes());
    }

    private Blueprint blueprint(Node root) {
        Map<String, Node> top = tree.map(root, KEYS);
        if (!top.containsKey("sections")) {
            tree.mistake(root, "missing", "sections");
        }
        if (top.containsKey("exam") && tree.integer(top.get("exam"), 1, 1000) > 1) {
            tree.mistake(top.get("exam"), "version");
        }
        List<Part> parts = new ArrayList<>();
        for (Node section : tree.list(top.get("sections"))) {
            part(section).ifPresent(parts::add);
        }
        double points = top.containsKey("points") ? tree.number(top.get("points"), 0.5, 10_000) : 0;
        Map<String, Node> forms = forms(top.get("forms"));
        List<String> names = forms.containsKey("names") ? tree.texts(forms.get("names")) : List.of("A");
        for (String name : names) {
            if (!name.matches("[\\p{L}\\p{N}]{1,12}")) {
                tree.mistake(forms.get("names"), "form", name);
            }
        }
        String same = tree.choice(forms.get("same"), "questions", List.of("questions", "blueprint"));
        List<Share> topics = shares(top.get("topics"), List.of());
        List<Share> difficulty = shares(top.get("difficulty"), List.of("easy", "medium", "hard"));
        if (tree.mistakes().isEmpty()) {
            total(top, parts, points);
        }
        if (parts.isEmpty()) {
            parts.add(new Part("", List.of(), 1, List.of(), 0, -1, true));
        }
        return new Blueprint(
                tree.text(top.get("title"), "Exam"),
                tree.text(top.get("course"), ""),
                tree.texts(top.get("notes")),
                tree.choice(top.get("lang"), "auto", List.of("zh", "en", "zh+en", "auto")),
                points,
                top.containsKey("minutes") ? (int) tree.integer(top.get("minutes"), 1, 10_000) : 0,
                top.containsKey("seed") ? tree.integer(top.get("seed"), Long.MIN_VALUE, Long.MAX_VALUE) : 1,
                names.stream().distinct().toList(),
                same.equals("questions"),
                parts,
                topics,
                difficulty,
                wishes(top),
                layout(top.get("layout")));
    }

    /** {@code avoid} is either a list of ids or {@code {exams: 2, ids: [..]}}. */
    private Wishes wishes(Map<String, Node> top) {
        Node avoid = top.get("avoid");
        Map<String, Node> keys =
                YamlTree.isMap(avoid) ? tree.map(avoid, AVOID_KEYS) : avoid == null ? Map.of() : Map.of("ids", avoid);
        return new Wishes(
                tree.choice(top.get("prefer"), "even", List.of("weak", "due", "new", "even")),
                tree.texts(top.get("require")),
                tree.texts(keys.get("ids")),
                keys.containsKey("exams") ? (int) tree.integer(keys.get("exams"), 1, 1000) : 0);
    }

    /** Either {@code [A, B]} or {@code {names: [A, B], same: questions}}. */
    private Map<String, Node> forms(Node node) {
        if (node == null) {
            return Map.of();
        }
        return YamlTree.isList(node) ? Map.of("names", node) : tree.map(node, Set.of("names", "same"));
    }

    private Optional<Part> part(Node node) {
        int before = tree.mistakes().size();
        Map<String, Node> keys = tree.map(node, PART_KEYS);
        if (!keys.containsKey("count")) {
            tree.mistake(node, "missing", "count");
        }
        int count = keys.containsKey("count") ? (int) tree.integer(keys.get("count"), 1, MOST_QUESTIONS) : 1;
        List<String> types = new ArrayList<>();
        for (String type : tree.texts(keys.get("type"))) {
            types.add(type(keys.get("type"), type));
        }
        List<Double> points = new ArrayList<>();
        for (Node value : tree.oneOrMore(keys.get("points"))) {
            points.add(tree.number(value, 0.1, 1000));
        }
        if (points.size() > 1 && points.size() != count) {
            tree.mistake(keys.get("points"), "points.each", points.size(), count);
        }
        int options = keys.containsKey("options") ? (int) tree.integer(keys.get("options"), 2, 26) : 0;
        boolean shuffle = tree.choice(keys.get("shuffle"), "true", List.of("true", "false"))
                .equals("true");
        String title = tree.text(keys.get("title"), "");
        int lines = lines(keys.get("space"));
        return before == tree.mistakes().size()
                ? Optional.of(new Part(title, types, count, points, options, lines, shuffle))
                : Optional.empty();
    }

    private String type(Node at, String type) {
        List<String> known = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            known.add(shape.word());
        }
        QuestionKinds.ALL.forEach(kind -> known.add(kind.name()));
        if (!known.contains(type)) {
            tree.unknown(at, "type", type, known);
        }
        return type;
    }

    private int lines(Node node) {
        String space = tree.text(node, "auto");
        Matcher lines = LINES.matcher(space);
        if (lines.matches()) {
            return Integer.parseInt(lines.group(1));
        }
        return switch (space) {
            case "auto" -> -1;
            case "none" -> 0;
            case "half" -> HALF_PAGE;
            case "full" -> FULL_PAGE;
            default -> {
                tree.mistake(node, "space", space);
                yield -1;
            }
        };
    }

    private List<Share> shares(Node node, List<String> names) {
        List<Share> out = new ArrayList<>();
        double least = 0;
        for (Map.Entry<String, Node> entry : tree.map(node, Set.of()).entrySet()) {
            if (!names.isEmpty() && !names.contains(entry.getKey())) {
                tree.unknown(entry.getValue(), "level", entry.getKey(), names);
            }
            OptionalDouble from = OptionalDouble.empty();
            OptionalDouble to = OptionalDouble.empty();
            Matcher share = SHARE.matcher(tree.text(entry.getValue(), ""));
            if (share.matches()) {
                from = OptionalDouble.of(Double.parseDouble(share.group(1)) / 100);
                to = share.group(2) == null ? from : OptionalDouble.of(Double.parseDouble(share.group(2)) / 100);
            }
            if (from.isEmpty() || to.getAsDouble() > 1 || from.getAsDouble() > to.getAsDouble()) {
                tree.mistake(entry.getValue(), "share", tree.text(entry.getValue(), ""));
            } else {
                out.add(new Share(entry.getKey(), from.getAsDouble(), to.getAsDouble()));
                least += from.getAsDouble();
            }
        }
        if (least > 1 + 1e-9) {
            tree.mistake(node, "share.sum", Figures.of(least * 100));
        }
        return out;
    }

    /** Where every section says what it is worth, they must sum to the whole. */
    private void total(Map<String, Node> top, List<Part> parts, double points) {
        if (points == 0 || parts.stream().anyMatch(part -> part.points().isEmpty())) {
            return;
        }
        double sum = 0;
        for (Part part : parts) {
            for (int i = 0; i < part.count(); i++) {
                sum += part.points(i, 0);
            }
        }
        if (Math.abs(sum - points) > 1e-6) {
            tree.mistake(top.get("points"), "total", Figures.of(points), Figures.of(sum));
        }
    }

    private Layout layout(Node node) {
        Map<String, Node> keys = tree.map(node, LAYOUT_KEYS);
        Layout usual = Layout.USUAL;
        List<String> boxes = List.of("name", "class", "id", "date");
        List<String> header = keys.containsKey("header") ? tree.texts(keys.get("header")) : usual.header();
        for (String box : header) {
            if (!boxes.contains(box) && !box.matches("id:([2-9]|1\\d|20)")) {
                tree.unknown(keys.get("header"), "box", box, boxes);
            }
        }
        return new Layout(
                tree.choice(keys.get("paper"), usual.paper(), List.of("A4", "Letter")),
                header,
                tree.choice(keys.get("score-table"), "true", List.of("true", "false"))
                        .equals("true"),
                keys.containsKey("font-size") ? tree.number(keys.get("font-size"), 7, 24) : usual.fontSize(),
                tree.choice(keys.get("sheet"), "none", List.of("none", "omr")).equals("omr"));
    }
}
