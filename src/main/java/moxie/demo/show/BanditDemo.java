package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Bandit;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Ranking;

/** Learning from clicks: explore or exploit, and why clicks must be weighed. */
public final class BanditDemo implements Demo {
    private static final double[] SEEN = {1, 0.5, 0.33, 0.25};
    private static final double[] CTR = {0.30, 0.20, 0.06, 0.12};

    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.text("arms", "0.2,0.5,0.6"),
                Knob.real("epsilon", 0, 1, 0.1),
                Knob.real("alpha", 0, 100, 0.4),
                Knob.whole("steps", 10, 10000, 200),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        double[] p = knobs.numbers("arms");
        for (double rate : p) {
            if (rate < 0 || rate > 1) {
                throw moxie.message.Failure.usage("error.demo.arms", rate);
            }
        }
        int steps = knobs.whole("steps");
        NumpyRandom random = knobs.random();
        double[] explore = random.rand(steps).a();
        double[] arm = random.rand(steps).a();
        double[] reward = random.rand(steps).a();
        Bandit.Run none = Bandit.greedy(p, 0, explore, arm, reward);
        Bandit.Run greedy = Bandit.greedy(p, knobs.real("epsilon"), explore, arm, reward);
        Bandit.Run ucb = Bandit.ucb1(p, reward);
        Bandit.Run gradient = Bandit.gradient(p, knobs.real("alpha"), arm, reward);
        List<String> methods = List.of("ε = 0", "ε = " + knobs.text("epsilon"), "UCB1", "gradient");
        List<List<Object>> rows = new ArrayList<>();
        List<Bandit.Run> runs = List.of(none, greedy, ucb, gradient);
        for (int i = 0; i < runs.size(); i++) {
            Bandit.Run run = runs.get(i);
            rows.add(List.of(
                    methods.get(i), run.regret()[steps - 1], run.total(), java.util.Arrays.toString(run.counts())));
        }
        double[] debiased = new double[CTR.length];
        List<String> places = new ArrayList<>();
        for (int i = 0; i < CTR.length; i++) {
            debiased[i] = CTR[i] / SEEN[i];
            places.add("place " + (i + 1));
        }
        List<String> arms = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            arms.add("arm " + (i + 1));
        }
        return new Report("bandit")
                .formula("regret = Σ (best p − p of the arm pulled)        UCB1: mean + √(2 ln t/n)")
                .bars("chance of a click per arm", arms, p)
                .lines(
                        "regret over steps",
                        false,
                        methods,
                        none.regret(),
                        greedy.regret(),
                        ucb.regret(),
                        gradient.regret())
                .table(List.of("method", "regret", "reward", "pulls"), rows)
                .bars("clicks as counted", places, CTR)
                .bars("clicks divided by the chance of being seen", places, debiased)
                .value("regret_greedy", greedy.everyTenth())
                .value("regret_ucb1", ucb.everyTenth())
                .value("regret_gradient", gradient.everyTenth())
                .value("counts", ucb.counts())
                .value("rank_by_ctr", Ranking.descending(CTR))
                .value("rank_debiased", Ranking.descending(debiased))
                .ask(none.regret()[steps - 1], "demo.bandit.ask", steps)
                .insight(
                        "demo.bandit.insight",
                        none.regret()[steps - 1],
                        ucb.regret()[steps - 1],
                        steps,
                        places(Ranking.descending(CTR)),
                        places(Ranking.descending(debiased)));
    }

    /** The places of a ranking as the bars number them, from 1. */
    private static String places(int[] order) {
        return java.util.Arrays.toString(
                java.util.Arrays.stream(order).map(place -> place + 1).toArray());
    }
}
