package moxie.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import moxie.question.Criterion;
import moxie.question.Response;
import moxie.question.Rubric;

/**
 * The answers to a form, worked out from it.
 *
 * @param entries one per question, in order
 */
public record AnswerKey(List<Entry> entries) {
    public AnswerKey {
        entries = List.copyOf(entries);
    }

    /**
     * The answer to one question.
     *
     * @param brief the answer in a word where there is one: {@code C}, {@code A D}, {@code 0.25}; else empty
     * @param lines what earns points, each with its points; without points (0) it explains
     * @param code the model answer in code; else empty
     * @param enough how many of the lines make a full answer
     */
    public record Entry(Placed placed, String brief, List<Line> lines, String code, int enough) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** A thing the answer must say, and what it earns. */
    public record Line(String text, double points) {}

    public static AnswerKey of(Form form) {
        return new AnswerKey(form.questions().stream().map(AnswerKey::entry).toList());
    }

    private static Entry entry(Placed placed) {
        return placed.question().response().accept(new Response.Visitor<>() {
            @Override
            public Entry free(Response.Free response) {
                Rubric rubric = response.rubric();
                List<Criterion> criteria = rubric.criteria();
                double total = criteria.stream().mapToDouble(Criterion::weight).sum();
                double scale = (double) criteria.size() / rubric.enough();
                List<Double> parts = split(
                        placed.points() * scale,
                        0.5,
                        criteria.stream().map(c -> c.weight() / total).toList());
                List<Line> lines = new ArrayList<>();
                for (int i = 0; i < criteria.size(); i++) {
                    lines.add(new Line(criteria.get(i).text(), parts.get(i)));
                }
                return new Entry(placed, "", lines, "", rubric.enough());
            }

            @Override
            public Entry code(Response.Code response) {
                return new Entry(placed, "", List.of(), response.code(), 1);
            }

            @Override
            public Entry blank(Response.Blank response) {
                int blanks = response.accepted().size();
                List<Double> parts = split(
                        placed.points(),
                        0.5,
                        response.accepted().stream().map(b -> 1.0 / blanks).toList());
                List<Line> lines = new ArrayList<>();
                for (int i = 0; i < blanks; i++) {
                    lines.add(new Line(String.join(" / ", response.accepted().get(i)), parts.get(i)));
                }
                return new Entry(placed, "", lines, "", blanks);
            }

            @Override
            public Entry choice(Response.Choice response) {
                if (placed.shape() == Shape.TRUE_FALSE) {
                    boolean yes =
                            Shape.yes(response.options().get(response.correct().get(0)));
                    return new Entry(placed, yes ? "✓" : "×", List.of(), "", 1);
                }
                return lettered(response, response.correct());
            }

            @Override
            public Entry order(Response.Order response) {
                return lettered(response, response.correct());
            }

            private Entry lettered(Response response, List<Integer> right) {
                String letters = right.stream().map(Placed::letter).collect(Collectors.joining(" "));
                List<Line> lines = right.stream()
                        .map(i -> new Line(response.options().get(i), 0))
                        .toList();
                return new Entry(placed, letters, lines, "", lines.size());
            }

            @Override
            public Entry numeric(Response.Numeric response) {
                String value = Figures.of(response.value());
                String brief = response.tolerance() > 0 ? value + " ± " + Figures.of(response.tolerance()) : value;
                List<Line> lines =
                        response.working().stream().map(w -> new Line(w, 0)).toList();
                return new Entry(placed, brief, lines, "", 1);
            }
        });
    }

    /**
     * Points that sum to the whole, by largest remainder, none without any.
     *
     * @param coarsest what they are multiples of; a half or a quarter of it where there are too many shares
     * @param shares sum to 1
     */
    static List<Double> split(double points, double coarsest, List<Double> shares) {
        double unit = coarsest;
        while (shares.size() * unit > points && unit > 0.01) {
            unit /= 2;
        }
        long units = Math.round(points / unit);
        long[] got = new long[shares.size()];
        long left = units;
        for (int i = 0; i < got.length; i++) {
            got[i] = Math.max(1, (long) Math.floor(units * shares.get(i)));
            left -= got[i];
        }
        for (; left < 0; left++) {
            got[most(got)]--;
        }
        List<Integer> byRemainder = new ArrayList<>();
        for (int i = 0; i < got.length; i++) {
            byRemainder.add(i);
        }
        byRemainder.sort((a, b) -> Double.compare(
                units * shares.get(b) - Math.floor(units * shares.get(b)),
                units * shares.get(a) - Math.floor(units * shares.get(a))));
        for (int i = 0; i < left; i++) {
            got[byRemainder.get(i % got.length)]++;
        }
        List<Double> out = new ArrayList<>();
        for (long count : got) {
            out.add(count * unit);
        }
        return out;
    }

    private static int most(long[] values) {
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            most = values[i] > values[most] ? i : most;
        }
        return most;
    }
}
