package moxie.exam;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them on a paper. */
public final class Figures {
    private Figures() {}

    /** At most six significant digits, no exponent where none is needed, no trailing zeros: {@code 3}, {@code 2.5}. */
    public static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.valueOf((long) value);
        }
        BigDecimal short6 = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e9 ? short6.toPlainString() : short6.toString();
    }
}
