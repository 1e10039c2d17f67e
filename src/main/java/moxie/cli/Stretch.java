package moxie.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moxie.quiz.Plan;

/**
 * Days of a plan shown on one line: one day, free days in a row, or a week far ahead.
 *
 * @param topics names of the topics begun in it
 */
record Stretch(LocalDate from, LocalDate to, int again, int fresh, List<String> topics) {
    /** So many days are shown one by one, whatever follows. */
    private static final int NEAR = 14;

    private static final int WEEK = 7;

    static List<Stretch> of(List<Plan.DayPlan> days) {
        List<Stretch> out = new ArrayList<>();
        boolean far = days.size() > NEAR + WEEK;
        for (int i = 0; i < days.size(); ) {
            int end = i + 1;
            if (far && i >= NEAR) {
                end = Math.min(i + WEEK, days.size());
            } else if (free(days.get(i))) {
                while (end < (far ? NEAR : days.size()) && free(days.get(end))) {
                    end++;
                }
            }
            out.add(of(days, i, end));
            i = end;
        }
        return out;
    }

    private static Stretch of(List<Plan.DayPlan> days, int start, int end) {
        Set<String> topics = new LinkedHashSet<>();
        int again = 0;
        int fresh = 0;
        for (Plan.DayPlan day : days.subList(start, end)) {
            again += day.again();
            fresh += day.fresh();
            topics.addAll(day.topics());
        }
        return new Stretch(days.get(start).day(), days.get(end - 1).day(), again, fresh, List.copyOf(topics));
    }

    private static boolean free(Plan.DayPlan day) {
        return day.again() + day.fresh() == 0;
    }

    boolean free() {
        return again + fresh == 0;
    }

    /** {@code 2026-12-01}, or {@code 2026-12-01 – 12-07}. */
    String dates() {
        return from.equals(to) ? from.toString() : from + " – " + to.toString().substring(5);
    }
}
