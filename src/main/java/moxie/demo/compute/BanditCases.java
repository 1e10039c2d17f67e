package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Bandit;
import moxie.demo.kernel.Ranking;
import moxie.demo.kernel.Tensor;

/** Kernel {@code bandit}: ε-greedy, UCB1 and gradient by the case's name, LinUCB, off-policy values, position bias. */
final class BanditCases {
    private BanditCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("contexts")) {
            return linUcb(c);
        }
        if (c.has("logging_prob")) {
            return offPolicy(c);
        }
        return c.has("clicks") ? positions(c) : play(c);
    }

    private static Map<String, Object> play(Case c) {
        double[] p = c.alike("p").get(0);
        double[] reward = c.vector("u_reward");
        Map<String, Object> out = new LinkedHashMap<>();
        Bandit.Run run;
        if (c.wants("last_ucb") || c.wants("means") || (c.named("ucb") && !c.wants("Q"))) {
            run = Bandit.ucb1(p, reward);
            out.put("means", run.means());
            out.put("last_ucb", run.scores());
        } else if (c.wants("H") || c.wants("pi_at") || c.named("gradient") || c.has("alpha")) {
            run = Bandit.gradient(p, c.number("alpha"), c.vector("u_arm"), reward);
            Map<String, Object> at = new LinkedHashMap<>();
            int last = run.preferences().length(0) - 1;
            at.put("0", run.preferences().slice(0));
            at.put("10", run.preferences().slice(Math.min(10, last)));
            at.put("last", run.preferences().slice(last));
            out.put("pi_at", at);
            out.put("H", run.scores());
        } else {
            run = Bandit.greedy(p, c.number("eps"), c.vector("u_explore"), c.vector("u_arm"), reward);
            out.put("Q", run.means());
        }
        out.put("actions", run.actions());
        out.put("total_reward", run.total());
        out.put("counts", run.counts());
        out.put("regret_every10", run.everyTenth());
        return out;
    }

    private static Map<String, Object> linUcb(Case c) {
        Bandit.LinUcb lin = Bandit.LinUcb.of(c.tensor("contexts"), c.tensor("rewards"), c.number("alpha"));
        List<Object> trace = new ArrayList<>();
        for (int t = 0; t < lin.actions().length; t++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("scores", lin.scores().row(t));
            one.put("action", lin.actions()[t]);
            trace.add(one);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("trace", trace);
        out.put("final_theta", lin.theta());
        return out;
    }

    private static Map<String, Object> offPolicy(Case c) {
        c.alike("logging_prob", "target_prob", "reward", "q_logged", "v_target");
        for (double p : c.vector("logging_prob")) {
            if (!(p > 0)) {
                throw new BadCase("\"logging_prob\" holds " + p + ": what was never shown cannot be weighed");
            }
        }
        Bandit.OffPolicy value = Bandit.OffPolicy.of(
                c.vector("logging_prob"),
                c.vector("target_prob"),
                c.vector("reward"),
                c.vector("q_logged"),
                c.vector("v_target"));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("weights", value.weights());
        out.put("naive", value.naive());
        out.put("ips", value.ips());
        out.put("snips", value.snips());
        out.put("dr", value.dr());
        out.put("ess", value.ess());
        return out;
    }

    private static Map<String, Object> positions(Case c) {
        Tensor clicks = c.tensor("clicks");
        double[] seen = c.vector("examination");
        double[] ctr = new double[seen.length];
        double[] debiased = new double[seen.length];
        for (int i = 0; i < seen.length; i++) {
            if (!(seen[i] > 0) || !(c.tensor("impressions").get(i) > 0)) {
                throw new BadCase("\"examination\" and \"impressions\" must be positive");
            }
            ctr[i] = clicks.get(i) / c.tensor("impressions").get(i);
            debiased[i] = ctr[i] / seen[i];
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("ctr", ctr);
        out.put("debiased", debiased);
        out.put("rank_by_ctr", Ranking.descending(ctr));
        out.put("rank_debiased", Ranking.descending(debiased));
        return out;
    }
}
