package moxie.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import moxie.note.Problem.Severity;
import moxie.text.Columns;
import moxie.text.Language;

/** From drafts to the tree: what is a topic and what a point, and what each topic is called. */
final class Shaper {
    private static final int LONGEST_MEANING = 300;

    private final Lines lines;
    private final Language language;
    private final Ids ids;
    private final Learned learned;
    private final Pointer pointer;

    Shaper(Lines lines, String key, Language language, Draft note) {
        this.lines = lines;
        this.language = language;
        this.ids = new Ids(key);
        this.learned = new Learned(note);
        this.pointer = new Pointer(lines, ids, language, learned);
    }

    /** What hangs below one topic while it is being made. */
    static final class Content {
        final List<Point> points = new ArrayList<>();
        final List<Topic> topics = new ArrayList<>();

        boolean empty() {
            return points.isEmpty() && topics.isEmpty();
        }
    }

    /** The tree of a whole note: a lone top heading is its root, else the note itself. */
    Topic note(Draft note, String title) {
        List<Draft> sections =
                note.below.stream().filter(d -> d.shape == Draft.Shape.HEADING).toList();
        boolean sole = sections.size() == 1 && sections.get(0).level == 1;
        if (sections.isEmpty() && titled(note)) {
            Draft line = note.below.remove(0);
            line.below.addAll(note.below);
            note.below.clear();
            note.below.add(line);
            sections = List.of(line);
            sole = true;
        }
        Draft top = sole ? sections.get(0) : note;
        String shown = sole ? FileTitle.fuller(Titles.clean(top.words.flat()), title) : title;
        List<String> path = List.of(shown);
        Content content = new Content();
        if (sole) {
            note.below.remove(top);
            fill(content, note, path, shown, true);
        }
        fill(content, top, path, shown, true);
        pointer.close();
        if (content.empty()) {
            lines.problem(Severity.WARNING, "empty-note", top.line - 1, 0, shown);
        }
        boolean labels = content.topics.stream().anyMatch(t -> t.kind() == Topic.Kind.LABEL);
        boolean own = !Labels.generic(shown) && (labels || content.points.size() > content.topics.size());
        boolean asks = own && Titles.question(shown);
        Topic.Kind kind = asks ? Topic.Kind.QUESTION : own ? Topic.Kind.TOPIC : Topic.Kind.CONTAINER;
        String name = asks ? Subjects.of(shown) : Titles.heading(shown).orElse(shown);
        return new Topic(
                ids.of(List.of(), "note", shown),
                shown,
                name,
                kind,
                language,
                source(top),
                true,
                false,
                content.points,
                content.topics);
    }

    /** Does a note without headings begin with a short line that stands above lists? */
    private static boolean titled(Draft note) {
        if (note.below.size() < 2 || note.below.get(1).shape != Draft.Shape.ITEM) {
            return false;
        }
        Draft first = note.below.get(0);
        String text = first.words.text();
        return first.shape == Draft.Shape.TEXT
                && first.leaf()
                && !text.isEmpty()
                && Columns.of(text) <= 40
                && Titles.firstOf(text, "，。；,;.:：\n") < 0
                && !Labels.is(text);
    }

    private Source source(Draft draft) {
        return new Source(lines.file, draft.line, draft.endLine);
    }

    private void fill(Content content, Draft draft, List<String> path, String title, boolean asked) {
        Cards.join(draft.below);
        if (Order.of(title, draft.below)) {
            content.points.add(pointer.steps(draft.below, path));
            return;
        }
        boolean terms = Siblings.areTerms(draft.below);
        boolean quoted = Quotes.areWords(draft.below);
        for (Draft child : draft.below) {
            if (quoted && child.shape == Draft.Shape.QUOTE && Quotes.isSaid(child)) {
                fill(content, child, path, "", asked);
            } else {
                add(content, child, path, asked, draft.level, terms);
            }
        }
    }

    private void add(Content content, Draft draft, List<String> path, boolean asked, int level, boolean terms) {
        boolean question = draft.leaf() && draft.shape == Draft.Shape.ITEM && asks(draft.words.text());
        if (draft.shape == Draft.Shape.QUOTE) {
            quote(content, draft, path, asked);
        } else if (defines(draft, level)) {
            content.points.add(pointer.definition(draft, path));
        } else if (draft.shape == Draft.Shape.HEADING || question || (draft.spoken() && !draft.leaf())) {
            content.topics.add(topic(draft, path, asked, level));
        } else {
            pointer.add(content, draft, path, level, terms);
        }
    }

    /** A bullet that is a name, with one paragraph below it: what the name means. */
    private boolean defines(Draft draft, int level) {
        if (draft.shape != Draft.Shape.ITEM || draft.below.size() != 1) {
            return false;
        }
        Draft meaning = draft.below.get(0);
        String name = draft.words.flat();
        String said = meaning.words.flat();
        return meaning.shape == Draft.Shape.TEXT
                && meaning.leaf()
                && meaning.words.images().isEmpty()
                && meaning.words.blanks().isEmpty()
                && !said.isEmpty()
                && said.length() <= LONGEST_MEANING
                && Columns.of(name) <= 24
                && Titles.fits(name)
                && !Labels.is(name)
                && !learned.is(level, name)
                && !Titles.question(name)
                && Lead.of(name).isEmpty()
                && Lead.of(said).isEmpty()
                && !asks(said)
                && Cards.asks(name) == 0
                && Cards.tells(said) == 0
                && Several.of(said).pieces().size() == 1;
    }

