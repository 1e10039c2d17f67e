package moxie.text;

import java.util.Map;

/** Signs of mathematics as words and plain operators, so that TeX, Unicode and typewriter spellings meet. */
final class Signs {
    private static final String GREEK =
            "αalpha βbeta γgamma δdelta εeps ζzeta ηeta θtheta κkappa λlambda μmu νnu ξxi πpi "
                    + "ρrho σsigma τtau φphi χchi ψpsi ωomega";
    private static final Map<String, String> TEX = Map.ofEntries(
            Map.entry("frac", ""),
            Map.entry("dfrac", ""),
            Map.entry("tfrac", ""),
            Map.entry("mathrm", ""),
            Map.entry("mathbf", ""),
            Map.entry("mathbb", ""),
            Map.entry("mathcal", ""),
            Map.entry("text", ""),
            Map.entry("operatorname", ""),
            Map.entry("left", ""),
            Map.entry("right", ""),
            Map.entry("big", ""),
            Map.entry("bigl", ""),
            Map.entry("bigr", ""),
            Map.entry("quad", ""),
            Map.entry("displaystyle", ""),
            Map.entry("cdot", "*"),
            Map.entry("times", "*"),
            Map.entry("le", "<="),
            Map.entry("leq", "<="),
            Map.entry("ge", ">="),
            Map.entry("geq", ">="),
            Map.entry("to", "->"),
            Map.entry("rightarrow", "->"),
            Map.entry("top", "t"),
            Map.entry("epsilon", "eps"),
            Map.entry("varepsilon", "eps"),
            Map.entry("infty", "infinity"));

    private Signs() {}

    /** Attention as its formula, in words: what the letters and their places mean. */
    static String attention(String folded) {
        if (!folded.contains("softmax")) {
            return folded;
        }
        String out = folded;
        for (String product : new String[] {"qk^t", "q k^t", "qk^{t}", "q@k.t", "qk.t", "qk t"}) {
            out = out.replace(product, " query key dot product ");
        }
        int open = out.indexOf("softmax");
        int close = closing(out, open);
        boolean times = close > 0 && out.startsWith("v", close + 1 + (out.startsWith(" ", close + 1) ? 1 : 0));
        return times ? out.substring(0, close + 1) + " weighted sum value " + out.substring(close + 1) : out;
    }

    /** The bracket that closes the first one opened after a place, or -1. */
    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length() && i - from < 200; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '{') {
                depth++;
            } else if ((c == ')' || c == '}') && --depth <= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The text with its signs spelled out; the same text when it has none. */
    static String spelled(String text) {
        int first = 0;
        while (first < text.length() && !special(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i = command(text, i, out);
            } else if (special(c)) {
                out.append(sign(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean special(char c) {
        return c == '\\' || c == '$' || (c > 0x7F && (c < 0x2E80 && !sign(c).isEmpty()));
    }

    private static int command(String text, int at, StringBuilder out) {
        int end = at + 1;
        while (end < text.length() && letter(text.charAt(end))) {
            end++;
        }
        if (end == at + 1) {
            out.append(' ');
            return at;
        }
        String name = text.substring(at + 1, end);
        if (name.endsWith("frac")) {
            return fraction(text, end, out);
        }
        out.append(' ').append(TEX.getOrDefault(name, name)).append(' ');
        return end - 1;
    }

    /** {@code \frac{a}{b}} as {@code {a}/{b}}: the sign between the two braces is all that is missing. */
    private static int fraction(String text, int at, StringBuilder out) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                out.append(' ').append(spelled(text.substring(at, i + 1))).append(" / ");
                return i;
            } else if (i - at > 400) {
                break;
            }
        }
        return at - 1;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String sign(char c) {
        switch (c) {
            case '$':
                return " ";
            case '²':
                return "^2";
            case '³':
                return "^3";
            case 'ᵀ':
            case '⊤':
                return "^t";
            case '×':
            case '·':
            case '⋅':
            case '∗':
                return "*";
            case '÷':
                return "/";
            case '√':
                return " sqrt ";
            case 'Σ':
            case '∑':
                return " sum ";
            case '∏':
                return " product ";
            case '≤':
                return "<=";
            case '≥':
                return ">=";
            case '≠':
                return " not equal ";
            case '≈':
                return "=";
            case '→':
            case '⇒':
            case '⟶':
                return "->";
            case '←':
            case '⇐':
                return "<-";
            case '−':
            case '–':
                return "-";
            case '∞':
                return " infinity ";
            case '∝':
                return " proportional ";
            case '’':
                return "'";
            default:
                return c >= 0x391 && c <= 0x3C9 ? greek(c) : "";
        }
    }

    private static String greek(char c) {
        char small = c < 0x3B1 ? (char) (c + 0x20) : c;
        int at = GREEK.indexOf(small);
        if (at < 0) {
            return "";
        }
        int end = GREEK.indexOf(' ', at);
        return " " + GREEK.substring(at + 1, end < 0 ? GREEK.length() : end) + " ";
    }
}
