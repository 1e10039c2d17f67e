package moxie.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.note.Source;
import moxie.note.Topic;
import moxie.question.Question;

/** How many questions come from which lines. */
final class Tally {
    private final Map<String, int[]> lines = new HashMap<>();

    Tally(List<Question> questions) {
        Map<String, Integer> counts = new HashMap<>();
        questions.forEach(question -> counts.merge(question.source().file(), 1, Integer::sum));
        counts.forEach((file, count) -> lines.put(file, new int[count]));
        for (Question question : questions) {
            String file = question.source().file();
            int left = counts.merge(file, -1, Integer::sum);
            lines.get(file)[left] = question.source().line();
        }
        lines.values().forEach(Arrays::sort);
    }

    /** The questions about a topic and everything below it. */
    int of(Topic topic) {
        Source extent = topic.extent();
        int[] here = lines.getOrDefault(extent.file(), new int[0]);
        return before(here, extent.endLine() + 1) - before(here, extent.line());
    }

    private static int before(int[] sorted, int line) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
