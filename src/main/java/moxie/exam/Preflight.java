package moxie.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.question.Response;
import moxie.text.Columns;

/** What gives answers away, looked for before anything is printed. */
public final class Preflight {
    private Preflight() {}

    /**
     * Something to look at. The sentence for it is the message {@code preflight.CODE}.
     *
     * @param code {@code leak}, {@code overlap}, {@code longest}, {@code letter}, {@code run} or {@code time}
     */
    public record Finding(String code, List<Object> arguments) {
        public Finding {
            arguments = List.copyOf(arguments);
        }
    }

    public static List<Finding> of(Blueprint blueprint, Form form) {
        List<Finding> out = new ArrayList<>();
        leaks(form, out);
        overlaps(form, out);
        longest(form, out);
        letters(form, out);
        double minutes = form.questions().stream()
                .mapToDouble(placed -> Room.minutes(placed.question()))
                .sum();
        if (blueprint.minutes() > 0 && minutes > 1.15 * blueprint.minutes()) {
            out.add(new Finding("time", List.of(form.name(), Math.round(minutes), blueprint.minutes())));
        }
        return out;
    }

    private static void leaks(Form form, List<Finding> out) {
        Leaks leaks = new Leaks();
        for (Placed asked : form.questions()) {
            for (Placed other : form.questions()) {
                if (other.number() != asked.number()) {
                    leaks.told(asked.question(), other.question())
                            .forEach(term -> out.add(
                                    new Finding("leak", List.of(form.name(), other.number(), term, asked.number()))));
                }
            }
        }
    }

    private static void overlaps(Form form, List<Finding> out) {
        Map<String, Integer> first = new HashMap<>();
        for (Placed placed : form.questions()) {
            Integer other = null;
            for (String point : placed.question().covers()) {
                Integer earlier = first.putIfAbsent(point, placed.number());
                other = other == null ? earlier : other;
            }
            if (other != null) {
                out.add(new Finding("overlap", List.of(form.name(), other, placed.number())));
            }
        }
    }

    /** Is the right option too often the longest by far? */
    private static void longest(Form form, List<Finding> out) {
        int all = 0;
        int lengthy = 0;
        for (Placed placed : form.questions()) {
            if (placed.shape() == Shape.CHOICE && placed.question().response() instanceof Response.Choice choice) {
                int right = Columns.of(choice.options().get(choice.correct().get(0)));
                int wrong = 0;
                for (int i = 0; i < choice.options().size(); i++) {
                    if (!choice.correct().contains(i)) {
                        wrong = Math.max(wrong, Columns.of(choice.options().get(i)));
                    }
                }
                all++;
                lengthy += right > 1.3 * wrong ? 1 : 0;
            }
        }
        if (all >= 4 && lengthy > all / 2) {
            out.add(new Finding("longest", List.of(form.name(), lengthy, all)));
        }
    }

    private static void letters(Form form, List<Finding> out) {
        Map<Integer, Integer> count = new HashMap<>();
        int all = 0;
        int run = 0;
        int last = -1;
        int longestRun = 0;
        for (Placed placed : form.questions()) {
            if (placed.shape() == Shape.CHOICE && placed.question().response() instanceof Response.Choice choice) {
                int letter = choice.correct().get(0);
                count.merge(letter, 1, Integer::sum);
                run = letter == last ? run + 1 : 1;
                longestRun = Math.max(longestRun, run);
                last = letter;
                all++;
            }
        }
        int total = all;
        count.forEach((letter, n) -> {
            if (total >= 6 && n > total / 2) {
                out.add(new Finding("letter", List.of(form.name(), Placed.letter(letter), n, total)));
            }
        });
        if (longestRun > 3) {
            out.add(new Finding("run", List.of(form.name(), longestRun)));
        }
    }
}
