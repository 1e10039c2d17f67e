package moxie.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;
import moxie.message.Failure;

/** The knobs of one run: every one has a value within its range. */
public final class Knobs {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Knob> knobs = new LinkedHashMap<>();
    private final Map<String, String> given;

    private final boolean chinese;

    private Knobs(Map<String, String> given, boolean chinese) {
        this.given = given;
        this.chinese = chinese;
    }

    /**
     * @param knobs what the demo has
     * @param given values as typed, by name
     * @param chinese is the text a demo brings along to be Chinese?
     * @throws Failure naming the knob, the value and the range when one does not fit
     */
    public static Knobs of(List<Knob> knobs, Map<String, String> given, boolean chinese) {
        Knobs all = new Knobs(Map.copyOf(given), chinese);
        for (Knob knob : knobs) {
            String value = given.getOrDefault(knob.name(), knob.otherwise());
            all.knobs.put(knob.name(), knob);
            all.values.put(knob.name(), value);
            check(knob, value);
        }
        return all;
    }

    private static void check(Knob knob, String value) {
        boolean fits = switch (knob.kind()) {
            case WHOLE -> inRange(knob, value, true);
            case REAL -> inRange(knob, value, false);
            case CHOICE -> knob.choices().contains(value);
            case FLAG, TEXT -> true;
        };
        if (!fits) {
            String key = switch (knob.kind()) {
                case WHOLE -> "error.demo.whole";
                case REAL -> "error.demo.real";
                default -> "error.demo.choice";
            };
            throw Failure.usage(key, "--" + knob.name(), value, knob.range().replace("|", ", "));
        }
    }

    private static boolean inRange(Knob knob, String value, boolean whole) {
        try {
            double x = whole ? Long.parseLong(value) : Double.parseDouble(value);
            return x >= knob.min() && x <= knob.max();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Chinese text rather than English? */
    public boolean chinese() {
        return chinese;
    }

    /**
     * A width that so many parts share.
     *
     * @throws Failure when they do not divide it
     */
    public int divided(String width, String parts) {
        if (whole(width) % whole(parts) != 0) {
            throw Failure.usage("error.demo.divides", width, parts, whole(width), whole(parts));
        }
        return whole(width);
    }

    /** @throws Failure when it is odd */
    public int even(String name) {
        if (whole(name) % 2 != 0) {
            throw Failure.usage("error.demo.even", name, whole(name));
        }
        return whole(name);
    }

    /**
     * Numbers separated by commas.
     *
     * @throws Failure when something else stands there
     */
    public double[] numbers(String name) {
        String[] parts = text(name).split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                throw Failure.usage("error.demo.list", name, text(name));
            }
            if (Double.isNaN(numbers[i]) || Double.isInfinite(numbers[i])) {
                throw Failure.usage("error.demo.list", name, text(name));
            }
        }
        return numbers;
    }

    /** Whole numbers of a range, separated by commas. */
    public int[] wholes(String name, int min, int max) {
        double[] numbers = numbers(name);
        int[] wholes = new int[numbers.length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = (int) numbers[i];
            if (wholes[i] != numbers[i] || wholes[i] < min || wholes[i] > max) {
                throw Failure.usage("error.demo.ids", name, text(name), min, max);
            }
        }
        return wholes;
    }

    /** Did the person turn it? */
    public boolean given(String name) {
        return given.containsKey(name);
    }

    public int whole(String name) {
        return (int) Long.parseLong(values.get(name));
    }

    public double real(String name) {
        return Double.parseDouble(values.get(name));
    }

    public String text(String name) {
        return values.get(name);
    }

    public boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    public boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    /** The stream of {@code --seed} and {@code --rng}. */
    public NumpyRandom random() {
        return NumpyRandom.of(is("rng", "pcg64"), Long.parseLong(values.get("seed")));
    }

    /** Numbers of {@code --dist}: uniform in [0, 1) for {@code rand}, standard normal otherwise. */
    public Tensor draw(NumpyRandom random, int... shape) {
        return is("dist", "rand") ? random.rand(shape) : random.randn(shape);
    }

    /** Values by name: numbers as numbers, flags as flags. */
    public Map<String, Object> values() {
        Map<String, Object> out = new LinkedHashMap<>();
        values.forEach((name, value) -> out.put(
                name,
                switch (knobs.get(name).kind()) {
                    case WHOLE -> (Object) Long.valueOf(value);
                    case REAL -> Double.valueOf(value);
                    case FLAG -> Boolean.valueOf(value);
                    case CHOICE, TEXT -> value;
                }));
        return out;
    }
}
