package moxie.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.question.Response;
import moxie.question.Rubric;
import moxie.text.Normal;

/** Marks one answer by the shape that was asked for. */
final class Shapes implements Response.Visitor<Mark> {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d{1,30}(?:,\\d{3})*(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:e[-+]?\\d{1,3})?%?");

    private final Grader grader;
    private final String prompt;
    private final String answer;

    Shapes(Grader grader, String prompt, String answer) {
        this.grader = grader;
        this.prompt = prompt;
        this.answer = answer;
    }

    @Override
    public Mark free(Response.Free response) {
        return grader.mark(prompt, response.rubric(), answer);
    }

    @Override
    public Mark code(Response.Code response) {
        return CodeGrader.mark(response, answer);
    }

    /** One verdict a blank; the answers stand in order, parted by lines or semicolons, or commas where no blank has one. */
    @Override
    public Mark blank(Response.Blank response) {
        List<String> given = blanks(response.accepted().size());
        List<Mark.Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < response.accepted().size(); i++) {
            List<String> accepted = response.accepted().get(i);
            String said = i < given.size() ? given.get(i).strip() : "";
            double best = 0;
            for (String wanted : accepted) {
                best = Math.max(best, same(wanted, said));
            }
            verdicts.add(verdict(accepted.get(0), best, said));
        }
        return mean(verdicts, answer);
    }

    private List<String> blanks(int count) {
        if (count == 1) {
            return List.of(answer);
        }
        List<String> lines = List.of(answer.strip().split("\\R|[;；]"));
        return lines.size() > 1 ? lines : List.of(answer.strip().split("[,，、\\s]+"));
    }

    /** 1 for the same words, otherwise what the free grader finds of them; a number must be the same number. */
    private double same(String wanted, String said) {
        String left = Normal.of(wanted).replace(" ", "");
        String right = Normal.of(said).replace(" ", "");
        if (right.isEmpty()) {
            return 0;
        }
        if (left.equals(right)) {
            return 1;
        }
        OptionalDouble number = number(wanted);
        if (number.isPresent() && NUMBER.matcher(left).matches()) {
            OptionalDouble other = number(said);
            return other.isPresent() && other.getAsDouble() == number.getAsDouble() ? 1 : 0;
        }
        double score = grader.mark("", Rubric.of(List.of(wanted)), said).score();
        return score >= 0.9 ? 1 : score < 0.6 ? 0 : score;
    }

    /** Letters as on the paper: {@code B}, {@code AC}, {@code a, c}, {@code (b)}; or the words of an option. */
    @Override
    public Mark choice(Response.Choice response) {
        List<Integer> chosen = places(answer, response.options());
        long right = chosen.stream().filter(response.correct()::contains).count();
        long wrong = chosen.size() - right;
        double score = Math.max(0, (double) (right - wrong) / response.correct().size());
        List<Mark.Verdict> verdicts = new ArrayList<>();
        for (int correct : response.correct()) {
            verdicts.add(verdict(label(response.options(), correct), chosen.contains(correct) ? 1 : 0, answer.strip()));
        }
        return new Mark(score, verdicts, answer.isBlank() ? List.of("empty") : List.of());
    }

    /** Numbers or letters of the options in the order wanted; pairs that stand in the right order earn the mark. */
    @Override
    public Mark order(Response.Order response) {
        List<Integer> given = places(answer, response.options());
        List<Integer> correct = response.correct();
        int right = 0;
        int pairs = 0;
        for (int i = 0; i < correct.size(); i++) {
            for (int j = i + 1; j < correct.size(); j++) {
                int first = given.indexOf(correct.get(i));
                int second = given.indexOf(correct.get(j));
                right += first >= 0 && second > first ? 1 : 0;
                pairs++;
            }
        }
        double score = pairs == 0 ? (given.equals(correct) ? 1 : 0) : (double) right / pairs;
        List<Mark.Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < correct.size(); i++) {
            boolean hit = i < given.size() && given.get(i).equals(correct.get(i));
            verdicts.add(verdict(
                    response.options().get(correct.get(i)),
                    hit ? 1 : 0,
                    i < given.size() ? response.options().get(given.get(i)) : ""));
        }
        List<String> flags = answer.isBlank()
                ? List.of("empty")
                : score < 1 && given.size() == correct.size() ? List.of("order") : List.of();
        return new Mark(score, verdicts, flags);
    }

    @Override
    public Mark numeric(Response.Numeric response) {
        OptionalDouble given = number(answer);
        double distance =
                given.isPresent() ? Math.abs(given.getAsDouble() - response.value()) : Double.POSITIVE_INFINITY;
        double slack = response.tolerance() + Math.ulp(response.value()) * 4;
        double score = distance <= slack ? 1 : 0;
        String wanted = plain(response.value());
        List<String> flags = answer.isBlank() ? List.of("empty") : score == 0 ? List.of("number") : List.of();
        return new Mark(score, List.of(verdict(wanted, score, answer.strip())), flags);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** The last number of a text, {@code 3/4} and {@code 25%} worked out; what stands after an equals sign is last. */
    static OptionalDouble number(String text) {
        String s = Normal.of(text).replace("\u2212", "-").replace(" ", "");
        Matcher fraction = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,15})?)/(\\d{1,15}(?:\\.\\d{1,15})?)$")
                .matcher(s);
        if (fraction.find()) {
            return OptionalDouble.of(Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2)));
        }
        Matcher matcher = NUMBER.matcher(s);
        OptionalDouble last = OptionalDouble.empty();
        while (matcher.find()) {
            String digits = matcher.group().replace(",", "");
            boolean percent = digits.endsWith("%");
            double value = Double.parseDouble(percent ? digits.substring(0, digits.length() - 1) : digits);
            last = OptionalDouble.of(percent ? value / 100 : value);
        }
        return last;
    }

    /** The options an answer names, in its order: by letter, by number from 1, or by their words. */
    static List<Integer> places(String answer, List<String> options) {
        String s = Normal.of(answer);
        List<Integer> out = new ArrayList<>();
        String[] marks = s.split("[^a-z0-9]+");
        boolean labels = marks.length > 0;
        for (String mark : marks) {
            labels &= mark.isEmpty()
                    || mark.matches("\\d{1,2}")
                    || mark.chars().allMatch(c -> c >= 'a' && c < 'a' + options.size());
        }
        boolean words = s.chars().anyMatch(c -> c > 0x2E80);
        if (labels && !words) {
            for (String mark : marks) {
                add(mark, options.size(), out);
            }
            return out;
        }
        for (int i = 0; i < options.size(); i++) {
            if (Normal.of(options.get(i)).equals(s)) {
                return List.of(i);
            }
        }
        return out;
    }

    private static void add(String mark, int count, List<Integer> out) {
        if (mark.matches("\\d+")) {
            int number = Integer.parseInt(mark);
            List<Integer> digits = number >= 1 && number <= count
                    ? List.of(number - 1)
                    : mark.chars().map(c -> c - '1').boxed().toList();
            digits.stream()
                    .filter(place -> place >= 0 && place < count && !out.contains(place))
                    .forEach(out::add);
            return;
        }
        mark.chars().map(c -> c - 'a').filter(place -> !out.contains(place)).forEach(out::add);
    }

    private static String label(List<String> options, int index) {
        return (char) ('A' + index) + ". " + options.get(index);
    }

    private static Mark.Verdict verdict(String wanted, double score, String said) {
        return new Mark.Verdict(
                wanted, score, said.isEmpty() ? List.of() : List.of(said), score > 0 ? List.of() : List.of(wanted));
    }

    private static Mark mean(List<Mark.Verdict> verdicts, String answer) {
        double mean =
                verdicts.stream().mapToDouble(Mark.Verdict::score).average().orElse(0);
        return new Mark(mean, verdicts, answer.isBlank() ? List.of("empty") : List.of());
    }
}
