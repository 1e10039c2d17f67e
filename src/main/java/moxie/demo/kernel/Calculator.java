package moxie.demo.kernel;

import java.math.BigDecimal;

/** Arithmetic in one line of text: + − * / ^ and brackets; ^ binds tightest and to the right, a leading minus looser. */
final class Calculator {
    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private Calculator(String text) {
        this.text = text;
    }

    /** The value, or {@code error: } and division by zero, syntax, no real number, too large. */
    static String of(String text) {
        Calculator c = new Calculator(text);
        try {
            double value = c.sum();
            c.blanks();
            return c.at == text.length() ? shown(value) : "error: syntax";
        } catch (ArithmeticException e) {
            return "error: division by zero";
        } catch (IllegalArgumentException e) {
            return "error: syntax";
        }
    }

    private static String shown(double value) {
        if (Double.isNaN(value)) {
            return "error: no real number";
        }
        if (Double.isInfinite(value)) {
            return "error: too large";
        }
        if (value == Math.rint(value)) {
            return new BigDecimal(value).toBigInteger().toString();
        }
        return NumpyPrint.repr(value);
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take('+')) {
                value += product();
            } else if (take('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = signed();
        while (true) {
            if (take('*')) {
                value *= signed();
            } else if (take('/')) {
                double by = signed();
                if (by == 0) {
                    throw new ArithmeticException();
                }
                value /= by;
            } else {
                return value;
            }
        }
    }

    private double signed() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException();
        }
        double value = take('-') ? -signed() : power();
        depth--;
        return value;
    }

    private double power() {
        double base = atom();
        if (!take('^')) {
            return base;
        }
        double exponent = signed();
        if (base == 0 && exponent < 0) {
            throw new ArithmeticException();
        }
        return Math.pow(base, exponent);
    }

    private double atom() {
        if (take('(')) {
            double value = sum();
            if (!take(')')) {
                throw new IllegalArgumentException();
            }
            return value;
        }
        blanks();
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private boolean take(char c) {
        blanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
