package moxie.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Normal;
import moxie.text.Shuffle;

/**
 * The order of options on one form. Numbers ascend, judgements stay, "all of the above" comes last, options that speak
 * of letters are left alone; the rest is shuffled so that no letter is right three times running or far too often.
 */
final class Options {
    private static final int LONGEST_RUN = 2;
    private static final Pattern LAST = Pattern.compile("(以上|上述).{0,4}(都|皆|均|全).{0,3}(对|错|是|非|正确|不|可).{0,6}"
            + "|(以上|上述)(都|皆|均)?(不|没).*|(all|none|both|neither) of (the above|these|them)\\.?");
    private static final Pattern LETTERS = Pattern.compile("[a-f]( ?[、,和与及&] ?| and | or )[a-f]\\.?");
    private static final Pattern NUMBER = Pattern.compile("[-−+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?%?");

    private final long seed;
    private final String form;
    private final Map<Integer, Integer> letters = new HashMap<>();
    private int lastLetter = -1;
    private int run;

    Options(long seed, String form) {
        this.seed = seed;
        this.form = form;
    }

    /** The indices of the original options in the order they are printed; empty where there are none. */
    List<Integer> order(Question question, int most) {
        if (question.response() instanceof Response.Choice choice) {
            return choice(question.id(), choice, most);
        }
        if (question.response() instanceof Response.Order steps) {
            List<Integer> order =
                    shuffled(question.id(), indices(steps.options().size()));
            if (order.equals(steps.correct()) && order.size() > 1) {
                Collections.rotate(order, 1);
            }
            return order;
        }
        return List.of();
    }

    private List<Integer> choice(String id, Response.Choice choice, int most) {
        List<Integer> kept = kept(id, choice, most);
        List<String> texts =
                kept.stream().map(i -> fold(choice.options().get(i))).toList();
        if (Shape.judgement(choice.options())
                || texts.stream().anyMatch(t -> LETTERS.matcher(t).matches())) {
            return kept;
        }
        if (texts.stream().allMatch(t -> NUMBER.matcher(t).matches())) {
            kept.sort(
                    Comparator.comparingDouble(i -> number(fold(choice.options().get(i)))));
            return kept;
        }
        List<Integer> last = kept.stream()
                .filter(i -> LAST.matcher(fold(choice.options().get(i))).matches())
                .toList();
        List<Integer> free = new ArrayList<>(kept);
        free.removeAll(last);
        free = shuffled(id, free);
        if (choice.correct().size() == 1 && free.contains(choice.correct().get(0))) {
            balance(id, free, choice.correct().get(0));
        }
        free.addAll(last);
        return free;
    }

    /** Moves the right option to the letter used least so far, when its own would be one too many. */
    private void balance(String id, List<Integer> free, int right) {
        int at = free.indexOf(right);
        int least = IntStream.range(0, free.size())
                .map(i -> letters.getOrDefault(i, 0))
                .min()
                .orElse(0);
        boolean often = letters.getOrDefault(at, 0) > least;
        boolean again = at == lastLetter && run >= LONGEST_RUN;
        if (often || again) {
            List<Integer> open = IntStream.range(0, free.size())
                    .filter(i -> letters.getOrDefault(i, 0) <= least && !(i == lastLetter && run >= LONGEST_RUN))
                    .boxed()
                    .toList();
            if (!open.isEmpty()) {
                int to = open.get((int) Math.floorMod(Shuffle.key(seed, form, id, "letter"), (long) open.size()));
                Collections.swap(free, at, to);
                at = to;
            }
        }
        letters.merge(at, 1, Integer::sum);
        run = at == lastLetter ? run + 1 : 1;
        lastLetter = at;
    }

    /** The right options and as many wrong ones as there is room for, in their original order. */
    private List<Integer> kept(String id, Response.Choice choice, int most) {
        int size = choice.options().size();
        List<Integer> all = indices(size);
        if (most == 0 || size <= most) {
            return all;
        }
        List<Integer> wrong = new ArrayList<>(all);
        wrong.removeAll(choice.correct());
        wrong = shuffled(id + "wrong", wrong);
        int room = Math.max(1, most - choice.correct().size());
        List<Integer> out = new ArrayList<>(choice.correct());
        out.addAll(wrong.subList(0, Math.min(room, wrong.size())));
        Collections.sort(out);
        return out;
    }

    private List<Integer> shuffled(String id, List<Integer> indices) {
        return new ArrayList<>(Shuffle.order(Shuffle.key(seed, form, id), indices, i -> "option " + i));
    }

    private static List<Integer> indices(int size) {
        return new ArrayList<>(IntStream.range(0, size).boxed().toList());
    }

    private static String fold(String option) {
        return Normal.of(option).replaceAll("[。.]$", "");
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("−", "-").replace("%", ""));
    }

    /** The question with its options in an order. */
    static Question arranged(Question question, List<Integer> order) {
        if (question.response() instanceof Response.Choice choice) {
            List<String> options = order.stream().map(choice.options()::get).toList();
            List<Integer> correct =
                    choice.correct().stream().map(order::indexOf).sorted().toList();
            return with(question, new Response.Choice(options, correct));
        }
        if (question.response() instanceof Response.Order steps) {
            List<String> options = order.stream().map(steps.options()::get).toList();
            List<Integer> correct = steps.correct().stream().map(order::indexOf).toList();
            return with(question, new Response.Order(options, correct));
        }
        return question;
    }

    private static Question with(Question question, Response response) {
        return new Question(
                question.id(),
                question.kind(),
                question.topic(),
                question.context(),
                question.prompt(),
                question.language(),
                question.points(),
                question.source(),
                response,
                question.covers(),
                question.difficulty());
    }
}
