package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.grade.Mark;
import moxie.review.Rating;

/** What a person says to a verdict: one letter, a rating, or points to count after all. */
final class Verdict {
    private static final Pattern POINT = Pattern.compile("([+\\-＋－])\\s?(\\d{1,3})");

    private Verdict() {}

    enum What {
        NEXT,
        RATE,
        COUNT,
        /** A point that is not there. */
        NO_POINT,
        UNDO,
        EDIT,
        SUSPEND,
        DEMO,
        QUIT,
        UNKNOWN
    }

    /**
     * One thing said.
     *
     * @param rating for {@link What#RATE}; AGAIN otherwise
     * @param points for {@link What#COUNT}: the index of a point, and does it count?
     */
    record Word(What what, Rating rating, Map<Integer, Boolean> points) {
        Word {
            points = Map.copyOf(points);
        }
    }

    /** Reads what was typed; {@code points} is how many there are. */
    static Word read(String typed, int points) {
        String word = moxie.text.Normal.of(typed);
        if (word.startsWith(":")) {
            word = word.substring(1);
        }
        if (word.length() == 1 && word.charAt(0) >= '1' && word.charAt(0) <= '4') {
            return new Word(What.RATE, Rating.of(word.charAt(0) - '0'), Map.of());
        }
        if (word.startsWith("+") || word.startsWith("-")) {
            return points(word, points);
        }
        return simple(
                switch (word) {
                    case "", "n", "s" -> What.NEXT;
                    case "u" -> What.UNDO;
                    case "e" -> What.EDIT;
                    case "z" -> What.SUSPEND;
                    case "d" -> What.DEMO;
                    case "q" -> What.QUIT;
                    default -> What.UNKNOWN;
                });
    }

    private static Word points(String word, int points) {
        Map<Integer, Boolean> out = new TreeMap<>();
        Matcher matcher = POINT.matcher(word);
        while (matcher.find()) {
            int index = Integer.parseInt(matcher.group(2)) - 1;
            if (index < 0 || index >= points) {
                return simple(What.NO_POINT);
            }
            out.put(index, matcher.group(1).equals("+"));
        }
        return out.isEmpty() ? simple(What.UNKNOWN) : new Word(What.COUNT, Rating.AGAIN, out);
    }

    private static Word simple(What what) {
        return new Word(what, Rating.AGAIN, Map.of());
    }

    /** The mark with some points counted or not by the person's word; the score moves with them, flags fall away. */
    static Mark counting(Mark mark, Map<Integer, Boolean> points) {
        List<Mark.Verdict> verdicts = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < mark.verdicts().size(); i++) {
            Mark.Verdict was = mark.verdicts().get(i);
            Boolean counts = points.get(i);
            Mark.Verdict now = counts == null
                    ? was
                    : new Mark.Verdict(was.text(), counts ? 1 : 0, was.evidence(), counts ? List.of() : was.missed());
            verdicts.add(now);
            sum += now.score();
        }
        return new Mark(sum / verdicts.size(), verdicts, List.of());
    }
}