    /** A bullet that is a question and nothing else. */
    private static boolean asks(String text) {
        char last = Line.last(text);
        return (last == '?' || last == '？') && text.length() <= 120 && Titles.question(text);
    }

    /** Plain words set off become one quote; a quote with structure of its own gives its pieces. */
    private void quote(Content content, Draft draft, List<String> path, boolean asked) {
        StringBuilder text = new StringBuilder();
        for (Draft child : draft.below) {
            if (child.shape != Draft.Shape.TEXT || !child.leaf()) {
                fill(content, draft, path, "", asked);
                return;
            }
            text.append(text.length() == 0 ? "" : "\n").append(child.words.flat());
        }
        if (text.length() > 0) {
            String said = text.toString();
            content.points.add(new Point.Quote(ids.of(path, "quote", said), said, source(draft)));
        }
    }

    private Topic topic(Draft draft, List<String> path, boolean asked, int level) {
        String raw = draft.words.flat().replace('\n', ' ');
        String title = Titles.clean(raw);
        if (draft.shape == Draft.Shape.HEADING && title.endsWith("。")) {
            title = title.substring(0, title.length() - 1);
        }
        if (title.isEmpty()) {
            title = draft.words.images().isEmpty()
                    ? raw
                    : draft.words.images().get(0).alternative();
        }
        Naming naming = Naming.of(draft, title, learned.is(level, label(draft, title)));
        boolean skipped = asked && NonContent.is(title, draft);
        List<String> below = append(path, naming.kind() == Topic.Kind.STATEMENT ? title : naming.name());
        Content content = new Content();
        fill(content, draft, below, naming.name(), asked && !skipped);
        int children = content.points.size() + content.topics.size();
        boolean empty = content.empty() && draft.words.images().isEmpty();
        own(draft, title, naming, below).ifPresent(point -> content.points.add(0, point));
        int column = column(draft.line);
        if (skipped) {
            lines.problem(Severity.INFO, "toc-skipped", draft.line - 1, column, title);
        } else if (empty && asked) {
            boolean question = naming.kind() == Topic.Kind.QUESTION;
            lines.problem(
                    Severity.WARNING,
                    question ? "question-without-answer" : "empty-topic",
                    draft.line - 1,
                    column,
                    title);
        } else if (asked) {
            counted(draft, raw, children);
            Pairs.missing(naming.name(), content)
                    .ifPresent(name -> lines.problem(Severity.WARNING, "empty-topic", draft.line - 1, column, name));
        }
        return new Topic(
                ids.of(path, "topic", title),
                title,
                naming.name(),
                naming.kind(),
                language,
                source(draft),
                asked && !skipped,
                ":：".indexOf(Line.last(raw)) >= 0,
                content.points,
                content.topics);
    }

    private static String label(Draft draft, String title) {
        int colon = draft.shape == Draft.Shape.HEADING ? -1 : Lead.colon(title);
        return colon > 0 ? title.substring(0, colon) : title;
    }

    /** "有三种：" above four items. */
    private void counted(Draft draft, String raw, int found) {
        long items = found < 2
                ? 0
                : draft.below.stream().filter(d -> d.shape == Draft.Shape.ITEM).count();
        OptionalInt announced = items < 2 ? OptionalInt.empty() : Counted.of(raw);
        if (announced.isEmpty() || announced.getAsInt() == found) {
            return;
        }
        if (items != announced.getAsInt()) {
            lines.problem(
                    Severity.WARNING, "count-mismatch", draft.line - 1, column(draft.line), announced.getAsInt(), (int)
                            items);
        }
    }

    /** What the title of an item says beyond its name. */
    private Optional<Point> own(Draft draft, String title, Naming naming, List<String> path) {
        Topic.Kind kind = naming.kind();
        if (draft.shape == Draft.Shape.HEADING || kind == Topic.Kind.STATEMENT || kind == Topic.Kind.QUESTION) {
            return Optional.empty();
        }
        Optional<Lead> lead = naming.lead();
        boolean says = lead.isPresent()
                ? !lead.get().rest().isEmpty()
                : (Titles.copula(title) > 0 || title.startsWith("《")) && !title.equals(naming.name());
        if (!says) {
            return Optional.empty();
        }
        String text = kind == Topic.Kind.LABEL ? lead.map(Lead::rest).orElse(title) : title;
        Source place = new Source(lines.file, draft.line, draft.titleEnd);
        return Optional.of(new Sentence(ids, path).point(text, draft.words, place));
    }

    private int column(int line) {
        String text = lines.original(line - 1);
        int at = Line.start(text);
        Marker marker = Marker.at(text, at);
        int from = marker == null ? at : marker.end();
        while (from < text.length() && (Line.isSpace(text.charAt(from)) || text.charAt(from) == '#')) {
            from++;
        }
        return Math.min(from, Math.max(0, text.length() - 1));
    }

    static List<String> append(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(Columns.of(name) > 200 ? name.substring(0, 100) : name);
        return longer;
    }
}
