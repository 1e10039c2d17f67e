package moxie.text;

/** Formulas between dollars within a text. */
public final class Dollars {
    private Dollars() {}

    /**
     * A text with its formulas between dollars as Unicode; those without such a form, code, and dollars that close
     * nothing stay as they are. Linear in the length of the text.
     */
    public static String within(String text) {
        int open = text.indexOf('$');
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int run = c == '$' || c == '`' ? run(text, at) : 0;
            int end = run == 0 ? -1 : text.indexOf(text.substring(at, at + run), at + run);
            if (run == 0) {
                out.append(c);
                at++;
            } else if (end < 0) {
                return out.append(text, at, text.length()).toString();
            } else {
                String whole = text.substring(at, end + run);
                out.append(c == '$' ? formula(whole, run) : whole);
                at = end + run;
            }
        }
        return out.toString();
    }

    /** Unicode for what stands between so many dollars: money has a space inside one of them. */
    private static String formula(String whole, int dollars) {
        String inner = whole.substring(dollars, whole.length() - dollars);
        boolean money = dollars == 1 && (inner.startsWith(" ") || inner.endsWith(" ") || inner.indexOf('\n') >= 0);
        return inner.isBlank() || dollars > 2 || money
                ? whole
                : Tex.unicode(inner).orElse(whole);
    }

    private static int run(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end - at;
    }
}
