package moxie.text;

import java.util.Optional;

/**
 * TeX formulas as one line of Unicode, where nothing is lost by it: what has no sign of its own keeps its brackets, and
 * a formula with a command unknown here stays TeX.
 */
public final class Tex {
    private static final String SUPER_FROM = "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW⊤′*";
    private static final String SUPER_TO = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ′*";
    private static final String SUB_FROM = "0123456789+-=()aehijklmnoprstuvxβγρφχ";
    private static final String SUB_TO = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";
    private static final int DEEPEST = 20;

    private final String tex;
    private int at;
    private int depth;
    private boolean lost;

    /** Of the argument read last: how many letters, numbers and commands stand side by side in it. */
    private int factors;

    /** The piece read last is a fraction, or a name such as log. */
    private boolean fraction;

    private boolean name;

    private Tex(String tex) {
        this.tex = tex;
    }

    /** The formula without dollars, as Unicode; empty when it has no lossless form. */
    public static Optional<String> unicode(String formula) {
        Tex tex = new Tex(formula.strip());
        String text = tex.sequence('\0');
        return tex.lost || tex.at < tex.tex.length() ? Optional.empty() : Optional.of(squeezed(text));
    }

    /** Reads up to a closing character, which is taken, or to the end. */
    private String sequence(char close) {
        StringBuilder out = new StringBuilder();
        int pieces = 0;
        if (++depth > DEEPEST) {
            lost = true;
        }
        while (at < tex.length() && !lost) {
            char c = tex.charAt(at);
            if (c == close && close != '\0') {
                at++;
                depth--;
                factors = pieces;
                return out.toString();
            }
            if (c == '^' || c == '_') {
                at++;
                script(out, c);
            } else if (c == '&' || c == '}' || c == '%' || c == '#') {
                lost = true;
            } else {
                boolean number = digit(c) && at > 0 && digit(tex.charAt(at - 1));
                pieces += number || c == ' ' ? 0 : 1;
                piece(out);
            }
        }
        lost |= close != '\0';
        depth--;
        return out.toString();
    }

    /** Appends what comes next, apart from what stands before it: a fraction times something gets brackets. */
    private void piece(StringBuilder out) {
        fraction = false;
        name = false;
        String piece = atom();
        boolean after = out.length() > 0 && touches(out.charAt(out.length() - 1));
        if (fraction && (after || multiplied())) {
            out.append('(').append(piece).append(')');
        } else {
            out.append(name && after ? " " : "").append(piece);
        }
        fraction = false;
        name = false;
    }

    private static boolean touches(char c) {
        return Character.isLetterOrDigit(c) || c == ')' || SUPER_TO.indexOf(c) >= 0 || SUB_TO.indexOf(c) >= 0;
    }

    /** Whether what comes next is a factor of what was read, or its power. */
    private boolean multiplied() {
        int next = at;
        while (next < tex.length() && tex.charAt(next) == ' ') {
            next++;
        }
        if (next == tex.length()) {
            return false;
        }
        char c = tex.charAt(next);
        if (c != '\\') {
            return Character.isLetterOrDigit(c) || "({[^".indexOf(c) >= 0;
        }
        int end = next + 1;
        while (end < tex.length() && letter(tex.charAt(end))) {
            end++;
        }
        String command = tex.substring(next + 1, end);
        String sign = TexSigns.NAMED.get(command);
        if (sign == null) {
            return end > next + 1 && !command.equals("right");
        }
        boolean opens = command.equals("lvert") || command.equals("lVert") || sign.equals("⟨");
        return opens || (!sign.isBlank() && (touches(sign.charAt(0)) || "∑∏∫∂∇∞⌊⌈".indexOf(sign.charAt(0)) >= 0));
    }

