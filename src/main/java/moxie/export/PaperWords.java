package moxie.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import moxie.exam.Figures;
import moxie.exam.Form;
import moxie.message.Messages;

/** What stands on a paper besides the questions: Chinese, English, or both side by side. */
final class PaperWords {
    private final List<Messages> languages;

    private PaperWords(List<Messages> languages) {
        this.languages = languages;
    }

    /** @param code {@code zh}, {@code en} or {@code zh+en} */
    static PaperWords of(String code) {
        return new PaperWords(
                switch (code) {
                    case "zh" -> List.of(Messages.of(Locale.CHINESE));
                    case "en" -> List.of(Messages.of(Locale.ENGLISH));
                    default -> List.of(Messages.of(Locale.CHINESE), Messages.of(Locale.ENGLISH));
                });
    }

    String get(String key, Object... arguments) {
        return languages.stream()
                .map(words -> words.get("paper." + key, arguments))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The same in the first language alone: for what would only be said twice, as a page number. */
    String once(String key, Object... arguments) {
        return languages.get(0).get("paper." + key, arguments);
    }

    /** How many questions, points and minutes a form has. */
    String facts(Form form, int minutes) {
        return languages.stream()
                .map(words ->
                        words.get("paper.facts", form.questions().size(), Figures.of(form.points()), form.points())
                                + (minutes > 0 ? words.get("paper.minutes", minutes) : ""))
                .collect(Collectors.joining(" / "));
    }

    /** What a question is worth: {@code （3 分）}, {@code (3 pts)}, {@code （3 分 pts）}; it never breaks. */
    String points(double points) {
        String key = languages.size() > 1 ? "points.both" : "points";
        return once(key, Figures.of(points), points).replace(' ', '\u00A0');
    }

    boolean chinese() {
        return languages.get(0).chinese();
    }

    /** The value of {@code lang} in HTML. */
    String lang() {
        return chinese() ? "zh-CN" : "en";
    }

    /** The number of a section: 一, 二, … or I, II, … */
    String numeral(int number) {
        return chinese() ? han(number) : roman(number);
    }

    private static String han(int number) {
        String digits = "〇一二三四五六七八九";
        if (number < 10) {
            return digits.substring(number, number + 1);
        }
        String tens = number < 20 ? "" : digits.substring(number / 10, number / 10 + 1);
        return tens + "十" + (number % 10 == 0 ? "" : digits.substring(number % 10, number % 10 + 1));
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                out.append(letters[i]);
                left -= values[i];
            }
        }
        return out.toString();
    }
}
