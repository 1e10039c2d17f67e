package moxie.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Source;
import moxie.note.Topic;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Response;
import moxie.quiz.Heirs;
import moxie.review.Anchor;
import moxie.review.Place;

/** Topics and points of the notes as places that history can be anchored to. */
final class Places {
    private static final String SHIPPED = "moxie:";

    private final Path base;
    private final Path here;
    private final boolean shipped;
    private final Map<String, String> pins;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> indexOf = new HashMap<>();

    private Places(Settings settings, Path here, Map<String, String> pins) {
        Path data = settings.data();
        boolean beside = data.getFileName() != null
                && data.getFileName().toString().equals(".moxie")
                && data.getParent() != null;
        this.base = beside ? data.getParent() : data.getRoot();
        this.here = here;
        this.shipped = settings.notes().isEmpty();
        this.pins = pins;
    }

    /**
     * The places of a library. Notes are named from the folder that holds {@code .moxie/} where there is one, so that
     * folder can be moved or shared.
     */
    static Places of(Library library, Settings settings, Path here) {
        Places out = new Places(settings, here, Pins.read(settings, library, here));
        for (Topic topic : library.topics()) {
            out.add(topic, out.name(topic.source().file()), "", -1);
        }
        return out;
    }

    private String name(String shown) {
        if (shipped) {
            return SHIPPED + shown;
        }
        Path path = here.resolve(shown).normalize();
        return (base != null && path.startsWith(base) ? base.relativize(path) : path)
                .toString()
                .replace('\\', '/');
    }

    private void add(Topic topic, String file, String path, int parent) {
        int self = add(topic.id(), file, path, topic.title(), parent, pin(topic.source()));
        String below = path.isEmpty() ? topic.title() : path + " › " + topic.title();
        List<Object> children = new ArrayList<>(topic.points());
        children.addAll(topic.topics());
        children.sort(java.util.Comparator.comparingInt(child -> child instanceof Point point
                ? point.source().line()
                : ((Topic) child).source().line()));
        for (Object child : children) {
            if (child instanceof Topic inner) {
                add(inner, file, below, self);
            } else if (child instanceof Point point) {
                add(point.id(), file, below, point.text(), self, pin(point.source()));
            }
        }
    }

    /** The pin beside a line; the first that begins there has it. */
    private String pin(Source source) {
        return pins.isEmpty()
                ? ""
                : Optional.ofNullable(pins.remove(Pins.at(source))).orElse("");
    }

    private int add(String node, String file, String path, String text, int parent, String pin) {
        indexOf.putIfAbsent(node, places.size());
        places.add(new Place(node, file, path, text, parent, pin));
        return places.size() - 1;
    }

    List<Place> all() {
        return places;
    }

    /**
     * The anchors that may be found in these notes: those of the same notes, and those whose note is nowhere else. What
     * stands in other notes is none of this command's business.
     */
    List<Anchor> within(List<Anchor> anchors) {
        Set<String> files = places.stream().map(Place::file).collect(Collectors.toSet());
        Map<String, Boolean> ours = new HashMap<>();
        return anchors.stream()
                .filter(anchor -> !anchor.isRetired())
                .filter(anchor -> ours.computeIfAbsent(anchor.file(), file -> files.contains(file) || lost(file)))
                .toList();
    }

    private boolean lost(String file) {
        if (shipped || file.startsWith(SHIPPED)) {
            return shipped && file.startsWith(SHIPPED);
        }
        // A file name out of a damaged log may be no path at all: File says that it is not there, Path would throw.
        return !new File(base == null ? null : base.toString(), file).exists();
    }

    /**
     * Gives each question about a part of a point, such as one cell of a table or one function of some code, a place of
     * its own below that point: then what is put in before it does not move its history.
     */
    void addParts(List<Question> questions) {
        for (Question question : questions) {
            Integer home = indexOf.get(home(question));
            if (home != null && Heirs.isPart(question.kind())) {
                Place above = places.get(home);
                add(node(question), above.file(), above.path(), said(question), home, "");
            }
        }
    }

    private static String node(Question question) {
        return "question:" + question.id();
    }

    private static String said(Question question) {
        String key = question.response() instanceof Response.Free free
                ? free.rubric().criteria().stream().map(Criterion::text).collect(Collectors.joining(" "))
                : "";
        return question.prompt() + " " + key;
    }

    /** The node whose identity the history of a question goes by: a part's own place, or else its home. */
    String owner(Question question) {
        return indexOf.containsKey(node(question)) ? node(question) : home(question);
    }

    /** The node a question is at home: the point it asks for when there is one, else what holds all its points. */
    private String home(Question question) {
        List<Integer> covered = question.covers().stream()
                .map(indexOf::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (covered.isEmpty()) {
            return question.id();
        }
        int home = covered.get(0);
        for (int other : covered) {
            while (!holds(home, other)) {
                home = places.get(home).parent();
                if (home < 0) {
                    return question.id();
                }
            }
        }
        return places.get(home).node();
    }

    private boolean holds(int above, int below) {
        int at = below;
        while (at > above) {
            at = places.get(at).parent();
        }
        return at == above;
    }
}
