package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.List;

/** Choosing arms. All chance comes in as uniform numbers; ties go to the lower arm. */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public final class Bandit {
    /**
     * One run.
     *
     * @param actions the arm of every step
     * @param counts pulls per arm
     * @param means mean reward per arm
     * @param regret the sum of (best p − p of the arm) after every step
     * @param preferences for {@link #gradient}: probabilities before every step, and after the last
     * @param scores the last scores an arm was chosen by (UCB), or the final preferences H (gradient)
     */
    public record Run(
            int[] actions,
            int total,
            int[] counts,
            double[] means,
            double[] regret,
            Tensor preferences,
            double[] scores) {
        /** The regret after each tenth step. */
        public double[] everyTenth() {
            double[] out = new double[regret.length / 10];
            for (int i = 0; i < out.length; i++) {
                out[i] = regret[10 * i + 9];
            }
            return out;
        }
    }

    private final double[] p;
    private final double[] uReward;
    private final int[] actions;
    private final int[] counts;
    private final double[] means;
    private final double[] regret;
    private int total;

    private Bandit(double[] p, double... uReward) {
        this.p = p;
        this.uReward = uReward;
        actions = new int[uReward.length];
        regret = new double[uReward.length];
        counts = new int[p.length];
        means = new double[p.length];
    }

    private double pull(int t, int arm) {
        double reward = uReward[t] < p[arm] ? 1 : 0;
        actions[t] = arm;
        counts[arm]++;
        means[arm] += (reward - means[arm]) / counts[arm];
        total += (int) reward;
        regret[t] = (t == 0 ? 0 : regret[t - 1]) + p[Ranking.best(p)] - p[arm];
        return reward;
    }

    private Run run(Tensor preferences, double... scores) {
        return new Run(actions, total, counts, means, regret, preferences, scores);
    }

    /** Explores where u &lt; ε, else takes the arm with the best mean. */
    public static Run greedy(double[] p, double eps, double[] uExplore, double[] uArm, double... uReward) {
        Bandit bandit = new Bandit(p, uReward);
        for (int t = 0; t < uReward.length; t++) {
            int arm = uExplore[t] < eps ? (int) (uArm[t] * p.length) : Ranking.best(bandit.means);
            bandit.pull(t, arm);
        }
        return bandit.run(Tensor.zeros(0), bandit.means);
    }

    /** UCB1 (Auer et al. 2002): every arm once, then mean + √(2 ln t/n). */
    public static Run ucb1(double[] p, double... uReward) {
        Bandit bandit = new Bandit(p, uReward);
        double[] scores = new double[p.length];
        for (int t = 0; t < uReward.length; t++) {
            if (t < p.length) {
                bandit.pull(t, t);
                continue;
            }
            for (int a = 0; a < scores.length; a++) {
                scores[a] = bandit.means[a] + Math.sqrt(2 * Math.log(t) / bandit.counts[a]);
            }
            bandit.pull(t, Ranking.best(scores));
        }
        return bandit.run(Tensor.zeros(0), scores);
    }

    /** Gradient bandit with the mean reward as baseline (Sutton and Barto 2018, §2.8). */
    public static Run gradient(double[] p, double alpha, double[] uArm, double... uReward) {
        Bandit bandit = new Bandit(p, uReward);
        double[] h = new double[p.length];
        List<Tensor> trace = new ArrayList<>();
        double baseline = 0;
        for (int t = 0; t < uReward.length; t++) {
            double[] pi = Softmax.of(h);
            trace.add(Tensor.vector(pi));
            int arm = Sampling.draw(uArm[t], pi);
            double reward = bandit.pull(t, arm);
            for (int a = 0; a < h.length; a++) {
                h[a] += alpha * (reward - baseline) * ((a == arm ? 1 : 0) - pi[a]);
            }
            baseline += (reward - baseline) / (t + 1);
        }
        trace.add(Tensor.vector(Softmax.of(h)));
        return bandit.run(Tensor.stack(trace), h);
    }

    /**
     * Disjoint LinUCB (Li et al. 2010, algorithm 1).
     *
     * @param scores steps × arms
     * @param theta arms × features, after the last step
     */
    public record LinUcb(Tensor scores, int[] actions, Tensor theta) {
        /**
         * @param contexts steps × arms × features
         * @param rewards steps × arms
         */
        public static LinUcb of(Tensor contexts, Tensor rewards, double alpha) {
            int steps = contexts.length(0);
            int arms = contexts.length(1);
            int d = contexts.length(2);
            List<double[]> a = new ArrayList<>();
            Tensor b = Tensor.zeros(arms, d);
            for (int k = 0; k < arms; k++) {
                a.add(Tensor.identity(d).a());
            }
            Tensor scores = Tensor.zeros(steps, arms);
            int[] actions = new int[steps];
            for (int t = 0; t < steps; t++) {
                for (int k = 0; k < arms; k++) {
                    double[] x = contexts.slice(t).row(k);
                    Tensor matrix = Tensor.of(a.get(k), d, d);
                    Tensor theta = Tensor.vector(Linear.solve(matrix, b.row(k)));
                    Tensor spread = Tensor.vector(Linear.solve(matrix, x));
                    Tensor context = Tensor.vector(x);
                    scores.a()[t * arms + k] = theta.dot(context) + alpha * Math.sqrt(spread.dot(context));
                }
                actions[t] = Ranking.best(scores.row(t));
                double[] x = contexts.slice(t).row(actions[t]);
                for (int i = 0; i < d; i++) {
                    for (int j = 0; j < d; j++) {
                        a.get(actions[t])[i * d + j] += x[i] * x[j];
                    }
                    b.a()[actions[t] * d + i] += rewards.get(t, actions[t]) * x[i];
                }
            }
            List<Tensor> theta = new ArrayList<>();
            for (int k = 0; k < arms; k++) {
                theta.add(Tensor.vector(Linear.solve(Tensor.of(a.get(k), d, d), b.row(k))));
            }
            return new LinUcb(scores, actions, Tensor.stack(theta));
        }
    }

    /** What logged clicks say about another policy: plain mean, IPS, self-normalised IPS, doubly robust, sample size left. */
    public record OffPolicy(double[] weights, double naive, double ips, double snips, double dr, double ess) {
        public static OffPolicy of(double[] logging, double[] target, double[] reward, double[] q, double[] v) {
            int n = reward.length;
            double[] w = new double[n];
            double sum = 0;
            double squares = 0;
            double weighted = 0;
            double robust = 0;
            for (int i = 0; i < n; i++) {
                w[i] = target[i] / logging[i];
                sum += w[i];
                squares += w[i] * w[i];
                weighted += w[i] * reward[i];
                robust += v[i] + w[i] * (reward[i] - q[i]);
            }
            return new OffPolicy(w, Norm.mean(reward), weighted / n, weighted / sum, robust / n, sum * sum / squares);
        }
    }
}
