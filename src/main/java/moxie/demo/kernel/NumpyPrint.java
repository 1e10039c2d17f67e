package moxie.demo.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code str()} of a NumPy array with the default options: eight digits after the point, all numbers padded to one width,
 * lines of 75 columns, more than 1000 numbers left out in the middle. Digits are the shortest that give the number back;
 * more than eight are cut by rounding the exact value half to even.
 */
public final class NumpyPrint {
    private static final int PRECISION = 8;
    private static final int EDGE = 3;
    private static final int WIDTH = 75;
    private static final int MOST = 1000;

    /** How numbers of one array are written. */
    private interface Format {
        String of(double x);
    }

    private final Tensor array;
    private final boolean summarised;
    private final Format format;

    private NumpyPrint(Tensor array, String type) {
        this.array = array;
        summarised = array.size() > MOST;
        List<Double> shown = new ArrayList<>();
        collect(0, 0, shown);
        format = switch (type) {
            case "bool" -> padded(shown, x -> x == 0 ? "False" : " True");
            case "int64" -> padded(shown, x -> Long.toString((long) x));
            default -> floats(shown);
        };
    }

    /** @param type {@code float64}, {@code int64} or {@code bool} */
    public static String of(Tensor array, String type) {
        if (array.size() == 0) {
            return "[]";
        }
        if (array.axes() == 0) {
            return type.equals("float64")
                    ? repr(array.get(0))
                    : new NumpyPrint(array, type).format.of(array.get(0)).strip();
        }
        return new NumpyPrint(array, type).write(0, 0, " ", WIDTH);
    }

    public static String of(Tensor array) {
        return of(array, "float64");
    }

    private int stride(int axis) {
        int stride = 1;
        for (int i = axis + 1; i < array.axes(); i++) {
            stride *= array.length(i);
        }
        return stride;
    }

    private boolean cut(int n) {
        return summarised && n > 2 * EDGE;
    }

    /** The numbers that will be seen: only they decide the format. */
    private void collect(int axis, int from, List<Double> into) {
        if (axis == array.axes()) {
            into.add(array.get(from));
            return;
        }
        int n = array.length(axis);
        for (int i = 0; i < n; i++) {
            if (!cut(n) || i < EDGE || i >= n - EDGE) {
                collect(axis + 1, from + i * stride(axis), into);
            }
        }
    }

    private String write(int axis, int from, String indent, int width) {
        int n = array.length(axis);
        List<String> parts = new ArrayList<>();
        boolean last = axis == array.axes() - 1;
        for (int i = 0; i < n; i++) {
            if (cut(n) && i == EDGE) {
                parts.add("...");
                i = n - EDGE;
            }
            int at = from + i * stride(axis);
            parts.add(last ? format.of(array.get(at)) : write(axis + 1, at, indent + " ", width - 1));
        }
        return "[" + (last ? line(parts, indent, width) : block(parts, indent, array.axes() - axis - 1)) + "]";
    }

