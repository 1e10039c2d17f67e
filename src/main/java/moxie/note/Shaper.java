package moxie.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.text.Columns;
import moxie.text.Language;

/** From drafts to the tree: what is a topic and what a point, what each is called, which titles are labels. */
final class Shaper {
    private final String file;
    private final Ids ids;
    private final Language language;
    private final Lines lines;

    Shaper(Lines lines, String key, Language language) {
        this.lines = lines;
        this.file = lines.file;
        this.ids = new Ids(key);
        this.language = language;
    }

    /** What hangs below one topic while it is being made. */
    private static final class Content {
        final List<Point> points = new ArrayList<>();
        final List<Topic> topics = new ArrayList<>();
    }

    /** The tree of a whole note. */
    Topic note(Draft note, String title) {
        Draft top = note;
        List<Draft> firsts = note.below.stream()
                .filter(d -> d.shape == Draft.Shape.HEADING && d.level == 1)
                .toList();
        boolean sole = firsts.size() == 1 && note.below.size() == 1;
        if (sole) {
            top = firsts.get(0);
        }
        String shown = sole ? Titles.clean(top.words.flat()) : title;
        List<String> path = List.of(shown);
        Content content = content(top, path, shown);
        boolean labels = content.topics.stream().anyMatch(t -> t.kind() == Topic.Kind.LABEL);
        boolean own = !Labels.generic(shown) && (labels || content.points.size() > content.topics.size());
        boolean asked = own && Titles.question(shown);
        Topic.Kind kind = asked ? Topic.Kind.QUESTION : own ? Topic.Kind.TOPIC : Topic.Kind.CONTAINER;
        String name = asked ? Subjects.of(shown) : Titles.name(shown).orElse(shown);
        return new Topic(
                ids.of(List.of(), "note", shown),
                shown,
                name,
                kind,
                language,
                source(top),
                content.points,
                content.topics);
    }

    private Source source(Draft draft) {
        return new Source(file, draft.line, draft.endLine);
    }

    private Content content(Draft draft, List<String> path, String title) {
        Content content = new Content();
        if (Labels.ordered(title)
                && draft.below.size() > 1
                && draft.below.stream().allMatch(Shaper::step)) {
            content.points.add(steps(draft.below, path));
            return content;
        }
        for (Draft child : draft.below) {
            add(content, child, path);
        }
        return content;
    }

    private static boolean step(Draft draft) {
        return draft.shape == Draft.Shape.ITEM && draft.leaf();
    }

    private Point steps(List<Draft> items, List<String> path) {
        List<String> steps = items.stream().map(item -> item.words.flat()).toList();
        Source source = new Source(file, items.get(0).line, items.get(items.size() - 1).endLine);
        String text = String.join("\n", steps);
        return new Point.Steps(ids.of(path, "steps", text), text, source, "", steps);
    }

    private void add(Content content, Draft draft, List<String> path) {
        switch (draft.shape) {
            case CODE ->
                content.points.add(
                        new Point.Code(ids.of(path, "code", draft.body), draft.body, source(draft), draft.info));
            case MATH ->
                content.points.add(new Point.Formula(
                        ids.of(path, "formula", draft.body), draft.body, source(draft), "", draft.body, true));
            case TABLE -> table(content, draft, path);
            case QUOTE -> quote(content, draft, path);
            default -> {
                if (draft.leaf() && draft.shape != Draft.Shape.HEADING) {
                    words(content, draft, path);
                } else {
                    content.topics.add(topic(draft, path));
                }
            }
        }
    }

