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

    private Knobs(Map<String, String> given) {
        this.given = given;
    }

    /**
     * @param knobs what the demo has
     * @param given values as typed, by name
     * @throws Failure naming the knob, the value and the range when one does not fit
     */
    public static Knobs of(List<Knob> knobs, Map<String, String> given) {
        Knobs all = new Knobs(Map.copyOf(given));
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
