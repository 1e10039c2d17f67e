package moxie.demo.kernel;

/** Orders by score; ties go to the lower index. */
public final class Ranking {
    private Ranking() {}

    /** Indices from the largest score to the smallest. */
    public static int[] descending(double... scores) {
        int[] order = new int[scores.length];
        for (int i = 0; i < order.length; i++) {
            int at = i;
            while (at > 0 && scores[order[at - 1]] < scores[i]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }

    /** Indices from the smallest score to the largest. */
    public static int[] ascending(double... scores) {
        double[] turned = new double[scores.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = -scores[i];
        }
        return descending(turned);
    }

    /** Scores without the digits that rounding made: what is equal on paper is equal again. */
    public static double[] settled(double... scores) {
        double[] out = new double[scores.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.rint(scores[i] * 1e12) / 1e12;
        }
        return out;
    }

    /** The index of the largest score. */
    public static int best(double... scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Where {@code index} stands, from 1. */
    public static int rank(int index, double... scores) {
        int rank = 1;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > scores[index] || (scores[i] == scores[index] && i < index)) {
                rank++;
            }
        }
        return rank;
    }
}