    private void table(Content content, Draft draft, List<String> path) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : draft.rows) {
            text.append(text.length() == 0 ? "" : "\n").append(String.join("\t", row));
        }
        List<List<String>> rows = draft.rows.subList(Math.min(1, draft.rows.size()), draft.rows.size());
        List<String> header = draft.rows.isEmpty() ? List.of() : draft.rows.get(0);
        String id = ids.of(path, "table", text.toString());
        content.points.add(new Point.Table(id, text.toString(), source(draft), header, rows));
    }

    private void quote(Content content, Draft draft, List<String> path) {
        StringBuilder text = new StringBuilder();
        boolean plain = draft.below.stream().allMatch(d -> d.spoken() && d.leaf() && d.shape != Draft.Shape.HEADING);
        if (!plain) {
            for (Draft child : draft.below) {
                add(content, child, path);
            }
            return;
        }
        for (Draft child : draft.below) {
            text.append(text.length() == 0 ? "" : "\n").append(child.words.flat());
        }
        if (text.length() > 0) {
            String said = text.toString();
            content.points.add(new Point.Quote(ids.of(path, "quote", said), said, source(draft)));
        }
    }

    /** A leaf with words: a point, or a topic when the line holds several points. */
    private void words(Content content, Draft draft, List<String> path) {
        Words words = draft.words;
        String text = words.flat();
        for (Words.Picture picture : words.images()) {
            content.points.add(new Point.Image(
                    ids.of(path, "image", picture.target()), picture.alternative(), source(draft), picture.target()));
        }
        if (text.isEmpty()) {
            return;
        }
        Sentence sentence = new Sentence(ids, path);
        Optional<Lead> lead = Lead.of(text);
        if (lead.isPresent()
                && Labels.is(Sentence.bare(lead.get().term()))
                && !lead.get().rest().isEmpty()) {
            content.topics.add(labelled(draft, lead.get(), path));
            return;
        }
        List<String> several = Several.of(text);
        if (several.size() > 1) {
            List<String> below = append(path, text);
            Sentence inner = new Sentence(ids, below);
            List<Point> points = several.stream()
                    .map(piece -> inner.point(piece, words.with(piece), source(draft)))
                    .toList();
            content.topics.add(new Topic(
                    ids.of(path, "topic", text),
                    text,
                    text,
                    Topic.Kind.STATEMENT,
                    language,
                    source(draft),
                    points,
                    List.of()));
            return;
        }
        content.points.add(sentence.point(text, words, source(draft)));
    }

    /** "原因：a；b；c": the label as a topic, its pieces as points. */
    private Topic labelled(Draft draft, Lead lead, List<String> path) {
        String title = lead.term();
        List<String> below = append(path, title);
        Sentence sentence = new Sentence(ids, below);
        List<String> steps = Sentence.chain(lead.rest(), 3);
        List<Point> points = new ArrayList<>();
        if (steps.isEmpty()) {
            for (String piece : Several.split(lead.rest())) {
                points.add(sentence.point(piece, draft.words.with(piece), source(draft)));
            }
        } else {
            points.add(new Point.Steps(ids.of(below, "steps", lead.rest()), lead.rest(), source(draft), "", steps));
        }
        return new Topic(
                ids.of(path, "topic", title),
                title,
                Sentence.bare(title),
                Topic.Kind.LABEL,
                language,
                source(draft),
                points,
                List.of());
    }

    private Topic topic(Draft draft, List<String> path) {
        String raw = draft.words.flat();
        String title = Titles.clean(raw);
        boolean heading = draft.shape == Draft.Shape.HEADING;
        Optional<Lead> lead = heading ? Optional.empty() : Lead.of(title);
        Topic.Kind kind;
        String name;
        if (Labels.is(title) || (lead.isPresent() && Labels.is(lead.get().term()))) {
            kind = Topic.Kind.LABEL;
            name = lead.map(Lead::term).orElse(title);
        } else if (Titles.question(title)) {
            kind = Topic.Kind.QUESTION;
            name = Subjects.of(title);
        } else {
            Optional<String> found = Titles.name(title);
            boolean sentence =
                    heading && found.isEmpty() && Titles.firstOf(title, "，。；") < 0 && Columns.of(title) <= 48;
            kind = found.isPresent() || sentence ? Topic.Kind.TOPIC : Topic.Kind.STATEMENT;
            name = found.map(Subjects::of)
                    .or(() -> sentence ? Optional.empty() : Titles.leadingLatin(title))
                    .orElse(title);
        }
        List<String> below = append(path, kind == Topic.Kind.STATEMENT ? title : name);
        Content content = content(draft, below, name);
        List<Point> points = content.points;
        Optional<Point> own = own(draft, title, kind, name, lead, below);
        if (own.isPresent()) {
            points.add(0, own.get());
        }
        if (points.isEmpty() && content.topics.isEmpty()) {
            lines.problem(Problem.Severity.WARNING, "empty-topic", draft.line - 1, column(draft.line), title);
        } else {
            pair(draft, title, content);
        }
        return new Topic(
                ids.of(path, "topic", title), title, name, kind, language, source(draft), points, content.topics);
    }

    /** What the title of an item says beyond its name. */
    private Optional<Point> own(
            Draft draft, String title, Topic.Kind kind, String name, Optional<Lead> lead, List<String> path) {
        if (draft.shape == Draft.Shape.HEADING || kind == Topic.Kind.STATEMENT || kind == Topic.Kind.QUESTION) {
            return Optional.empty();
        }
        boolean says =
                lead.isPresent() ? !lead.get().rest().isEmpty() : Titles.copula(title) > 0 && !title.equals(name);
        if (!says) {
            return Optional.empty();
        }
        boolean label = kind == Topic.Kind.LABEL;
        String text = label ? lead.map(Lead::rest).orElse(title) : title;
        Source place = new Source(file, draft.line, draft.titleEnd);
        return Optional.of(new Sentence(ids, path).point(text, draft.words, place));
    }

    /** "A和B" where the notes below speak of A alone: B is missing. */
    private void pair(Draft draft, String title, Content content) {
        int and = title.indexOf('和');
        if (and <= 0 || title.indexOf('和', and + 1) > 0 || content.points.isEmpty()) {
            return;
        }
        String first = title.substring(0, and).strip();
        String second = title.substring(and + 1).strip();
        if (first.isEmpty() || second.isEmpty() || Columns.of(second) > 24 || Labels.is(second)) {
            return;
        }
        boolean one = content.points.stream().anyMatch(p -> begins(p.text(), first));
        boolean other = content.points.stream().anyMatch(p -> p.text().contains(second))
                || content.topics.stream().anyMatch(t -> t.title().contains(second));
        if (one && !other) {
            lines.problem(Problem.Severity.WARNING, "empty-topic", draft.line - 1, column(draft.line), second);
        }
    }

    private static boolean begins(String text, String name) {
        return text.regionMatches(true, 0, name, 0, name.length());
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

    private static List<String> append(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(name);
        return longer;
    }
}
