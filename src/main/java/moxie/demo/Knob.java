package moxie.demo;

import java.util.List;

/**
 * One setting of a demo.
 *
 * @param name as on the command line, without the dashes
 * @param kind what values look like
 * @param min the least value of a number
 * @param max the greatest value of a number
 * @param otherwise the value when nobody gives one
 * @param choices the words to choose from, for {@link Kind#CHOICE}
 */
public record Knob(String name, Kind kind, double min, double max, String otherwise, List<String> choices) {
    /** What values of a knob look like. */
    public enum Kind {
        WHOLE,
        REAL,
        CHOICE,
        FLAG,
        TEXT
    }

    /** Of every demo with chance in it: the seed, NumPy's old or new stream, uniform or normal numbers. */
    public static final Knob SEED = whole("seed", 0, 4294967295L, 0);

    public static final Knob RNG = choice("rng", "mt19937", "pcg64");

    public Knob {
        choices = List.copyOf(choices);
    }

    public static Knob whole(String name, long min, long max, long otherwise) {
        return new Knob(name, Kind.WHOLE, (double) min, (double) max, Long.toString(otherwise), List.of());
    }

    public static Knob real(String name, double min, double max, double otherwise) {
        return new Knob(name, Kind.REAL, min, max, Figures.plain(otherwise), List.of());
    }

    /** The first word is the default. */
    public static Knob choice(String name, String... words) {
        return new Knob(name, Kind.CHOICE, 0, 0, words[0], List.of(words));
    }

    public static Knob flag(String name) {
        return new Knob(name, Kind.FLAG, 0, 0, "", List.of());
    }

    public static Knob text(String name, String otherwise) {
        return new Knob(name, Kind.TEXT, 0, 0, otherwise, List.of());
    }

    /**
     * The value one turn further: whole numbers by a quarter of themselves, at least one; others by a tenth of the way or a
     * quarter of themselves; words and flags in their order.
     */
    public String turned(String value, boolean up) {
        int way = up ? 1 : -1;
        return switch (kind) {
            case WHOLE -> {
                long x = Long.parseLong(value);
                long next = x + way * Math.max(1, Math.abs(x) / 4);
                yield Long.toString(Math.max((long) min, Math.min((long) max, next)));
            }
            case REAL -> {
                double x = Double.parseDouble(value);
                double step = max - min <= 1 ? 0.05 : x == 0 ? 0.1 : Math.abs(x) / 4;
                double next = Math.rint((x + way * step) * 1e6) / 1e6;
                yield Figures.plain(Math.max(min, Math.min(max, next)));
            }
            case CHOICE -> choices.get(Math.floorMod(choices.indexOf(value) + way, choices.size()));
            case FLAG -> value.equals("true") ? "false" : "true";
            case TEXT -> value;
        };
    }

    /** The values allowed, as in {@code 1..64} or {@code none|sqrt|d}; empty where anything goes. */
    public String range() {
        return switch (kind) {
            case WHOLE, REAL -> Figures.plain(min) + ".." + Figures.plain(max);
            case CHOICE -> String.join("|", choices);
            case FLAG, TEXT -> "";
        };
    }
}
