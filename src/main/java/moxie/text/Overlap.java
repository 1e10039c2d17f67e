package moxie.text;

/** How alike two words or strings look. */
public final class Overlap {
    private Overlap() {}

    /** Dice's coefficient of the letter pairs of two words, 0 to 1. */
    public static double dice(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return a.equals(b) ? 1 : 0;
        }
        int common = 0;
        long used = 0;
        for (int i = 0; i + 1 < a.length(); i++) {
            for (int j = 0; j + 1 < b.length() && j < 64; j++) {
                if ((used & (1L << j)) == 0 && a.charAt(i) == b.charAt(j) && a.charAt(i + 1) == b.charAt(j + 1)) {
                    used |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }
}