    /** One character, group or command. */
    private String atom() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
            if (at < tex.length() && tex.charAt(at) != '^' && tex.charAt(at) != '_') {
                return " ";
            }
        }
        if (at >= tex.length()) {
            lost = true;
            return "";
        }
        char c = tex.charAt(at++);
        if (c == '{') {
            return sequence('}');
        }
        if (c == '\\') {
            return command();
        }
        return c == '\'' ? "′" : String.valueOf(c);
    }

    private String argument() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        if (++depth > DEEPEST) {
            lost = true;
            return "";
        }
        boolean group = at < tex.length() && tex.charAt(at) == '{';
        String inner = atom();
        factors = group ? factors : 1;
        depth--;
        return inner;
    }

    private void script(StringBuilder out, char kind) {
        String inner = argument().strip();
        String from = kind == '^' ? SUPER_FROM : SUB_FROM;
        String to = kind == '^' ? SUPER_TO : SUB_TO;
        StringBuilder small = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            int found = from.indexOf(inner.charAt(i));
            if (found < 0) {
                out.append(kind).append(product(inner));
                return;
            }
            small.append(to.charAt(found));
        }
        out.append(small);
    }

    private String command() {
        int start = at;
        while (at < tex.length() && letter(tex.charAt(at))) {
            at++;
        }
        if (at == start) {
            char c = at < tex.length() ? tex.charAt(at++) : 0;
            lost |= c == 0 || c == '\\';
            return c == ',' || c == ';' || c == ':' || c == ' '
                    ? " "
                    : c == '!' ? "" : c == '|' ? "‖" : String.valueOf(c);
        }
        String name = tex.substring(start, at);
        String sign = TexSigns.NAMED.get(name);
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        if (sign != null) {
            boolean word = sign.length() > 1;
            String next =
                    word && at < tex.length() && (Character.isLetterOrDigit(tex.charAt(at)) || letterNext()) ? " " : "";
            this.name = word;
            return sign + next;
        }
        switch (name) {
            case "frac":
            case "dfrac":
            case "tfrac":
                String above = bracketed(argument().strip());
                String below = product(argument().strip());
                fraction = true;
                return above + "/" + below;
            case "sqrt":
                return root();
            case "left":
            case "right":
            case "big":
            case "Big":
            case "bigl":
            case "bigr":
                return skipDot();
            case "hat":
                return accent('\u0302');
            case "tilde":
                return accent('\u0303');
            case "bar":
            case "overline":
                return accent('\u0304');
            case "vec":
                return accent('\u20D7');
            case "mathbb":
                String letter = argument().strip();
                int found = "RNZQCEP".indexOf(letter);
                lost |= letter.length() != 1 || found < 0;
                return lost ? "" : new String[] {"ℝ", "ℕ", "ℤ", "ℚ", "ℂ", "𝔼", "ℙ"}[found];
            default:
                lost |= !TexSigns.PLAIN.contains(" " + name + " ");
                return lost ? "" : argument();
        }
    }

    private String root() {
        if (at < tex.length() && tex.charAt(at) == '[') {
            lost = true;
            return "";
        }
        return "√" + product(argument().strip());
    }

    /** {@code \left.} shows nothing; any other bracket follows by itself. */
    private String skipDot() {
        if (at < tex.length() && tex.charAt(at) == '.') {
            at++;
        }
        return "";
    }

    private String accent(char mark) {
        String inner = argument().strip();
        lost |= inner.length() != 1;
        return inner + mark;
    }

    /** The argument read last as one factor: more than one side by side get brackets. */
    private String product(String inner) {
        String text = bracketed(inner);
        return factors > 1 && text.equals(inner) && !whole(inner) ? "(" + inner + ")" : text;
    }

    /** Whether the next command is a letter such as σ. */
    private boolean letterNext() {
        int end = at + 1;
        while (end < tex.length() && letter(tex.charAt(end))) {
            end++;
        }
        String sign = tex.charAt(at) == '\\' ? TexSigns.NAMED.get(tex.substring(at + 1, end)) : null;
        return sign != null && !sign.isEmpty() && Character.isLetter(sign.charAt(0));
    }

    /** One name or number stands alone, with the small signs behind it; anything longer gets brackets. */
    private static String bracketed(String inner) {
        if (whole(inner)) {
            return inner;
        }
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            boolean small = SUPER_TO.indexOf(c) >= 0 || SUB_TO.indexOf(c) >= 0;
            if (!Character.isLetterOrDigit(c) && !small && c != '_' && c != '√' && c != '.' && c != '∞') {
                return "(" + inner + ")";
            }
        }
        return inner.isEmpty() ? "()" : inner;
    }

    /** Whether one pair of brackets, a root of one, or what a function is applied to, holds all of it. */
    private static boolean whole(String inner) {
        int open = inner.startsWith("√(") ? 1 : 0;
        while (open < inner.length() && inner.charAt(open) != ')' && touches(inner.charAt(open))) {
            open++;
        }
        return inner.length() > open && inner.charAt(open) == '(' && inner.indexOf(')') == inner.length() - 1;
    }

    private static boolean digit(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String squeezed(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || (out.length() > 0 && out.charAt(out.length() - 1) != ' ')) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
