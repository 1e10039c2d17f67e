package moxie.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import moxie.demo.kernel.Lexical;
import moxie.demo.kernel.Lora;
import moxie.demo.kernel.Norm;
import moxie.demo.kernel.Positions;
import moxie.demo.kernel.Retrieval;
import moxie.demo.kernel.Softmax;
import moxie.message.Messages;
import moxie.text.Language;
import moxie.text.Normal;
import moxie.text.Shuffle;

/**
 * Numeric questions with numbers of their own for each seed, answered by the kernels of the demos. A family is asked
 * when the notes have its topic; its variants differ in the numbers only, so each form of an exam can have another.
 */
public final class Computed {
    /** How many variants of a family there are to choose from. */
    public static final int VARIANTS = 4;

    /** One for the formula, one for the numbers put into it, one for the result. */
    private static final double POINTS = 3;

    private static final int DECIMALS = 3;
    private static final double TOLERANCE = 0.002;

    private Computed() {}

    /** A formula to be worked out: its name, the words of topics that call for it, and how one is made. */
    private record Family(String name, List<String> topics, Maker maker) {}

    /** What a maker gives: the arguments of the prompt, the value, the worked solution in TeX. */
    private record Made(List<Object> arguments, double value, double tolerance, List<String> working) {}

    @FunctionalInterface
    private interface Maker {
        Made make(Numbers numbers);
    }

    private static final List<Family> FAMILIES = List.of(
            new Family("softmax", List.of("softmax", "注意力", "attention"), Computed::softmax),
            new Family("layer-norm", List.of("层归一化", "layer norm", "ln"), Computed::layerNorm),
            new Family(
                    "cosine", List.of("相似度", "向量检索", "稠密检索", "similarity", "dense retrieval", "rag"), Computed::cosine),
            new Family("bm25", List.of("bm25", "稀疏检索", "sparse retrieval"), Computed::bm25),
            new Family("lora", List.of("lora", "低秩"), Computed::lora),
            new Family("position", List.of("位置编码", "positional encoding", "position embedding"), Computed::position));

    /** Numbers of one variant, drawn by hash. */
    private record Numbers(long seed, String name) {
        int between(String what, int least, int most) {
            return least + (int) Math.floorMod(Shuffle.key(seed, name, what), (long) most - least + 1);
        }

        double[] vector(String what, int size, int least, int most) {
            double[] out = new double[size];
            for (int i = 0; i < size; i++) {
                out[i] = between(what + i, least, most);
            }
            return out;
        }
    }

    /** The computed questions the topics of some questions call for, placed where those stand in the notes. */
    public static List<Question> of(List<Question> bank, long seed) {
        List<Question> out = new ArrayList<>();
        for (Family family : FAMILIES) {
            Optional<Question> home = bank.stream()
                    .filter(q -> q.topic().stream()
                            .map(Normal::of)
                            .anyMatch(topic -> family.topics().stream()
                                    .anyMatch(word ->
                                            word.matches("[a-z]{1,3}") ? topic.equals(word) : topic.contains(word))))
                    .findFirst();
            for (int variant = 1; home.isPresent() && variant <= VARIANTS; variant++) {
                out.add(question(family, home.get(), seed, variant));
            }
        }
        return out;
    }

