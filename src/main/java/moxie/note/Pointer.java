package moxie.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.text.Language;

/** Makes points of the pieces that have nothing below them, and small topics of lines that hold several points. */
final class Pointer {
    private final Lines lines;
    private final Ids ids;
    private final Language language;
    private final Learned learned;
    private final Doubles doubles;

    Pointer(Lines lines, Ids ids, Language language, Learned learned) {
        this.lines = lines;
        this.ids = ids;
        this.language = language;
        this.learned = learned;
        this.doubles = new Doubles(lines, ids);
    }

    private Source source(Draft draft) {
        return new Source(lines.file, draft.line, draft.endLine);
    }

    /** Tells what only the whole note shows. */
    void close() {
        doubles.contradictions();
    }

    /** @param terms do the words before colons here name things, even where they could be labels? */
    void add(Shaper.Content content, Draft draft, List<String> path, int level, boolean terms) {
        switch (draft.shape) {
            case CODE ->
                content.points.add(
                        new Point.Code(ids.of(path, "code", draft.body), draft.body, source(draft), draft.info));
            case MATH ->
                content.points.add(new Point.Formula(
                        ids.of(path, "formula", draft.body), draft.body, source(draft), "", draft.body, true));
            case TABLE -> table(content, draft, path);
            case CARD -> {
                String text = draft.body + "\n" + draft.info;
                content.points.add(new Point.Card(
                        ids.of(path, "card", text), text, source(draft), draft.body, draft.info, draft.level == 1));
            }
            default -> words(content, draft, path, level, terms);
        }
    }

    /** A name and, in the paragraph below it, what it means. */
    Point definition(Draft draft, List<String> path) {
        Draft meaning = draft.below.get(0);
        String term = draft.words.flat();
        String said = meaning.words.flat();
        String text = term + (language == Language.ZH ? "：" : ": ") + said;
        Source source = new Source(lines.file, draft.line, meaning.endLine);
        return new Point.Definition(ids.of(path, "definition", text), text, source, term, said, 2);
    }

    /** The items as the steps of one thing. */
    Point steps(List<Draft> items, List<String> path) {
        List<String> steps = items.stream()
                .map(item -> item.words.flat())
                .map(step -> Numbering.step(step) > 0 ? Titles.clean(step) : step)
                .toList();
        Source source = new Source(lines.file, items.get(0).line, items.get(items.size() - 1).endLine);
        String text = String.join("\n", steps);
        return new Point.Steps(ids.of(path, "steps", text), text, source, "", steps);
    }

    private void table(Shaper.Content content, Draft draft, List<String> path) {
        List<String> texts =
                draft.rows.stream().map(row -> String.join("\t", row)).toList();
        String text = String.join("\n", texts);
        List<List<String>> rows = draft.rows.subList(Math.min(1, draft.rows.size()), draft.rows.size());
        List<String> header = draft.rows.isEmpty() ? List.of() : draft.rows.get(0);
        content.points.add(new Point.Table(ids.of(path, "table", text), text, source(draft), header, rows));
    }

    private void words(Shaper.Content content, Draft draft, List<String> path, int level, boolean terms) {
        Words words = draft.words;
        for (Words.Picture picture : words.images()) {
            content.points.add(new Point.Image(
                    ids.of(path, "image", picture.target()), picture.alternative(), source(draft), picture.target()));
        }
        String text = words.flat();
        if (text.isEmpty()) {
            return;
        }
        if (words.onlyLinks()) {
            content.topics.add(topic(path, text, text, Topic.Kind.TOPIC, draft, List.of(), false));
            return;
        }
        int traits = draft.traits();
        Optional<Lead> lead = Lead.of(text, traits);
        if (lead.isPresent() && !lead.get().rest().isEmpty()) {
            String term = Titles.clean(Sentence.bare(lead.get().term()));
            if ((Labels.is(term) && !terms) || learned.is(level, term)) {
                content.topics.add(labelled(draft, lead.get(), term, path));
                return;
            }
        }
        Several several = Several.of(text, traits);
        if (several.pieces().size() > 1) {
            content.topics.add(several(draft, several, path));
            return;
        }
        Point point = new Sentence(ids, path).point(text, traits, lead, words, source(draft));
        doubles.see(point);
        content.points.add(point);
    }

    /** "原因：a；b；c": the label as a topic, its pieces as points. */
    private Topic labelled(Draft draft, Lead lead, String title, List<String> path) {
        List<String> below = Shaper.append(path, title);
        Sentence sentence = new Sentence(ids, below);
        List<String> steps = Sentence.chain(lead.rest(), 3);
        List<Point> points = new ArrayList<>();
        if (steps.isEmpty()) {
            for (String piece : Several.list(lead.rest())) {
                points.add(sentence.point(piece, draft.words.with(piece), source(draft)));
            }
        } else {
            points.add(new Point.Steps(ids.of(below, "steps", lead.rest()), lead.rest(), source(draft), "", steps));
        }
        return topic(path, title, title, Topic.Kind.LABEL, draft, points, true);
    }

    private Topic several(Draft draft, Several several, List<String> path) {
        String text = draft.words.flat();
        String title = several.title().isEmpty() ? text : Titles.clean(several.title());
        Optional<String> name = several.title().isEmpty() ? Optional.empty() : Titles.name(title);
        Topic.Kind kind = name.isPresent() ? Topic.Kind.TOPIC : Topic.Kind.STATEMENT;
        List<String> below = Shaper.append(path, title);
        Sentence sentence = new Sentence(ids, below);
        List<Point> points = several.pieces().stream()
                .map(piece -> sentence.point(piece, draft.words.with(piece), source(draft)))
                .toList();
        return topic(path, title, name.orElse(title), kind, draft, points, true);
    }

    private Topic topic(
            List<String> path,
            String title,
            String name,
            Topic.Kind kind,
            Draft draft,
            List<Point> points,
            boolean asked) {
        return new Topic(
                ids.of(path, "topic", title),
                title,
                name,
                kind,
                language,
                source(draft),
                asked,
                false,
                points,
                List.of());
    }
}
