package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.note.Topic;
import moxie.question.Bank;
import moxie.question.Mix;
import moxie.question.Question;

/**
 * Which questions are meant.
 *
 * @param places files and paths of names of the topics named; empty for all
 * @param kinds names of kinds; empty for all
 * @param count how many at most
 */
record Chosen(List<Place> places, List<String> kinds, Optional<Integer> count, long seed) {
    Chosen {
        places = List.copyOf(places);
        kinds = List.copyOf(kinds);
    }

    /** Where a topic stands. */
    record Place(String file, List<String> path) {
        Place {
            path = List.copyOf(path);
        }

        boolean holds(Question question) {
            return question.source().file().equals(file)
                    && question.topic().size() >= path.size()
                    && question.topic().subList(0, path.size()).equals(path);
        }
    }

    /** @throws Failure naming the nearest topic when one is unknown */
    static Chosen of(Library library, List<String> names) {
        List<Place> places = new ArrayList<>();
        for (String name : names) {
            List<Topic> found = Topics.named(library, name);
            library.topics().forEach(topic -> places(topic, List.of(), found, places));
        }
        return new Chosen(places, List.of(), Optional.empty(), 0);
    }

    private static void places(Topic topic, List<String> above, List<Topic> found, List<Place> places) {
        List<String> path = new ArrayList<>(above);
        path.add(topic.name());
        if (found.stream().anyMatch(f -> f.id().equals(topic.id()))) {
            places.add(new Place(topic.source().file(), path));
        }
        topic.topics().forEach(below -> places(below, path, found, places));
    }

    Chosen kinds(List<String> names) {
        return new Chosen(places, names, count, seed);
    }

    /** @throws Failure when the count is below one */
    Chosen count(Optional<Integer> most, long with) {
        most.filter(n -> n < 1).ifPresent(n -> {
            throw Failure.usage("error.questions.count", n);
        });
        return new Chosen(places, kinds, most, with);
    }

    boolean everything() {
        return places.isEmpty() && kinds.isEmpty() && count.isEmpty();
    }

    /** Those meant, in the order of the notes. */
    List<Question> from(List<Question> all) {
        List<Question> meant = all.stream().filter(this::meant).toList();
        return count.map(n -> Mix.of(meant, n, seed)).orElse(meant);
    }

    List<Bank.Dropped> dropped(List<Bank.Dropped> all) {
        return all.stream().filter(d -> meant(d.question())).toList();
    }

    private boolean meant(Question question) {
        boolean placed = places.isEmpty() || places.stream().anyMatch(place -> place.holds(question));
        return placed && (kinds.isEmpty() || kinds.contains(question.kind()));
    }
}
