package moxie.demo;

/** Numbers as people read them, the same in every locale. */
public final class Figures {
    private Figures() {}

    /** As short as it goes: whole numbers without a point, no exponent below 10¹⁵. */
    public static String plain(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e15) {
            return Long.toString((long) x);
        }
        return new java.math.BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
    }

    /** The digits after the point that show {@code significant} digits of a number as large as {@code max}. */
    public static int decimals(double max, int significant) {
        int decimals = significant;
        for (double m = Math.abs(max); m >= 1 && decimals > 0; m /= 10) {
            decimals--;
        }
        return decimals;
    }

    /** With this many digits after the point, half to even. */
    public static String fixed(double x, int decimals) {
        if (Double.isNaN(x)) {
            return "NaN";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "∞" : "-∞";
        }
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        double scaled = Math.rint(Math.abs(x) * unit);
        if (scaled >= 9e15) {
            return exponent(x, decimals);
        }
        long all = (long) scaled;
        StringBuilder out = new StringBuilder(24);
        if (x < 0 && all != 0) {
            out.append('-');
        }
        out.append(all / unit);
        if (decimals > 0) {
            String rest = Long.toString(all % unit);
            out.append('.').append("0".repeat(decimals - rest.length())).append(rest);
        }
        return out.toString();
    }

    /** With this many significant digits; an exponent only for what is tiny or huge. */
    public static String of(double number, int significant) {
        double whole = Math.rint(number);
        double x = whole != 0 && Math.abs(number - whole) < 1e-12 * Math.abs(whole) ? whole : number;
        double size = Math.abs(x);
        if (size == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return fixed(x, 0);
        }
        if (size < 1e-4 || size >= 1e7) {
            return x == Math.rint(x) && size < 1e15 ? plain(x) : exponent(x, significant - 1);
        }
        if (x == Math.rint(x)) {
            return plain(x);
        }
        int decimals = decimals(size, significant);
        for (double s = size; s < 0.1; s *= 10) {
            decimals++;
        }
        return fixed(x, decimals);
    }

    private static String exponent(double x, int decimals) {
        int e = (int) Math.floor(Math.log10(Math.abs(x)));
        double mantissa = x / Math.pow(10, e);
        String digits = fixed(mantissa, decimals);
        return (digits.startsWith("10") ? fixed(mantissa / 10, decimals) + "e" + (e + 1) : digits + "e" + e);
    }
}
