package moxie.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moxie.note.Labels;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;
import moxie.text.Normal;

/** The lines of an answer as they are gathered from a topic and what stands below it. */
final class Gathering {
    /** So many things, so wide in all, still make one line with the sentence that opens them. */
    private static final int MOST_LED = 5;

    private static final int WIDEST_LED = 70;

    /** Do names count of which the note says nothing? */
    private final boolean all;

    private final List<Body> lines = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /** What stands below the topics within, each gathered once: every level asks for it more than once. */
    private final IdentityHashMap<Topic, List<Body>> within;

    private Gathering(boolean all, IdentityHashMap<Topic, List<Body>> within) {
        this.all = all;
        this.within = within;
    }

    /** @param all do names count of which the note says nothing? */
    static List<Body> of(Topic topic, boolean all) {
        Gathering gathering = new Gathering(all, new IdentityHashMap<>());
        gathering.collect(topic, true);
        return gathering.lines;
    }

    /** What a topic below adds, without its title. */
    private List<Body> inner(Topic topic) {
        List<Body> known = within.get(topic);
        if (known == null) {
            Gathering inner = new Gathering(false, within);
            inner.collect(topic, false);
            known = inner.lines;
            within.put(topic, known);
        }
        return known;
    }

    private void add(Body line) {
        said.add(Normal.of(line.text()));
        lines.add(line);
    }

    /** Adds a line unless one before it has the same words. */
    private void once(Body line) {
        if (said.add(Normal.of(line.text()))) {
            lines.add(line);
        }
    }

    private void collect(Topic topic, boolean top) {
        List<Object> children = Body.children(topic);
        boolean beside = children.stream().anyMatch(other -> other instanceof Point.Statement);
        int lastPoint = children.size() - 1;
        while (lastPoint >= 0 && !(children.get(lastPoint) instanceof Point)) {
            lastPoint--;
        }
        for (int i = 0; i < children.size(); i++) {
            Object child = children.get(i);
            if (child instanceof Point point) {
                Optional<String> said = point instanceof Point.Definition definition && Body.inTitle(topic, definition)
                        ? Optional.empty()
                        : line(point, top ? topic.name() : "");
                said.ifPresent(text -> once(new Body(text, List.of(point), false)));
            } else if (child instanceof Topic below) {
                Optional<Body> led =
                        children.size() > 1 || Sentences.of(below.title()).size() > 1 ? led(below) : Optional.empty();
                if (led.isPresent()) {
                    once(led.get());
                    continue;
                }
                boolean item = i < lastPoint || item(children, i);
                if (below.kind() == Topic.Kind.LABEL && beside && item && !Skipped.label(below.title())) {
                    Optional<Body> member = joined(below, Body.NAME);
                    if (member.isPresent()) {
                        once(member.get());
                        continue;
                    }
                }
                boolean through = below.kind() == Topic.Kind.LABEL
                        || Labels.generic(below.title())
                        || (leads(below) && !(Count.opens(below) && topic.kind() == Topic.Kind.TOPIC))
                        || (Count.opens(below) && topic.kind() == Topic.Kind.LABEL);
                if (through && !Skipped.label(below.title())) {
                    through(below);
                } else if (!through && !Skipped.topic(below)) {
                    whole(below).map(line -> item ? told(below, line) : line).ifPresent(this::add);
                }
            }
        }
    }

    /** A sentence that only opens what is below it: it ends in a colon, or breaks off. */
    private static boolean leads(Topic topic) {
        boolean sentence = topic.kind() == Topic.Kind.STATEMENT
                || (topic.kind() == Topic.Kind.TOPIC && !Names.usable(topic.name()));
        return Body.intro(topic.title()) || (sentence && (topic.leads() || ListKind.breaks(topic)));
    }

    /** Such a sentence beside others, with the few brief things it opens: "it is treated with: a; b". */
    private Optional<Body> led(Topic topic) {
        if (!leads(topic) || topic.kind() == Topic.Kind.LABEL || Labels.generic(topic.title())) {
            return Optional.empty();
        }
        return joined(topic, WIDEST_LED);
    }

    /** A topic as one line: its title and the few things below it, none wider than this. */
    private Optional<Body> joined(Topic topic, int widest) {
        List<Body> lines = inner(topic);
        boolean brief = lines.stream().allMatch(line -> Width.of(line.text()) <= widest);
        if (lines.isEmpty() || lines.size() > MOST_LED || Body.width(lines) > WIDEST_LED || !brief) {
            return Optional.empty();
        }
        boolean han = topic.language() == Language.ZH;
        String text = Body.clean(topic.title()) + (han ? "：" : ": ") + String.join(han ? "；" : "; ", Body.texts(lines));
        return Optional.of(new Body(text, Body.points(lines), false));
    }

    /** Is the topic at this place one item of a list rather than a section, though no point follows it? */
    private static boolean item(List<Object> children, int at) {
        Topic topic = (Topic) children.get(at);
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
        if (!line.name()) {
            return line;
        }
        boolean one = topic.topics().isEmpty() && topic.points().size() == 1;
        Optional<String> said = one ? line(topic.points().get(0), topic.name()) : Optional.empty();
        boolean brief = said.filter(text -> Width.of(text) <= 40).isPresent();
        String colon = topic.language() == Language.ZH ? "：" : ": ";
        return brief
                ? new Body(line.text() + colon + said.get(), topic.points(), false)
                : new Body(line.text(), line.points(), false);
    }

    /** What stands under a label, line by line; a single line keeps its label before it. */
    private void through(Topic below) {
        List<Body> lines = inner(below);
        boolean single = lines.size() == 1 && below.kind() == Topic.Kind.LABEL;
        for (Body line : lines) {
            String colon = below.language() == Language.ZH ? "：" : ": ";
            String text = single ? below.name() + colon + line.text() : line.text();
            once(new Body(text, line.points(), line.name()));
        }
    }

    /** A topic as one line: its sentence, or its name with the first thing said of it. */
    private Optional<Body> whole(Topic topic) {
        boolean empty = topic.points().isEmpty() && topic.topics().isEmpty();
        boolean nameless = !all || topic.kind() != Topic.Kind.TOPIC || !Names.usable(topic.name());
        if (topic.kind() == Topic.Kind.QUESTION || Count.opens(topic) || (empty && nameless)) {
            return Optional.empty();
        }
        List<Point> own = topic.points().stream()
                .filter(point -> Normal.of(point.text()).equals(Normal.of(topic.title())))
                .toList();
        String text = Body.clean(topic.title());
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
                                .map(point -> Body.clean(point.text()))
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
        String clean = Body.said(text);
        return Body.marked(clean) || clean.isEmpty() || Body.intro(text) || Skipped.line(clean)
                ? Optional.empty()
                : Optional.of(clean);
    }
}
