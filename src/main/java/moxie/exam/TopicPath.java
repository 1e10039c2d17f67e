package moxie.exam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moxie.question.Question;
import moxie.text.Normal;

/** A topic as a person names it: {@code attention} or {@code machine learning/attention}, anywhere on the way down. */
record TopicPath(List<String> names) {
    TopicPath {
        names = List.copyOf(names);
    }

    static TopicPath of(String typed) {
        return new TopicPath(Arrays.stream(typed.split("/"))
                .map(Normal::of)
                .filter(name -> !name.isEmpty())
                .toList());
    }

    /** Does the question's topic lie at or below this one? Whole names count. */
    boolean holds(Question question) {
        return at(question, false);
    }

    /** The same, but a part of each name is enough. */
    boolean holdsLoosely(Question question) {
        return at(question, true);
    }

    private boolean at(Question question, boolean loosely) {
        List<String> path = new ArrayList<>();
        question.topic().forEach(name -> path.add(Normal.of(name)));
        for (int from = 0; from + names.size() <= path.size(); from++) {
            boolean same = true;
            for (int i = 0; i < names.size() && same; i++) {
                String name = path.get(from + i);
                same = loosely ? name.contains(names.get(i)) : name.equals(names.get(i));
            }
            if (same) {
                return true;
            }
        }
        return names.isEmpty();
    }
}
