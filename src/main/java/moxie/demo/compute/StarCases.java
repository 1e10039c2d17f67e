package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Norm;
import moxie.demo.kernel.Star;
import moxie.demo.kernel.Tensor;

/** Kernel {@code star}: all domains, batch against partitioned norm, inference, gradients, a single sample, counts. */
final class StarCases {
    private StarCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("domains")) {
            return counts(c);
        }
        Star star = star(c);
        if (c.has("momentum")) {
            return eval(c, star);
        }
        if (c.has("x")) {
            return Map.of("pn", star.normalised(c.has("domain") ? domain(c) : 0, c.tensor("x")));
        }
        if (c.has("override")) {
            Star.Pass pass = star.identity().run(domain(c), batch(c, domain(c)));
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("pn", pass.pn());
            out.put("hidden", pass.hidden());
            out.put("s_m", pass.main());
            return out;
        }
        if (c.has("labels")) {
            return gradients(c, star);
        }
        Map<String, Object> out = forward(c, star);
        out.putAll(norms(c, star));
        return out;
    }

    private static int domain(Case c) {
        return c.between(0, domains(c) - 1, "domain");
    }

    private static Tensor batch(Case c, int domain) {
        return c.tensor("X_per_domain").slice(domain);
    }

    private static int domains(Case c) {
        return c.tensor("X_per_domain").length(0);
    }

    private static Star star(Case c) {
        return new Star(
                c.tensor("gamma"),
                c.tensor("beta"),
                c.tensor("gamma_p"),
                c.tensor("beta_p"),
                c.tensor("W"),
                c.tensor("b"),
                c.tensor("W_p"),
                c.tensor("b_p"),
                c.tensor("w_out"),
                c.number("b_out"),
                c.atLeastZero("eps", Norm.EPS));
    }

    private static Star.Auxiliary auxiliary(Case c) {
        return new Star.Auxiliary(c.tensor("domain_emb"), c.tensor("W_aux"), c.tensor("b_aux"), c.tensor("w_aux"));
    }

    private static Map<String, Object> forward(Case c, Star star) {
        List<Object> domains = new ArrayList<>();
        for (int p = 0; p < domains(c); p++) {
            Star.Pass pass = star.run(p, batch(c, p));
            double[] side = auxiliary(c).of(p, pass.pn());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("pn", pass.pn());
            one.put("W_star", pass.weights());
            one.put("b_star", pass.bias());
            one.put("hidden", pass.hidden());
            one.put("s_m", pass.main());
            one.put("s_a", side);
            one.put("ctr", star.rates(pass.main(), side));
            domains.add(one);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("domains", domains);
        return out;
    }

    /** Mean of each domain's samples after a norm over all of them, and after each domain's own. */
    private static Map<String, Object> norms(Case c, Star star) {
        Tensor x = c.tensor("X_per_domain");
        int n = x.length(1);
        Tensor all = x.reshaped(x.length(0) * n, x.cols());
        Tensor mixed =
                Norm.batch(all, star.gamma().a(), star.beta().a(), star.eps()).output();
        List<Tensor> bn = new ArrayList<>();
        List<Tensor> pn = new ArrayList<>();
        List<Tensor> expected = new ArrayList<>();
        for (int p = 0; p < domains(c); p++) {
            bn.add(means(mixed.rows(p * n, (p + 1) * n)));
            pn.add(means(star.normalised(p, batch(c, p))));
            expected.add(Tensor.vector(star.expectedMean(p)));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("bn_mixed", Tensor.stack(bn));
        out.put("pn", Tensor.stack(pn));
        out.put("pn_expected_mean", Tensor.stack(expected));
        return out;
    }

    private static Tensor means(Tensor x) {
        return Tensor.vector(x.columnSums()).scaled(1.0 / x.rows());
    }

    private static Map<String, Object> eval(Case c, Star star) {
        List<Tensor> mean = new ArrayList<>();
        List<Tensor> var = new ArrayList<>();
        List<Tensor> outputs = new ArrayList<>();
        for (int p = 0; p < domains(c); p++) {
            Norm.Running running = new Norm.Running(c.tensor("x").cols(), c.share("momentum", 0.1));
            running.see(batch(c, p));
            mean.add(Tensor.vector(running.mean()));
            var.add(Tensor.vector(running.var()));
            outputs.add(star.normalised(p, c.tensor("x"), running));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("running_mean", Tensor.stack(mean));
        out.put("running_var", Tensor.stack(var));
        out.put("outputs", Tensor.stack(outputs));
        return out;
    }

    private static Map<String, Object> gradients(Case c, Star star) {
        Tensor labels = c.tensor("labels");
        List<Object> all = new ArrayList<>();
        Tensor total = Tensor.zeros(star.w().shape());
        for (int p = 0; p < domains(c); p++) {
            Star.Pass pass = star.run(p, batch(c, p));
            double[] rates = star.rates(pass.main(), auxiliary(c).of(p, pass.pn()));
            Tensor d = star.gradient(pass, rates, labels.row(p));
            Tensor shared = d.hadamard(star.wP().slice(p));
            total = total.plus(shared);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("dW_star", d);
            one.put("dW_shared", shared);
            one.put("dW_p", d.hadamard(star.w()));
            all.add(one);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("per_domain", all);
        out.put("dW_shared_total", total);
        return out;
    }

    private static Map<String, Object> counts(Case c) {
        long fcn = (c.positive("d") + 1L) * c.positive("hidden");
        long domains = c.positive("domains");
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("shared_fcn", fcn);
        out.put("star_fcn", fcn * (1 + domains));
        out.put("star_inference_per_domain", fcn);
        out.put("pn", 2L * c.positive("d") * (1 + domains));
        return out;
    }
}