    private static Question question(Family family, Question home, long seed, int variant) {
        String id = "computed-" + family.name() + "-" + variant;
        Made made = family.maker().make(new Numbers(seed, id));
        Messages words = Messages.of(home.language() == Language.ZH ? Locale.CHINESE : Locale.ENGLISH);
        return new Question(
                id,
                "computed",
                home.topic(),
                "",
                words.get("computed." + family.name(), made.arguments()),
                home.language(),
                POINTS,
                home.source(),
                new Response.Numeric(made.value(), made.tolerance(), made.working()),
                List.of("computed-" + family.name()),
                0.5);
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static String shown(double value) {
        return BigDecimal.valueOf(rounded(value)).stripTrailingZeros().toPlainString();
    }

    private static String shown(double... values) {
        return Arrays.stream(values).mapToObj(Computed::shown).collect(Collectors.joining(", "));
    }

    private static Made softmax(Numbers numbers) {
        double[] z = numbers.vector("z", 3, -1, 3);
        z[0] = z[1] + 1;
        double[] e = Arrays.stream(z).map(Math::exp).toArray();
        double sum = Arrays.stream(e).sum();
        double value = Softmax.of(z)[0];
        return new Made(
                List.of(shown(z)),
                rounded(value),
                TOLERANCE,
                List.of(
                        "$e^{" + shown(z[0]) + "}+e^{" + shown(z[1]) + "}+e^{" + shown(z[2]) + "}=" + shown(sum) + "$",
                        "$\\frac{" + shown(e[0]) + "}{" + shown(sum) + "}=" + shown(value) + "$"));
    }

    private static Made layerNorm(Numbers numbers) {
        double[] x = numbers.vector("x", 4, 0, 9);
        x[0] = x[1] + 3;
        double mean = Norm.mean(x);
        double variance = Norm.variance(mean, x);
        double value = (x[0] - mean) / Math.sqrt(variance);
        return new Made(
                List.of(shown(x)),
                rounded(value),
                TOLERANCE,
                List.of(
                        "$\\mu=" + shown(mean) + ",\\ \\sigma^2=" + shown(variance) + "$",
                        "$\\frac{" + shown(x[0]) + "-" + shown(mean) + "}{\\sqrt{" + shown(variance) + "}}="
                                + shown(value) + "$"));
    }

    private static Made cosine(Numbers numbers) {
        double[] a = numbers.vector("a", 3, 1, 5);
        double[] b = numbers.vector("b", 3, -2, 4);
        b[0] = numbers.between("c", 1, 4);
        double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        double value = Retrieval.cosine(a, b);
        double squareA = a[0] * a[0] + a[1] * a[1] + a[2] * a[2];
        double squareB = b[0] * b[0] + b[1] * b[1] + b[2] * b[2];
        return new Made(
                List.of(shown(a), shown(b)),
                rounded(value),
                TOLERANCE,
                List.of("$\\frac{" + shown(dot) + "}{\\sqrt{" + shown(squareA) + "}\\sqrt{" + shown(squareB) + "}}="
                        + shown(value) + "$"));
    }

    private static Made bm25(Numbers numbers) {
        int tf = numbers.between("tf", 1, 6);
        double length = numbers.between("length", 2, 8) / 4.0;
        double k1 = 1.2;
        double b = 0.75;
        double value = Lexical.saturation(tf, k1, b, length);
        String weight = shown(1 - b + b * length);
        return new Made(
                List.of(String.valueOf(tf), shown(k1), shown(b), shown(length)),
                rounded(value),
                TOLERANCE,
                List.of(
                        "$1-b+b\\cdot " + shown(length) + "=" + weight + "$",
                        "$\\frac{" + tf + "}{" + tf + "+1.2\\times " + weight + "}=" + shown(value) + "$"));
    }

    private static Made lora(Numbers numbers) {
        int in = 256 * numbers.between("in", 2, 8);
        int out = 256 * numbers.between("out", 2, 8);
        int rank = 1 << numbers.between("rank", 2, 5);
        long value = Lora.count(in, out, rank);
        return new Made(
                List.of(String.valueOf(out), String.valueOf(in), String.valueOf(rank)),
                value,
                0,
                List.of("$" + rank + "\\times(" + in + "+" + out + ")=" + value + "$"));
    }

    private static Made position(Numbers numbers) {
        int d = 1 << numbers.between("d", 2, 4);
        int pair = numbers.between("i", 1, d / 2 - 1);
        int at = numbers.between("pos", 1, 20);
        double angle = at * Positions.frequencies(d, 10_000)[pair];
        return new Made(
                List.of(String.valueOf(d), String.valueOf(at), String.valueOf(2 * pair)),
                rounded(Math.sin(angle)),
                TOLERANCE,
                List.of("$\\sin(" + at + "/10000^{" + 2 * pair + "/" + d + "})=\\sin(" + shown(angle) + ")="
                        + shown(Math.sin(angle)) + "$"));
    }
}
