package moxie.exam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import moxie.exam.Blueprint.Part;
import moxie.exam.Blueprint.Share;
import moxie.exam.Exam.Shortage;
import moxie.question.Question;

/** Keeps account of the shares of points by topic and by difficulty. A share is met within half the largest question. */
final class Balance {
    private static final int MOST_SWAPS = 200;

    /** Own points of a question, as long as it is not chosen. */
    private static final double USUAL_POINTS = 4;

    private final Blueprint blueprint;
    private final List<Account> accounts = new ArrayList<>();
    private double total;
    /** What own points are multiplied with: a guess, and exact once the paper is chosen. */
    private double scale = 1;

    /** One share and what was booked on it. */
    private static final class Account {
        private final String what;
        private final Share share;
        private final Predicate<Question> holds;
        private double points;

        Account(String what, Share share, Predicate<Question> holds) {
            this.what = what;
            this.share = share;
            this.holds = holds;
        }
    }

    Balance(Blueprint blueprint) {
        this.blueprint = blueprint;
        double fixed = 0;
        int open = 0;
        for (Part part : blueprint.parts()) {
            for (int i = 0; i < part.count(); i++) {
                fixed += part.points(i, 0);
            }
            open += part.points().isEmpty() ? part.count() : 0;
        }
        if (open > 0 && blueprint.points() > fixed) {
            scale = (blueprint.points() - fixed) / (USUAL_POINTS * open);
        }
        for (Share share : blueprint.topics()) {
            accounts.add(new Account("topic", share, TopicPath.of(share.name())::holds));
        }
        for (Share share : blueprint.difficulty()) {
            accounts.add(new Account("difficulty", share, q -> level(q).equals(share.name())));
        }
    }

    /** {@code easy}, {@code medium} or {@code hard}: thirds of the scale. */
    static String level(Question question) {
        return question.difficulty() < 1.0 / 3 ? "easy" : question.difficulty() < 2.0 / 3 ? "medium" : "hard";
    }

    /** The points of a question at a place of a part. */
    double points(int p, int place, Question question) {
        return blueprint.parts().get(p).points(place, Sharing.own(blueprint, question) * scale);
    }

    void add(Question question, double points) {
        total += points;
        for (Account account : accounts) {
            if (account.holds.test(question)) {
                account.points += points;
            }
        }
    }

    /** Shares the question would overdraw, and needy shares it does not serve. */
    long cost(Question question, double points) {
        double whole = whole();
        long cost = 0;
        for (Account account : accounts) {
            boolean holds = account.holds.test(question);
            if (holds && account.points + points > account.share.most() * whole + points / 2) {
                cost += 3;
            } else if (!holds && account.points + points / 2 < account.share.least() * whole) {
                cost += 1;
            }
        }
        return cost;
    }

    /** The points of the finished paper, as far as they are known. */
    private double whole() {
        if (blueprint.points() > 0) {
            return blueprint.points();
        }
        double sum = 0;
        for (Part part : blueprint.parts()) {
            for (int i = 0; i < part.count(); i++) {
                sum += part.points(i, USUAL_POINTS);
            }
        }
        return sum;
    }

    /** Exchanges picked questions for better ones of the same part while a share is not met. */
    void repair(List<List<Question>> picked, BiPredicate<Integer, Question> free, List<Question> bank) {
        Set<String> required = new HashSet<>(blueprint.wishes().require());
        Set<String> inNow = new HashSet<>();
        picked.forEach(part -> part.forEach(q -> inNow.add(q.id())));
        double off = deviation(picked);
        for (int round = 0; round < MOST_SWAPS && off > 1e-9; round++) {
            double best = off - 1e-9;
            int atPart = -1;
            int atPlace = -1;
            Question by = null;
            for (int p = 0; p < picked.size(); p++) {
                for (int i = 0; i < picked.get(p).size(); i++) {
                    Question old = picked.get(p).get(i);
                    if (required.contains(old.id())) {
                        continue;
                    }
                    for (Question q : bank) {
                        if (inNow.contains(q.id()) || !free.test(p, q) || sameAccounts(old, q)) {
                            continue;
                        }
                        picked.get(p).set(i, q);
                        double now = deviation(picked);
                        if (now < best) {
                            best = now;
                            atPart = p;
                            atPlace = i;
                            by = q;
                        }
                    }
                    picked.get(p).set(i, old);
                }
            }
            if (by == null) {
                return;
            }
            inNow.remove(picked.get(atPart).get(atPlace).id());
            picked.get(atPart).set(atPlace, by);
            inNow.add(by.id());
            off = best;
        }
    }

    private boolean sameAccounts(Question a, Question b) {
        return accounts.stream().allMatch(account -> account.holds.test(a) == account.holds.test(b));
    }

    /** Points by which the shares are missed, all together. */
    private double deviation(List<List<Question>> picked) {
        book(picked);
        double slack = slack(picked);
        double sum = 0;
        for (Account account : accounts) {
            sum += Math.max(0, account.share.least() * total - slack - account.points);
            sum += Math.max(0, account.points - account.share.most() * total - slack);
        }
        return sum;
    }

    List<Shortage> shortages(String form, List<List<Question>> picked) {
        book(picked);
        double slack = slack(picked);
        List<Shortage> out = new ArrayList<>();
        for (Account account : accounts) {
            double least = account.share.least() * total;
            double most = account.share.most() * total;
            if (account.points < least - slack - 1e-9) {
                out.add(new Shortage(account.what, form, account.share.name(), least, account.points));
            } else if (account.points > most + slack + 1e-9) {
                out.add(new Shortage(account.what, form, account.share.name(), most, account.points));
            }
        }
        return out;
    }

    private void book(List<List<Question>> picked) {
        total = 0;
        scale = new Sharing(blueprint, picked).scale();
        accounts.forEach(account -> account.points = 0);
        for (int p = 0; p < picked.size(); p++) {
            for (int i = 0; i < picked.get(p).size(); i++) {
                Question q = picked.get(p).get(i);
                add(q, points(p, i, q));
            }
        }
    }

    private double slack(List<List<Question>> picked) {
        double most = 0;
        for (int p = 0; p < picked.size(); p++) {
            for (int i = 0; i < picked.get(p).size(); i++) {
                Question q = picked.get(p).get(i);
                most = Math.max(most, points(p, i, q));
            }
        }
        return most / 2;
    }
}
