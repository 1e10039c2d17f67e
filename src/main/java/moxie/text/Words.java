package moxie.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts text into words without a dictionary: Latin words, numbers, single Han characters, signs. */
final class Words {
    private static final Map<String, String> COUNTS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("both", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twelve", "12"),
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"));
    private static final String DIGITS = "零一二三四五六七八九十";
    private static final String MEASURES = "个种次层条步位倍块类项阶者元部组点面段代年月日天章篇份方国级期";

    private static final int REMEMBERED = 20_000;
    private static final int REMEMBERED_LENGTH = 24;
    private static final Map<String, Word> LATIN = new ConcurrentHashMap<>();
    /** Each Han character as a word, once met. */
    private static final Word[] HAN = new Word[0x10000];

    private Words() {}

    /** The words of a text as it was typed, in order. */
    static List<Word> of(String text) {
        String s = Signs.attention(Normal.of(lines(Signs.spelled(text))));
        List<Word> out = new ArrayList<>(s.length() / 3 + 4);
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            int end;
            if (c >= '0' && c <= '9') {
                end = number(s, i);
                out.add(numbered(s.substring(i, end), out));
            } else if (Language.isHan(c)) {
                end = i + 1;
                out.add(han(s, i));
                if (end + 2 <= s.length() - 1 && s.charAt(end) == ' ' && starts(s, end + 1)) {
                    out.add(new Word(",", ",", Word.Kind.COMMA));
                }
            } else if (Character.isLetter(c)) {
                int order = c == 'o' ? order(s, i) : i;
                if (order > i) {
                    out.add(growth(s.substring(i, order)));
                    i = order;
                    continue;
                }
                end = latin(s, i);
                out.add(latin(s.substring(i, end).replace("_", "")));
            } else {
                end = i + 1;
                end += sign(s, i, out);
            }
            i = end;
        }
        return out;
    }

    /** The end of an order of growth that starts here, {@code o(n log n)}, or the start when none does. */
    private static int order(String s, int i) {
        boolean alone = i == 0 || !Character.isLetterOrDigit(s.charAt(i - 1)) || Language.isHan(s.charAt(i - 1));
        if (!alone || !s.startsWith("(", i + 1)) {
            return i;
        }
        int depth = 0;
        for (int k = i + 1; k < Math.min(s.length(), i + 40); k++) {
            depth += s.charAt(k) == '(' ? 1 : s.charAt(k) == ')' ? -1 : 0;
            if (depth == 0) {
                return k + 1;
            }
        }
        return i;
    }

