package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;

/** A sentence that promises a number of things, and exactly as many found: "意向锁有两种类型" — which two? */
final class EnumKind implements QuestionKind {
    private static final int LONGEST_STEM = 40;

    /** A verb: what is counted is said in a clause, which cannot follow "Name the". */
    private static final Pattern CLAUSE = Pattern.compile(
            "\\b(?:holds?|is|are|was|were|must|can|may|has|have|needs?|make|makes|apply|occur|exist|follow|lead|differ|arise)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A stem that needs the sentence before it: "From this come five doctrines". */
    private static final Pattern BACK = Pattern.compile(
            "^(?:from|of|in|for|to|with|under) (?:this|these|those|it|them)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern THERE = Pattern.compile(
            "^there (?:are|were|exist) (?:also |mainly |generally |usually |basically )*(?:the )?",
            Pattern.CASE_INSENSITIVE);

    /** A stem that begins with a label: "内容有三方面" of what? */
    private static final Pattern LABELLED =
            Pattern.compile("^(?:内容|特点|原因|作用|意义|条件|方法|途径|表现|影响|任务|原则|目的|要素)(?:主要)?(?:有|包括|分)");

    @Override
    public String name() {
        return "enum";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        Topic topic = place.topic();
        below(place, topic.title()).ifPresent(found::add);
        List<Object> children = Body.children(topic);
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof Point.Statement || children.get(i) instanceof Point.Definition) {
                Point point = (Point) children.get(i);
                Optional<Candidate> inline = inline(place, point);
                inline.ifPresent(found::add);
                if (inline.isEmpty()) {
                    following(place, point, children.subList(i + 1, children.size()))
                            .ifPresent(found::add);
                }
            }
        }
        return found.stream();
    }

    /** The title promises, and the topic's own children are as many. */
    private Optional<Candidate> below(Place place, String title) {
        Topic topic = place.topic();
        if (topic.kind() == Topic.Kind.QUESTION) {
            return Optional.empty();
        }
        Optional<Count> count = Count.of(title, topic.language());
        if (count.isEmpty()) {
            return Optional.empty();
        }
        if (topic.points().size() == 1
                && topic.topics().isEmpty()
                && topic.points().get(0) instanceof Point.Steps steps) {
            return count.filter(
                            c -> c.rest().isEmpty() && c.n() == steps.steps().size())
                    .flatMap(c -> candidate(place.up(), c, steps.steps(), topic.points()));
        }
        List<Body> lines = Body.of(topic).stream()
                .filter(line -> !Body.clean(title).equals(line.text()))
                .toList();
        return count.filter(c -> c.rest().isEmpty() && c.n() == lines.size())
                .flatMap(c -> candidate(place.up(), c, Body.texts(lines), Body.points(lines)));
    }

    /** The sentence promises and lists. */
    private Optional<Candidate> inline(Place place, Point point) {
        Language language = place.topic().language();
        return Count.of(point.text(), language).flatMap(count -> {
            List<String> items = count.inline(language);
            return items.isEmpty() ? Optional.empty() : candidate(place, count, items, List.of(point));
        });
    }

    /** The sentence promises, ends in a colon, and the points after it are as many, to the last. */
    private Optional<Candidate> following(Place place, Point point, List<Object> after) {
        Optional<Count> count = Count.of(point.text(), place.topic().language());
        boolean opens = point.text().endsWith("：") || point.text().endsWith(":");
        if (!opens || count.isEmpty() || count.get().n() != after.size()) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (Object child : after) {
            if (child instanceof Point.Statement || child instanceof Point.Definition) {
                items.add(Body.clean(((Point) child).text()));
                points.add((Point) child);
            } else if (child instanceof Topic topic && topic.kind() == Topic.Kind.TOPIC) {
                items.add(topic.title());
            } else {
                return Optional.empty();
            }
        }
        return candidate(place, count.get(), items, points);
    }

    private Optional<Candidate> candidate(Place place, Count count, List<String> items, List<Point> covers) {
        Optional<Subject> subject = Subject.of(place);
        boolean chinese = place.topic().language() == Language.ZH;
        String stem = Term.free(count.stem())
                .replaceFirst("(?<=.{4})(?:分别)?(?:是|为)$", "")
                .replaceFirst("(?<=有|为|成|括|含)(?:以下|下列|如下)", "");
        if (BACK.matcher(stem).find()) {
            return Optional.empty();
        }
        Matcher there = THERE.matcher(stem);
        if (there.find()) {
            stem = stem.substring(there.end());
            if (stem.endsWith(count.unit())) {
                if (subject.isEmpty()) {
                    return Optional.empty();
                }
                stem += " of " + subject.get().name();
            }
        }
        String[] begins = {"有", "分为", "分成", "包括", "包含", "由", "可分", "可以分", "共有", "主要有", "主要分", "主要包括"};
        boolean counted = chinese && stem.matches("[两二三四五六七八九2-9][大个种类项点条步].*");
        boolean labelled = chinese && LABELLED.matcher(stem).find();
        boolean bare = counted || labelled || (chinese && Stream.of(begins).anyMatch(stem::startsWith));
        if (bare && subject.isEmpty()) {
            return Optional.empty();
        }
        if (bare) {
            stem = Prompts.in(place.topic().language()).bare(subject.get().name())
                    + (counted || labelled ? "的" : "")
                    + stem;
        }
        if (Width.of(stem) > LONGEST_STEM) {
            int comma = Math.max(stem.lastIndexOf('，'), stem.lastIndexOf(", "));
            stem = comma > 0 ? stem.substring(comma + 1).strip() : stem;
        }
        Prompts prompts = Prompts.in(place.topic().language());
        boolean title = !chinese
                && !CLAUSE.matcher(stem).find()
                && stem.matches("(?i)(?:the )?(?:two|three|four|five|six|seven|eight|nine|[2-9]) .*")
                && (stem.endsWith(count.unit())
                        || stem.matches(".*\\b" + Pattern.quote(count.unit())
                                + " (?:of|for|in|to|that|which|by|from|on|with|\\().*"));
        String named = stem.replaceFirst("(?i)^the ", "");
        String prompt = title
                ? prompts.say("enum.title", Character.toLowerCase(named.charAt(0)) + named.substring(1))
                : prompts.say("enum", stem, count.n(), count.unit());
        Response response = new Response.Free(KeyTerms.rubric(items));
        Place home = subject.map(Subject::home).orElse(place);
        return Optional.of(new Candidate(
                name(),
                place,
                bare ? subject.get().name() : "",
                home,
                stem,
                prompt,
                response,
                Candidate.span(place, covers),
                count.stem(),
                covers));
    }
}
