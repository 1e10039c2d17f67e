package moxie.question;

import java.util.ArrayList;
import java.util.List;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Normal;

/**
 * What a topic says, as the lines a full answer holds.
 *
 * @param text the words of the line
 * @param points the points of the notes it stands for
 * @param name only the name of a topic below, which has questions of its own
 */
record Body(String text, List<Point> points, boolean name) {
    Body {
        points = List.copyOf(points);
    }

    private static final String[] INTRO = {
        "以下", "如下", "下面", "下列", "几个方面", "几点", "several reasons", "the following", "as follows", "below", "listed here"
    };

    /** The width to which a line may be a mere name. */
    static final int NAME = 12;

    /** The lines of a topic in the order of the note: its points, below it labels line by line, other topics as one. */
    static List<Body> of(Topic topic) {
        boolean all = Count.opens(topic)
                || SequenceKind.ordered(topic.title())
                || ListKind.titled(topic).isPresent();
        List<Body> lines = Gathering.of(topic, all);
        if (lines.size() > 2 && repeats(lines.get(0).text, lines.subList(1, lines.size()))) {
            lines.remove(0);
        }
        boolean told = lines.stream().anyMatch(line -> !line.name && Width.of(line.text) > NAME);
        if (!all && told && !names(lines)) {
            lines.removeIf(line -> line.name);
        }
        return lines;
    }

    /** Does the first line only name what the others are about: "终宿主、中间宿主" above "终宿主：…"? */
    static boolean repeats(String first, List<Body> others) {
        List<String> items = Listing.of(first);
        long found = items.stream()
                .filter(item -> item.length() > 1)
                .filter(item -> others.stream().anyMatch(line -> line.text.startsWith(item.substring(0, 2))))
                .count();
        return items.size() >= 2 && found * 2 >= items.size();
    }

    /** Nothing but names of topics below? */
    static boolean names(List<Body> lines) {
        return lines.stream().allMatch(line -> line.name);
    }

    /** Points and topics below, in the order of the note. */
    static List<Object> children(Topic topic) {
        List<Object> children = new ArrayList<>();
        List<Point> points = topic.points();
        int at = 0;
        for (Topic below : topic.topics()) {
            while (at < points.size()
                    && points.get(at).source().line() <= below.source().line()) {
                children.add(points.get(at++));
            }
            children.add(below);
        }
        children.addAll(points.subList(at, points.size()));
        return children;
    }

    /** Does the title say already what the term means: "ABS（防抱死制动系统）"? */
    static boolean inTitle(Topic topic, Point.Definition definition) {
        String meaning = Body.clean(definition.meaning());
        return topic.kind() == Topic.Kind.TOPIC
                && topic.title().startsWith(definition.term())
                && (topic.title().contains("（" + meaning) || topic.title().contains("(" + meaning));
    }

    /** Is it marked as right or wrong: "…（√）"? */
    static boolean marked(String text) {
        int at = text.length() - 3;
        return at >= 0
                && (text.charAt(at) == '（' || text.charAt(at) == '(')
                && "×✗错√✓对".indexOf(text.charAt(at + 1)) >= 0
                && (text.charAt(at + 2) == '）' || text.charAt(at + 2) == ')');
    }

    /** What a text says, clean, without words about the writing. */
    static String said(String text) {
        return clean(Skipped.without(text));
    }

    /** Does it only say that something follows? */
    static boolean intro(String text) {
        String end = text.strip();
        if (end.endsWith("：") || end.endsWith(":")) {
            return true;
        }
        if (Width.of(end) > 30) {
            return false;
        }
        String folded = Normal.of(end);
        for (String word : INTRO) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Without the stop at the end and line breaks. */
    static String clean(String text) {
        String clean = plain(text.replace('\n', ' ').replace("**", "")).strip();
        int end = clean.length();
        while (end > 0 && "。；;，,、：: ".indexOf(clean.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == clean.length() && clean.endsWith(".") && !clean.endsWith("..") && !clean.endsWith("etc.")) {
            end--;
        }
        return clean.substring(0, end).strip();
    }

    /** Without remarks in brackets that are about the exam rather than the matter: "（老师说必考！！）". */
    private static String plain(String text) {
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
        int close = open < 0 ? -1 : Math.max(text.indexOf(')', open), text.indexOf('）', open));
        if (close < 0 || !Skipped.remark(text.substring(open + 1, close))) {
            return text;
        }
        return text.substring(0, open).stripTrailing() + text.substring(close + 1);
    }

    static List<String> texts(List<Body> lines) {
        return lines.stream().map(Body::text).toList();
    }

    static List<Point> points(List<Body> lines) {
        return lines.stream().flatMap(line -> line.points.stream()).toList();
    }

    static int width(List<Body> lines) {
        return lines.stream().mapToInt(line -> Width.of(line.text)).sum();
    }
}