    /** An order of growth as one word, however it was spelled: {@code o(n^2d)}. */
    private static Word growth(String raw) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '*' && i + 1 < raw.length() && raw.charAt(i + 1) == '*') {
                out.append('^');
                i++;
            } else if (" *{}_".indexOf(c) < 0) {
                out.append(c);
            }
        }
        return new Word(out.toString(), raw, Word.Kind.NUMBER);
    }

    /** After a space, another Chinese phrase, or one with a letter for a label ({@code A全做或全不做 C前后…}). */
    private static boolean starts(String s, int i) {
        return Language.isHan(s.charAt(i))
                || (s.charAt(i) >= 'a' && s.charAt(i) <= 'z' && Language.isHan(s.charAt(i + 1)));
    }

    /** Line ends are clause ends, but folding would make them spaces. */
    private static String lines(String text) {
        int end = text.length();
        while (end > 0 && blank(text.charAt(end - 1))) {
            end--;
        }
        String said = text.substring(0, end);
        return said.indexOf('\n') < 0 ? said : said.replace("\n", "\u3002");
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** A Latin word; the same words come again and again, and a stem takes longer to find than to remember. */
    private static Word latin(String raw) {
        if (raw.length() > REMEMBERED_LENGTH) {
            return stemmed(raw);
        }
        Word known = LATIN.get(raw);
        if (known == null) {
            known = stemmed(raw);
            if (LATIN.size() > REMEMBERED) {
                LATIN.clear();
            }
            LATIN.put(raw, known);
        }
        return known;
    }

    private static Word stemmed(String raw) {
        String number = COUNTS.get(raw);
        return number != null
                ? new Word(number, raw, Word.Kind.NUMBER)
                : new Word(StopWords.english(raw) ? raw : Stem.of(raw), raw, Word.Kind.LATIN);
    }

    /** A Han character, or the number it is when it counts something ({@code 两个}, {@code 第三}). */
    private static Word han(String s, int i) {
        char c = s.charAt(i);
        int digit = c == '两' ? 2 : DIGITS.indexOf(c);
        if (digit <= 0) {
            return character(c);
        }
        char before = i > 0 ? s.charAt(i - 1) : ' ';
        boolean ordinal = before == '第';
        boolean measured = i + 1 < s.length() && MEASURES.indexOf(s.charAt(i + 1)) >= 0;
        boolean idiom = DIGITS.indexOf(before) >= 0 || "某同统每这那唯".indexOf(before) >= 0;
        boolean article = digit == 1 && !ordinal && before != '有';
        boolean counts = (measured || ordinal) && !idiom && !article;
        return counts ? new Word(String.valueOf(digit), String.valueOf(c), Word.Kind.NUMBER) : character(c);
    }

    private static Word character(char c) {
        Word known = HAN[c];
        if (known == null) {
            String text = String.valueOf(c);
            known = new Word(text, text, Word.Kind.HAN);
            HAN[c] = known;
        }
        return known;
    }

    private static int number(String s, int i) {
        int end = i;
        while (end < s.length() && digit(s, end)) {
            end++;
        }
        while (end + 3 < s.length()
                && s.charAt(end) == ','
                && digit(s, end + 1)
                && digit(s, end + 2)
                && digit(s, end + 3)
                && !digit(s, end + 4)) {
            end += 4;
        }
        if (end + 1 < s.length() && s.charAt(end) == '.' && digit(s, end + 1)) {
            end++;
            while (end < s.length() && digit(s, end)) {
                end++;
            }
        }
        if (end + 1 < s.length() && s.charAt(end) == 'e') {
            int power = s.charAt(end + 1) == '-' || s.charAt(end + 1) == '+' ? end + 2 : end + 1;
            if (digit(s, power)) {
                end = power;
                while (digit(s, end)) {
                    end++;
                }
            }
        }
        return end;
    }

    private static boolean digit(String s, int i) {
        return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
    }

    /** A number; a minus that no word precedes belongs to it. */
    private static Word numbered(String digits, List<Word> before) {
        int last = before.size() - 1;
        boolean minus =
                last >= 0 && before.get(last).text().equals("-") && (last == 0 || !operand(before.get(last - 1)));
        String plain = digits.replace(",", "");
        if (plain.endsWith(".0")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        return new Word(minus ? "-" + plain : plain, digits, Word.Kind.NUMBER);
    }

    /** May a minus after this word be a difference, or a hyphen? */
    private static boolean operand(Word word) {
        return word.kind() == Word.Kind.NUMBER
                || (word.kind() == Word.Kind.LATIN && word.raw().length() > 3);
    }

    private static int latin(String s, int i) {
        int end = i + 1;
        while (end < s.length()) {
            char c = s.charAt(end);
            boolean inside = (Character.isLetterOrDigit(c) && !Language.isHan(c))
                    || (c == '\'' && end + 1 < s.length() && s.charAt(end + 1) >= 'a' && s.charAt(end + 1) <= 'z')
                    || (c == '_'
                            && end + 1 < s.length()
                            && Character.isLetterOrDigit(s.charAt(end + 1))
                            && end - i <= 2);
            if (!inside) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Adds the sign at {@code i}, if it means something, and says how many more characters belong to it. */
    private static int sign(String s, int i, List<Word> out) {
        char c = s.charAt(i);
        char next = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
        switch (c) {
            case '-', '=', '<' -> {
                if (next == '>' || (c == '<' && next == '-')) {
                    out.add(new Word("->", "->", Word.Kind.ARROW));
                    return 1;
                }
                out.add(new Word(String.valueOf(c), String.valueOf(c), Word.Kind.OPERATOR));
            }
            case '*', '^', '/', '+', '>', '|', '@', '%', '_' ->
                out.add(new Word(String.valueOf(c), String.valueOf(c), Word.Kind.OPERATOR));
            case '(', '[', '{', '【', '「', '《' -> out.add(new Word("(", "(", Word.Kind.OPEN));
            case ')', ']', '}', '】', '」', '》' -> out.add(new Word(")", ")", Word.Kind.CLOSE));
            case '、' -> out.add(new Word(",", "、", Word.Kind.LIST));
            case ',' -> out.add(new Word(",", ",", Word.Kind.COMMA));
            case '.' -> {
                if (next == ' ' || i + 1 == s.length() || Language.isHan(next)) {
                    out.add(new Word(".", ".", Word.Kind.STOP));
                }
            }
            case ':' -> out.add(new Word(":", ":", Word.Kind.COMMA));
            case ';', '。', '!', '?', '…' -> out.add(new Word(".", String.valueOf(c), Word.Kind.STOP));
            default -> {}
        }
        return 0;
    }
}