    private static String line(List<String> parts, String indent, int width) {
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (line.length() + part.length() > width - 1 && line.length() > indent.length()) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent);
            }
            line.append(part).append(i + 1 < parts.size() ? " " : "");
        }
        return out.append(line).substring(indent.length());
    }

    private static String block(List<String> parts, String indent, int blank) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            out.append(indent).append(parts.get(i));
            if (i + 1 < parts.size()) {
                out.append("\n".repeat(blank));
            }
        }
        return out.substring(indent.length());
    }

    private static Format padded(List<Double> shown, Format plain) {
        int width = 0;
        for (double x : shown) {
            width = Math.max(width, plain.of(x).length());
        }
        int w = width;
        return x -> right(plain.of(x), w);
    }

    private static Format floats(List<Double> shown) {
        double max = 0;
        double min = Double.POSITIVE_INFINITY;
        int special = 0;
        boolean finite = false;
        for (double x : shown) {
            double size = Math.abs(x);
            if (Double.isNaN(x) || Double.isInfinite(x)) {
                special = Math.max(special, name(x).length());
            } else {
                finite = true;
                if (size > 0) {
                    max = Math.max(max, size);
                    min = Math.min(min, size);
                }
            }
        }
        boolean scientific = max > 0 && (max >= 1e8 || min < 1e-4 || max / min > 1000);
        int left = 0;
        int right = 0;
        int exponent = 2;
        for (double x : shown) {
            if (!Double.isNaN(x) && !Double.isInfinite(x)) {
                Digits d = scientific ? Digits.scientific(x) : Digits.positional(x, PRECISION);
                left = Math.max(left, d.whole.length());
                right = Math.max(right, d.fraction.length());
                exponent = Math.max(
                        exponent, Integer.toString(Math.abs(d.exponent)).length());
            }
        }
        int tail = scientific ? right + exponent + 2 : right;
        int pad = finite ? Math.max(left, special - tail - 1) : special - 1;
        int l = pad;
        int r = right;
        int e = exponent;
        return x -> Double.isNaN(x) || Double.isInfinite(x)
                ? right(name(x), l + tail + 1)
                : scientific
                        ? Digits.scientific(x).exponential(l, r, e)
                        : Digits.positional(x, r).fixed(l, r);
    }

    private static String name(double x) {
        return Double.isNaN(x) ? "nan" : x < 0 ? "-inf" : "inf";
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** {@code repr(x)} of Python: the shortest digits that give x back. */
    public static String repr(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return name(x);
        }
        BigDecimal d = shortest(Math.abs(x));
        int e = d.signum() == 0 ? 0 : d.precision() - d.scale() - 1;
        String sign = Double.doubleToRawLongBits(x) < 0 ? "-" : "";
        if (e < -4 || e >= 16) {
            String digits = d.unscaledValue().toString();
            String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
            String size = Integer.toString(Math.abs(e));
            return sign + digits.charAt(0) + rest + "e" + (e < 0 ? "-" : "+") + (size.length() < 2 ? "0" : "") + size;
        }
        String plain = d.toPlainString();
        return sign + (plain.contains(".") ? plain : plain + ".0");
    }

    private static BigDecimal shortest(double x) {
        if (x == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = new BigDecimal(x);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal d = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (d.doubleValue() == x) {
                return d.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** A number taken apart: before the point (with its sign), after it without trailing zeros, power of ten. */
    private record Digits(String whole, String fraction, int exponent) {
        static Digits positional(double x, int precision) {
            BigDecimal d = shortest(Math.abs(x));
            if (d.scale() > precision) {
                d = new BigDecimal(Math.abs(x)).setScale(precision, RoundingMode.HALF_EVEN);
            }
            String plain = d.toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            return new Digits(sign(x) + whole, point < 0 ? "" : bare(plain.substring(point + 1)), 0);
        }

        static Digits scientific(double x) {
            if (x == 0) {
                return new Digits(sign(x) + "0", "", 0);
            }
            BigDecimal d = shortest(Math.abs(x));
            if (d.precision() - 1 > PRECISION) {
                d = new BigDecimal(Math.abs(x)).round(new MathContext(PRECISION + 1, RoundingMode.HALF_EVEN));
            }
            String digits = d.unscaledValue().toString();
            String fraction = digits.substring(1, Math.min(digits.length(), PRECISION + 1));
            return new Digits(sign(x) + digits.charAt(0), bare(fraction), d.precision() - d.scale() - 1);
        }

        private static String sign(double x) {
            return Double.doubleToRawLongBits(x) < 0 ? "-" : "";
        }

        private static String bare(String fraction) {
            int end = fraction.length();
            while (end > 0 && fraction.charAt(end - 1) == '0') {
                end--;
            }
            return fraction.substring(0, end);
        }

        String fixed(int left, int right) {
            return NumpyPrint.right(whole, left) + "." + fraction + " ".repeat(right - fraction.length());
        }

        String exponential(int left, int right, int width) {
            String size = Integer.toString(Math.abs(exponent));
            return NumpyPrint.right(whole, left) + "." + fraction + "0".repeat(right - fraction.length()) + "e"
                    + (exponent < 0 ? "-" : "+") + "0".repeat(width - size.length()) + size;
        }
    }
}
