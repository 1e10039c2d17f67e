package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;

/** Steps in their order. */
final class SequenceKind implements QuestionKind {
    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final String[] ORDERED = {
        "步骤",
        "流程",
        "过程",
        "经过",
        "steps",
        "process",
        "workflow",
        "procedure",
        "life cycle",
        "lifecycle",
        "stages",
        "phases"
    };

    @Override
    public String name() {
        return "sequence";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        Topic topic = place.topic();
        for (Point point : topic.points()) {
            if (point instanceof Point.Steps steps) {
                candidate(place, steps.name(), steps.steps(), List.of(point)).ifPresent(found::add);
            }
        }
        if (found.isEmpty() && asks(topic)) {
            List<Body> lines = Body.of(topic);
            candidate(place, "", Body.texts(lines), Body.points(lines)).ifPresent(found::add);
        }
        return found.stream();
    }

    /** Are the points of this topic all steps, as its title says? */
    static boolean asks(Topic topic) {
        boolean plain =
                topic.points().stream().allMatch(p -> p instanceof Point.Statement || p instanceof Point.Definition);
        return plain
                && ordered(topic.title())
                && topic.topics().stream().allMatch(below -> below.kind() == Topic.Kind.TOPIC)
                && topic.points().size() + topic.topics().size() >= FEWEST
                && Body.of(topic).size()
                        == topic.points().size() + topic.topics().size();
    }

    /** Does a title end in a word for things done one after the other? */
    static boolean ordered(String title) {
        String lower = Body.clean(title).toLowerCase(Locale.ROOT);
        for (String word : ORDERED) {
            if ((lower.endsWith(word) && !lower.endsWith("存储过程"))
                    || (lower.startsWith(word) && continues(lower.substring(word.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(String rest) {
        return rest.startsWith(" of ")
                || rest.startsWith(" in ")
                || rest.startsWith(" for ")
                || rest.startsWith(" to ");
    }

    /** "的经过" where the label says more than that there are steps. */
    private static String edge(Place place, String given) {
        Topic topic = place.topic();
        String label = topic.kind() == Topic.Kind.LABEL ? topic.name() : given;
        boolean says = label.equals("经过")
                || label.equals("步骤")
                || label.equals("流程")
                || label.equals("过程")
                || label.equals("机制");
        return says ? "的" + label : "";
    }

    private static String name(Place place, Subject subject, String given) {
        String edge = edge(place, given);
        return edge.isEmpty()
                ? subject.name()
                : Prompts.in(place.topic().language()).bare(subject.name()) + edge;
    }

    private Optional<Candidate> candidate(Place place, String given, List<String> steps, List<Point> covers) {
        if (steps.size() < FEWEST || steps.size() > MOST) {
            return Optional.empty();
        }
        Optional<Subject> subject = Subject.of(place);
        String lead = given.isEmpty() && place.topic().kind() == Topic.Kind.LABEL
                ? place.topic().name()
                : given;
        boolean said = ordered(lead) && (Width.words(lead) >= 2 || Width.han(lead) >= 4);
        boolean named = Names.usable(lead) || said;
        boolean chain = covers.stream()
                .anyMatch(
                        point -> point.text().indexOf('→') >= 0 || point.text().contains("->"));
        if (!named && subject.isEmpty()) {
            return Optional.empty();
        }
        String name = named ? lead : name(place, subject.get(), given);
        Place home = named ? place : subject.get().home();
        Prompts prompts = Prompts.in(place.topic().language());
        String prompt = prompts.say(
                ordered(name) ? "sequence.named" : chain ? "sequence.chain" : "sequence", name, steps.size());
        Response response = new Response.Free(KeyTerms.steps(steps));
        String about = named ? "" : subject.get().name();
        return Optional.of(new Candidate(
                name(), place, about, home, "", prompt, response, Candidate.span(place, covers), name, covers));
    }
}
