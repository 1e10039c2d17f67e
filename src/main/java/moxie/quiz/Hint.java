package moxie.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.grade.Mark;
import moxie.question.Response;
import moxie.text.Dollars;
import moxie.text.Language;

/**
 * A little help, more with every level.
 *
 * @param what says what the clues are: {@code count}, {@code first}, {@code cloze}, {@code near}, {@code out},
 *     {@code order}, {@code lines}, {@code working}, {@code size}; the message {@code quiz.hint.WHAT}
 * @param clues one a line; a count where {@code what} is {@code count}
 */
public record Hint(String what, List<String> clues) {
    public Hint {
        clues = List.copyOf(clues);
    }

    /**
     * The hint of a level, or nothing when there is no more to give.
     *
     * @param soFar the mark of what was typed until now: what is covered needs no hint
     * @param level from 1
     */
    public static Optional<Hint> of(Ask ask, Mark soFar, int level) {
        return ask.question().response().accept(new Clues(ask, soFar, level));
    }

    private record Clues(Ask ask, Mark soFar, int level) implements Response.Visitor<Optional<Hint>> {
        @Override
        public Optional<Hint> free(Response.Free response) {
            List<String> missing = soFar.verdicts().stream()
                    .filter(verdict -> !verdict.covered())
                    .map(verdict -> Dollars.within(verdict.text()))
                    .toList();
            if (missing.isEmpty()) {
                return Optional.empty();
            }
            return switch (level) {
                case 1 -> Optional.of(new Hint("count", List.of(String.valueOf(missing.size()))));
                case 2 ->
                    Optional.of(new Hint(
                            "first", missing.stream().map(Hint::firstLetters).toList()));
                case 3 ->
                    Optional.of(new Hint(
                            "cloze", missing.stream().map(Hint::everySecondWord).toList()));
                case 4 ->
                    ask.neighbours().isEmpty() ? Optional.empty() : Optional.of(new Hint("near", ask.neighbours()));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Hint> code(Response.Code response) {
            List<String> lines = response.code().lines().toList();
            if (level == 1) {
                return Optional.of(new Hint("lines.count", List.of(String.valueOf(lines.size()))));
            }
            int shown = Math.min(lines.size() - 1, (level - 1) * Math.max(1, lines.size() / 4));
            return level > 4 || shown < 1 ? Optional.empty() : Optional.of(new Hint("lines", lines.subList(0, shown)));
        }

        @Override
        public Optional<Hint> blank(Response.Blank response) {
            List<String> words = response.accepted().stream()
                    .map(spellings -> spellings.isEmpty() ? "" : Dollars.within(spellings.get(0)))
                    .toList();
            return switch (level) {
                case 1 ->
                    Optional.of(new Hint(
                            "first", words.stream().map(Hint::firstLetters).toList()));
                case 2 ->
                    Optional.of(new Hint(
                            "cloze", words.stream().map(Hint::allButTheEnd).toList()));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Hint> choice(Response.Choice response) {
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < response.options().size(); i++) {
                if (!response.correct().contains(i)) {
                    wrong.add((char) ('A' + i) + "  " + response.options().get(i));
                }
            }
            return level >= wrong.size() ? Optional.empty() : Optional.of(new Hint("out", wrong.subList(0, level)));
        }

        @Override
        public Optional<Hint> order(Response.Order response) {
            List<String> first = response.correct().stream()
                    .limit(level)
                    .map(i -> (i + 1) + "  " + response.options().get(i))
                    .toList();
            return level >= response.correct().size() - 1 ? Optional.empty() : Optional.of(new Hint("order", first));
        }

        @Override
        public Optional<Hint> numeric(Response.Numeric response) {
            List<String> working = response.working();
            if (level < working.size()) {
                return Optional.of(new Hint("working", working.subList(0, level)));
            }
            double size = Math.abs(response.value());
            return level > 1 || size == 0
                    ? Optional.empty()
                    : Optional.of(new Hint("size", List.of("10^" + (int) Math.floor(Math.log10(size)))));
        }
    }

    /** The first character of every word and of every run of Han; the rest as low lines, so that lengths show. */
    static String firstLetters(String text) {
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        boolean han = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean letter = Character.isLetterOrDigit(c);
            boolean nowHan = Language.isHan(c);
            if (!letter) {
                out.appendCodePoint(c);
            } else if (!inside || han != nowHan) {
                out.appendCodePoint(c);
            } else {
                out.append('_');
            }
            inside = letter;
            han = nowHan;
        }
        return out.toString();
    }

    /** Every second word, and every second pair of Han, as low lines; of a single word the end. */
    static String everySecondWord(String text) {
        String out = half(text);
        return out.equals(text) ? allButTheEnd(text) : out;
    }

    private static String half(String text) {
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        boolean han = false;
        int word = 0;
        int pair = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean letter = Character.isLetterOrDigit(c);
            boolean nowHan = Language.isHan(c);
            if (letter && (!inside || han != nowHan || (nowHan && pair == 2))) {
                word++;
                pair = 0;
            }
            pair++;
            if (letter && word % 2 == 0) {
                out.append('_');
            } else {
                out.appendCodePoint(c);
            }
            inside = letter;
            han = nowHan;
        }
        return out.toString();
    }

    private static String allButTheEnd(String text) {
        int all = text.codePointCount(0, text.length());
        int keep = Math.min(all, Math.max(1, all * 2 / 3));
        return text.substring(0, text.offsetByCodePoints(0, keep)) + "_".repeat(all - keep);
    }
}
