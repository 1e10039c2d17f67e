package moxie.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moxie.note.Labels;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;
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
    private static final int NAME = 12;

    /** So many things, so wide in all, still make one line with the sentence that opens them. */
    private static final int MOST_LED = 5;

    private static final int WIDEST_LED = 70;

    /** The lines of a topic in the order of the note: its points, below it labels line by line, other topics as one. */
    static List<Body> of(Topic topic) {
        boolean all = Count.opens(topic)
                || SequenceKind.ordered(topic.title())
                || ListKind.titled(topic).isPresent();
        Answer answer = new Answer(all);
        collect(topic, answer, true);
        List<Body> lines = answer.lines;
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

    private static void collect(Topic topic, Answer answer, boolean top) {
        List<Object> children = children(topic);
        for (int i = 0; i < children.size(); i++) {
            Object child = children.get(i);
            if (child instanceof Point point) {
                Optional<String> said = point instanceof Point.Definition definition && inTitle(topic, definition)
                        ? Optional.empty()
                        : line(point, top ? topic.name() : "");
                said.ifPresent(text -> answer.once(new Body(text, List.of(point), false)));
            } else if (child instanceof Topic below) {
                Optional<Body> led =
                        children.size() > 1 || Sentences.of(below.title()).size() > 1 ? led(below) : Optional.empty();
                if (led.isPresent()) {
                    answer.once(led.get());
                    continue;
                }
                boolean beside = children.stream().anyMatch(other -> other instanceof Point.Statement);
                if (below.kind() == Topic.Kind.LABEL && beside && item(children, i) && !Skipped.label(below.title())) {
                    Optional<Body> member = joined(below, NAME);
                    if (member.isPresent()) {
                        answer.once(member.get());
                        continue;
                    }
                }
                boolean through = below.kind() == Topic.Kind.LABEL
                        || Labels.generic(below.title())
                        || (leads(below) && !(Count.opens(below) && topic.kind() == Topic.Kind.TOPIC))
                        || (Count.opens(below) && topic.kind() == Topic.Kind.LABEL);
                if (through && !Skipped.label(below.title())) {
                    through(below, answer);
                } else if (!through && !Skipped.topic(below)) {
                    boolean item = item(children, i);
                    whole(below, answer.all)
                            .map(line -> item ? told(below, line) : line)
                            .ifPresent(answer::add);
                }
            }
        }
    }

    /** Does the title say already what the term means: "ABS（防抱死制动系统）"? */
    static boolean inTitle(Topic topic, Point.Definition definition) {
        String meaning = Body.clean(definition.meaning());
        return topic.kind() == Topic.Kind.TOPIC
                && topic.title().startsWith(definition.term())
                && (topic.title().contains("（" + meaning) || topic.title().contains("(" + meaning));
    }

    /** A sentence that only opens what is below it: it ends in a colon, or breaks off. */
    private static boolean leads(Topic topic) {
        boolean sentence = topic.kind() == Topic.Kind.STATEMENT
                || (topic.kind() == Topic.Kind.TOPIC && !Names.usable(topic.name()));
        return intro(topic.title()) || (sentence && (topic.leads() || ListKind.breaks(topic)));
    }

    /** Such a sentence beside others, with the few brief things it opens: "it is treated with: a; b". */
    private static Optional<Body> led(Topic topic) {
        if (!leads(topic) || topic.kind() == Topic.Kind.LABEL || Labels.generic(topic.title())) {
            return Optional.empty();
        }
        return joined(topic, WIDEST_LED);
    }

    /** A topic as one line: its title and the few things below it, none wider than this. */
    private static Optional<Body> joined(Topic topic, int widest) {
        Answer inner = new Answer(false);
        collect(topic, inner, false);
        List<Body> lines = inner.lines;
        boolean brief = lines.stream().allMatch(line -> Width.of(line.text) <= widest);
        if (lines.isEmpty() || lines.size() > MOST_LED || width(lines) > WIDEST_LED || !brief) {
            return Optional.empty();
        }
        boolean han = topic.language() == Language.ZH;
        String text = clean(topic.title()) + (han ? "：" : ": ") + String.join(han ? "；" : "; ", texts(lines));
        return Optional.of(new Body(text, points(lines), false));
    }

    /** Is the topic at this place one item of a list rather than a section: points follow it, or it stands right below one? */
    private static boolean item(List<Object> children, int at) {
        Topic topic = (Topic) children.get(at);
        for (Object later : children.subList(at + 1, children.size())) {
            if (later instanceof Point) {
                return true;
            }
        }
        boolean small = topic.topics().isEmpty() && topic.points().size() <= 3;
        if (at == 0) {
            boolean next = children.size() > 1
                    && children.get(1) instanceof Topic after
                    && after.source().line() - end(topic) == 1;
            return small && next;
        }
        Object before = children.get(at - 1);
        int end = before instanceof Point point ? point.source().endLine() : end((Topic) before);
        return small && topic.source().line() - end == 1;
    }

    /** The last line of a topic. */
    private static int end(Topic topic) {
        int end = topic.source().endLine();
        for (Point point : topic.points()) {
            end = Math.max(end, point.source().endLine());
        }
        for (Topic below : topic.topics()) {
            end = Math.max(end, end(below));
        }
        return end;
    }

    /** An item of a list with the one thing said of it; by its name alone where more is said. */
    private static Body told(Topic topic, Body line) {
        if (!line.name) {
            return line;
        }
        boolean one = topic.topics().isEmpty() && topic.points().size() == 1;
        Optional<String> said = one ? line(topic.points().get(0), topic.name()) : Optional.empty();
        boolean brief = said.filter(text -> Width.of(text) <= 40).isPresent();
        String colon = topic.language() == Language.ZH ? "：" : ": ";
        return brief
                ? new Body(line.text + colon + said.get(), topic.points(), false)
                : new Body(line.text, line.points, false);
    }

    /** What stands under a label, line by line; a single line keeps its label before it. */
    private static void through(Topic below, Answer answer) {
        Answer inner = new Answer(false);
        collect(below, inner, false);
        boolean single = inner.lines.size() == 1 && below.kind() == Topic.Kind.LABEL;
        for (Body line : inner.lines) {
            String colon = below.language() == Language.ZH ? "：" : ": ";
            String text = single ? below.name() + colon + line.text : line.text;
            answer.once(new Body(text, line.points, line.name));
        }
    }

    /** The lines of an answer as they are gathered. */
    static final class Answer {
        final List<Body> lines = new ArrayList<>();
        private final Set<String> said = new HashSet<>();
        /** Do names count of which the note says nothing? */
        final boolean all;

        Answer(boolean all) {
            this.all = all;
        }

        void add(Body line) {
            said.add(Normal.of(line.text));
            lines.add(line);
        }

        /** Adds a line unless one before it has the same words. */
        void once(Body line) {
            if (said.add(Normal.of(line.text))) {
                lines.add(line);
            }
        }
    }

    /** A topic as one line: its sentence, or its name with the first thing said of it. */
    private static Optional<Body> whole(Topic topic, boolean all) {
        boolean empty = topic.points().isEmpty() && topic.topics().isEmpty();
        boolean nameless = !all || topic.kind() != Topic.Kind.TOPIC || !Names.usable(topic.name());
        if (topic.kind() == Topic.Kind.QUESTION || Count.opens(topic) || (empty && nameless)) {
            return Optional.empty();
        }
        List<Point> own = topic.points().stream()
                .filter(point -> Normal.of(point.text()).equals(Normal.of(topic.title())))
                .toList();
        String text = clean(topic.title());
        boolean name = own.isEmpty()
                && ((topic.kind() == Topic.Kind.TOPIC && Names.usable(topic.name()))
                        || ListKind.titled(topic).isPresent());
        return text.isEmpty() ? Optional.empty() : Optional.of(open(topic, text, own, name));
    }

    /** A title that breaks off ("…, except") goes on with the points below it. */
    private static Body open(Topic topic, String text, List<Point> own, boolean name) {
        String lower = Normal.of(text);
        for (String end : new String[] {"except", "including", "such as", "包括", "分为", "例如", "除非", "比如", "即"}) {
            if (lower.endsWith(end) && !topic.points().isEmpty()) {
                List<Point> points = new ArrayList<>(own);
                points.addAll(topic.points());
                boolean han = topic.language() == Language.ZH;
                String rest = String.join(
                        han ? "；" : "; ",
                        topic.points().stream()
                                .map(point -> clean(point.text()))
                                .toList());
                return new Body(text + (han ? "：" : ": ") + rest, points, false);
            }
        }
        return new Body(text, own, name);
    }

    /** What a point adds to an answer; nothing for code, pictures, cards, tables and mere introductions. */
    private static Optional<String> line(Point point, String name) {
        String text = point.accept(new Point.Visitor<String>() {
            @Override
            public String statement(Point.Statement statement) {
                return statement.text();
            }

            @Override
            public String definition(Point.Definition definition) {
                boolean own = Normal.of(definition.term()).equals(Normal.of(name));
                return own ? definition.meaning() : definition.text();
            }

            @Override
            public String formula(Point.Formula formula) {
                return formula.text();
            }

            @Override
            public String steps(Point.Steps steps) {
                String lead = steps.name().isEmpty() ? "" : steps.name() + (Width.han(steps.name()) > 0 ? "：" : ": ");
                return lead + String.join(" → ", steps.steps());
            }

            @Override
            public String code(Point.Code code) {
                return "";
            }

            @Override
            public String table(Point.Table table) {
                return "";
            }

            @Override
            public String quote(Point.Quote quote) {
                return quote.text();
            }

            @Override
            public String image(Point.Image image) {
                return "";
            }

            @Override
            public String card(Point.Card card) {
                return "";
            }
        });
        String clean = said(text);
        return marked(clean) || clean.isEmpty() || intro(text) || Skipped.line(clean)
                ? Optional.empty()
                : Optional.of(clean);
    }

    /** Is it marked as right or wrong: "…（√）"? */
    private static boolean marked(String text) {
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
