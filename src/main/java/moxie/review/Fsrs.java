package moxie.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FSRS-6, the scheduler of the open-spaced-repetition project: how a rating changes a memory and when it fades. Pure;
 * whole days; formulas and default weights as in fsrs-rs 6 and ts-fsrs 5.4.
 */
public final class Fsrs {
    /** The longest interval and the greatest stability, in days. */
    public static final int MOST_DAYS = 36_500;

    private static final double LEAST_STABILITY = 0.001;
    private static final double[] WEIGHTS = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    private static final double[] LEAST_WEIGHT = {
        0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0, 0.1
    };
    private static final double[] MOST_WEIGHT = {
        100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8
    };

    private final double[] w;
    private final double retention;
    private final boolean sameDay;
    private final double factor;
    private final double modifier;

    private Fsrs(double[] w, double retention, boolean sameDay) {
        if (!(retention >= 0.7 && retention <= 0.99)) {
            throw new IllegalArgumentException("retention " + retention);
        }
        this.w = w.clone();
        this.retention = retention;
        this.sameDay = sameDay;
        this.factor = Math.pow(0.9, -1 / w[20]) - 1;
        this.modifier = (Math.pow(retention, -1 / w[20]) - 1) / factor;
    }

    /**
     * With the default weights and the same-day formula.
     *
     * @param retention the chance of recall at which something is due, 0.7 to 0.99
     */
    public static Fsrs of(double retention) {
        return new Fsrs(WEIGHTS, retention, true);
    }

    /** How many weights there are. */
    public static final int WEIGHT_COUNT = WEIGHTS.length;

    /** May this be the weight of that place, from 0? The ranges are those the optimizer of fsrs-rs keeps to. */
    public static boolean weight(int place, double value) {
        return value >= LEAST_WEIGHT[place] && value <= MOST_WEIGHT[place];
    }

    /**
     * With a person's own weights, as the optimizer of FSRS-6 gives them.
     *
     * @param retention the chance of recall at which something is due, 0.7 to 0.99
     * @param weights {@link #WEIGHT_COUNT} of them, each in its range
     */
    public static Fsrs of(double retention, List<Double> weights) {
        if (weights.size() != WEIGHT_COUNT) {
            throw new IllegalArgumentException(weights.size() + " weights");
        }
        double[] w = new double[WEIGHT_COUNT];
        for (int i = 0; i < WEIGHT_COUNT; i++) {
            w[i] = weights.get(i);
            if (!weight(i, w[i])) {
                throw new IllegalArgumentException("weight " + i + ": " + w[i]);
            }
        }
        return new Fsrs(w, retention, true);
    }

    /** The default weights. */
    public static List<Double> weights() {
        List<Double> weights = new ArrayList<>();
        for (double weight : WEIGHTS) {
            weights.add(weight);
        }
        return List.copyOf(weights);
    }

    /** Without the same-day formula: the reference's long-term mode. */
    static Fsrs longTerm(double retention) {
        return new Fsrs(WEIGHTS, retention, false);
    }

    /** The chance of recall at which something is due. */
    public double retention() {
        return retention;
    }

    /**
     * What a rating does.
     *
     * @param memory before the review; empty for the first one
     * @param days whole days since the last review, not negative; 0 on the same day
     */
    public Memory next(Optional<Memory> memory, int days, Rating rating) {
        return memory.isPresent() ? next(memory.get(), days, rating) : first(rating);
    }

    /** The chance, 0 to 1, of recalling something {@code days} after its last review. */
    public double recall(Memory memory, double days) {
        return Math.pow(1 + factor * days / memory.stability(), -w[20]);
    }

    /** Days until recall falls to the wanted retention, rounded, 1 to {@link #MOST_DAYS}. */
    public int interval(Memory memory) {
        return (int) Math.max(1, Math.min(MOST_DAYS, Math.round(memory.stability() * modifier)));
    }

    /**
     * The days until each rating would bring it back. A better rating never returns sooner: hard at most good, good a
     * day after hard, easy a day after good.
     */
    public Map<Rating, Integer> intervals(Optional<Memory> memory, int days) {
        Map<Rating, Integer> out = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            out.put(rating, interval(memory, days, rating));
        }
        return out;
    }

    /** The days until one rating would bring it back, as in {@link #intervals}. */
    public int interval(Optional<Memory> memory, int days, Rating rating) {
        int alone = interval(next(memory, days, rating));
        return switch (rating) {
            case AGAIN -> sameDay ? alone : Math.min(alone, interval(next(memory, days, Rating.HARD)));
            case HARD ->
                sameDay
                        ? Math.min(alone, interval(next(memory, days, Rating.GOOD)))
                        : Math.max(alone, interval(memory, days, Rating.AGAIN) + 1);
            case GOOD ->
                sameDay
                        ? Math.max(alone, Math.min(alone, interval(next(memory, days, Rating.HARD))) + 1)
                        : Math.max(alone, interval(memory, days, Rating.HARD) + 1);
            case EASY -> Math.max(alone, interval(memory, days, Rating.GOOD) + 1);
        };
    }

    private Memory first(Rating rating) {
        return new Memory(Math.max(w[rating.grade() - 1], LEAST_STABILITY), within(1, 10, firstDifficulty(rating)));
    }

    private Memory next(Memory memory, int days, Rating rating) {
        double s = memory.stability();
        double stability;
        if (days == 0 && sameDay) {
            stability = sameDayStability(s, rating);
        } else if (rating == Rating.AGAIN) {
            stability = lapseStability(memory, recall(memory, days));
        } else {
            stability = recallStability(memory, recall(memory, days), rating);
        }
        return new Memory(within(LEAST_STABILITY, MOST_DAYS, stability), nextDifficulty(memory.difficulty(), rating));
    }

    private double recallStability(Memory m, double recall, Rating rating) {
        double hard = rating == Rating.HARD ? w[15] : 1;
        double easy = rating == Rating.EASY ? w[16] : 1;
        return m.stability()
                * (1
                        + Math.exp(w[8])
                                * (11 - m.difficulty())
                                * Math.pow(m.stability(), -w[9])
                                * Math.expm1((1 - recall) * w[10])
                                * hard
                                * easy);
    }

    private double lapseStability(Memory m, double recall) {
        double ceiling = m.stability() / (sameDay ? Math.exp(w[17] * w[18]) : 1);
        double after = w[11]
                * Math.pow(m.difficulty(), -w[12])
                * (Math.pow(m.stability() + 1, w[13]) - 1)
                * Math.exp((1 - recall) * w[14]);
        return Math.min(ceiling, after);
    }

    private double sameDayStability(double s, Rating rating) {
        double growth = Math.pow(s, -w[19]) * Math.exp(w[17] * (rating.grade() - 3 + w[18]));
        return s * (rating == Rating.AGAIN ? growth : Math.max(1, growth));
    }

    private double firstDifficulty(Rating rating) {
        return w[4] - Math.exp((rating.grade() - 1) * w[5]) + 1;
    }

    private double nextDifficulty(double d, Rating rating) {
        double damped = d - w[6] * (rating.grade() - 3) * (10 - d) / 9;
        return within(1, 10, w[7] * firstDifficulty(Rating.EASY) + (1 - w[7]) * damped);
    }

    private static double within(double least, double most, double x) {
        return Math.max(least, Math.min(most, x));
    }
}
