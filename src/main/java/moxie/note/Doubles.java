package moxie.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.text.Columns;

/** Notices points a note says twice, and points that say the same with different numbers. */
final class Doubles {
    private static final String NUMBERS = "〇零一二两三四五六七八九十";
    private static final String UNITS = "个种类步点部层项条块方阶级章节段次年倍位维头";
    private static final String FILLING = "的了有是为共一在和与及，。；、：,;:.！!（）()";

    private final Lines lines;
    private final Ids ids;
    private final Map<String, Integer> said = new HashMap<>();
    private final Map<String, Numbered> numbered = new HashMap<>();

    /** A sentence without its numbers: where it was said with which, and how often with others. */
    private static final class Numbered {
        private final int line;
        private final List<String> numbers;
        private int other;
        private int others;

        Numbered(int line, List<String> numbers) {
            this.line = line;
            this.numbers = numbers;
        }
    }

    Doubles(Lines lines, Ids ids) {
        this.lines = lines;
        this.ids = ids;
    }

    void see(Point point) {
        String text = unstopped(ids.folded(point.text()));
        if (text.length() < 10 && Columns.of(text) < 10) {
            return;
        }
        int line = point.source().line();
        Integer before = said.putIfAbsent(text, line);
        if (before != null) {
            tell("duplicate-point", line, before);
            return;
        }
        if (!numbered(text)) {
            return;
        }
        List<String> numbers = new ArrayList<>();
        String rest = without(text, numbers);
        if (numbers.isEmpty() || numbers.size() > 3 || Columns.of(rest) < 8) {
            return;
        }
        Numbered first = numbered.computeIfAbsent(rest, key -> new Numbered(line, numbers));
        if (!first.numbers.equals(numbers)) {
            first.others++;
            first.other = line;
        }
    }

    /** Without the stop at the end: one sentence has it, its double may not. */
    private static String unstopped(String text) {
        int end = text.length();
        while (end > 0 && "。.；;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean numbered(String text) {
        char[] chars = text.toCharArray();
        for (char c : chars) {
            if (c < 0x80 ? c >= '0' && c <= '9' : han(c) || (c < 0x3400 && Character.isDigit(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean han(char c) {
        return switch (c) {
            case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十' -> true;
            default -> false;
        };
    }

    /** Tells of the sentences said with two different numbers; with more it is a series, and next door a pair. */
    void contradictions() {
        for (Numbered sentence : numbered.values()) {
            if (sentence.others == 1 && sentence.other - sentence.line > 1) {
                tell("number-contradiction", /* line= */ sentence.other, /* other= */ sentence.line);
            }
        }
    }

    private void tell(String code, int line, int other) {
        String text = lines.original(line - 1);
        int at = Line.start(text);
        Marker marker = Marker.at(text, at);
        int column = marker == null ? at : Math.min(marker.end() + 1, text.length());
        lines.problem(Problem.Severity.WARNING, code, line - 1, column, other);
    }

    /** The text with each number as {@code #} and without filling words; the numbers go into {@code numbers}. */
    private static String without(String text, List<String> numbers) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x3400 ? Character.isDigit(c) : c > 0x9FFF && Character.isDigit(c)) {
                int end = i;
                while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                    end++;
                }
                numbers.add(text.substring(i, end));
                out.append('#');
                i = end - 1;
            } else if (c > 0x7F && han(c) && i + 1 < text.length() && UNITS.indexOf(text.charAt(i + 1)) >= 0) {
                numbers.add(digits(c));
                out.append('#');
            } else if (FILLING.indexOf(c) < 0 && c != ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String digits(char c) {
        return c == '两'
                ? "2"
                : String.valueOf(Math.max(0, NUMBERS.replace("两", "").indexOf(c) - 1));
    }
}
