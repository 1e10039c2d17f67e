package moxie.exam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moxie.text.Suggestion;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML as nodes with their lines, read value by value; what is not as it should be is collected as mistakes. */
final class YamlTree {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 20;

    private final List<Mistake> mistakes = new ArrayList<>();

    List<Mistake> mistakes() {
        return mistakes;
    }

    Optional<Node> parse(String yaml) {
        if (yaml.length() > LONGEST || tooDeep(yaml)) {
            mistakes.add(new Mistake(1, 1, "deep", List.of()));
            return Optional.empty();
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(10)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                mistakes.add(new Mistake(1, 1, "empty", List.of()));
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            mistakes.add(new Mistake(
                    mark.map(Mark::getLine).orElse(0) + 1,
                    mark.map(Mark::getColumn).orElse(0) + 1,
                    "yaml",
                    List.of(String.valueOf(e.getProblem()))));
        } catch (YamlEngineException e) {
            mistakes.add(new Mistake(1, 1, "yaml", List.of(first(e.getMessage()))));
        }
        return Optional.empty();
    }

    /** More nested than any blueprint: brackets, or indentation that keeps growing. */
    private static boolean tooDeep(String yaml) {
        int open = 0;
        int dashes = 0;
        for (int i = 0; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            dashes = c == '-' || c == '?' ? dashes + 1 : c == ' ' ? dashes : 0;
            if (open > DEEPEST || dashes > 10 * DEEPEST) {
                return true;
            }
        }
        Set<Integer> indents = new TreeSet<>();
        yaml.lines()
                .forEach(line -> indents.add(line.length() - line.stripLeading().length()));
        return indents.size() > 10 * DEEPEST;
    }

    private static String first(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    void mistake(Node at, String code, Object... arguments) {
        Optional<Mark> mark = at == null ? Optional.empty() : at.getStartMark();
        mistakes.add(new Mistake(
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                code,
                List.of(arguments)));
    }

    /** An unknown word: with the nearest known one, or all of them. */
    void unknown(Node at, String what, String word, Collection<String> known) {
        Suggestion.nearest(word, known)
                .ifPresentOrElse(
                        near -> mistake(at, what + ".near", word, near),
                        () -> mistake(at, what, word, String.join(", ", new TreeSet<>(known))));
    }

    static boolean isMap(Node node) {
        return node instanceof MappingNode;
    }

    static boolean isList(Node node) {
        return node instanceof SequenceNode;
    }

    /** A mapping's values by key; keys that are not known are mistakes, unless no key is known beforehand. */
    Map<String, Node> map(Node node, Set<String> known) {
        Map<String, Node> out = new LinkedHashMap<>();
        if (node == null) {
            return out;
        }
        if (!(node instanceof MappingNode mapping)) {
            mistake(node, "mapping");
            return out;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (known.isEmpty() || known.contains(key)) {
                out.put(key, tuple.getValueNode());
            } else {
                unknown(tuple.getKeyNode(), "key", key, known);
            }
        }
        return out;
    }

    List<Node> list(Node node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                mistake(node, "list.empty");
            }
            return sequence.getValue();
        }
        mistake(node, "list");
        return List.of();
    }

    List<Node> oneOrMore(Node node) {
        return node == null ? List.of() : isList(node) ? list(node) : List.of(node);
    }

    List<String> texts(Node node) {
        return oneOrMore(node).stream().map(each -> text(each, "")).toList();
    }

    String text(Node node, String none) {
        if (node == null) {
            return none;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        mistake(node, "text");
        return none;
    }

    String choice(Node node, String none, List<String> allowed) {
        String value = text(node, none);
        if (!allowed.contains(value)) {
            mistake(node, "choice", value, String.join(", ", allowed));
            return none;
        }
        return value;
    }

    double number(Node node, double least, double most) {
        String value = text(node, "");
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            mistake(node, "number", value);
            return least;
        }
        if (!(number >= least && number <= most)) {
            mistake(node, "range", value, Figures.of(least), Figures.of(most));
            return least;
        }
        return number;
    }

    long integer(Node node, long least, long most) {
        String value = text(node, "");
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
            mistake(node, "range", value, String.valueOf(least), String.valueOf(most));
        } catch (NumberFormatException e) {
            mistake(node, "number.whole", value);
        }
        return Math.max(least, 1);
    }
}
