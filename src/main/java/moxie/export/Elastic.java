package moxie.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Shape;

/** Turns the space left free at the end of each page but the last into lines to write on, and spares a thin last page. */
final class Elastic {
    /** The lower margin of a page with a little to spare, and the height of a ruled line; as {@code paper.css} has them. */
    private static final double MARGIN = 18 * 72 / 25.4 + 3;

    private static final double LINE = 8.4 * 72 / 25.4 + 0.6;
    private static final double CODE_LINE = 6.2 * 72 / 25.4 + 0.6;
    /** Nobody needs more than this many extra lines for one answer, nor more than half of what it has already. */
    private static final int MOST = 6;

    /** Of the lines of an answer, how many can be spared. */
    private static final double SPARE = 0.25;

    private Elastic() {}

    /** Lines to take away, by question, so that a page may be spared. */
    static Map<Integer, Integer> fewer(Form form) {
        Map<Integer, Integer> less = new HashMap<>();
        for (Placed placed : form.questions()) {
            int spare = placed.shape() == Shape.SHORT ? (int) (placed.lines() * SPARE) : 0;
            if (spare > 0) {
                less.put(placed.number(), -spare);
            }
        }
        return less;
    }

    /** Lines to add, by question. */
    static Map<Integer, Integer> lines(Form form, PdfPages pages) {
        Map<Integer, List<Placed>> byPage = new TreeMap<>();
        Map<Integer, Double> lowest = new HashMap<>();
        for (Placed placed : form.questions()) {
            PdfPages.Place place = pages.boxes().get(placed.number());
            if (place != null && place.page() == place.last() && place.page() < pages.pages()) {
                lowest.merge(place.page(), place.bottom(), Math::min);
                if (placed.lines() > 0 && placed.shape().written()) {
                    byPage.computeIfAbsent(place.page(), p -> new ArrayList<>()).add(placed);
                }
            }
        }
        Map<Integer, Integer> extra = new HashMap<>();
        byPage.forEach((page, questions) -> share(questions, lowest.get(page) - MARGIN, extra));
        return extra;
    }

    /** One line after the other to the answer that has grown least, while there is room. */
    private static void share(List<Placed> questions, double room, Map<Integer, Integer> extra) {
        double free = room;
        boolean more = true;
        while (more) {
            double left = free;
            Optional<Placed> next = questions.stream()
                    .filter(q -> height(q) <= left
                            && extra.getOrDefault(q.number(), 0) < Math.min(MOST, (q.lines() + 1) / 2))
                    .min(Comparator.comparingDouble(q -> extra.getOrDefault(q.number(), 0) / (double) q.lines()));
            more = next.isPresent();
            if (more) {
                extra.merge(next.get().number(), 1, Integer::sum);
                free -= height(next.get());
            }
        }
    }

    private static double height(Placed placed) {
        return placed.shape() == Shape.CODE ? CODE_LINE : LINE;
    }

    /** Does every question stand on the page it stood on before? */
    static boolean kept(PdfPages before, PdfPages after) {
        return before.pages() == after.pages() && before.pageOfQuestion().equals(after.pageOfQuestion());
    }
}
