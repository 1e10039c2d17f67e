package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Positions;
import moxie.demo.kernel.Tensor;

/** Where a token stands: sinusoids, rotations, or a slope on the scores. */
public final class PositionDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.choice("kind", "sin", "rope", "alibi"),
                Knob.whole("n", 1, 512, 16),
                Knob.whole("dim", 1, 512, 8),
                Knob.real("base", 1.1, 1e7, 10000),
                Knob.whole("shift", 0, 100000, 3),
                Knob.whole("heads", 1, 64, 4),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        return switch (knobs.text("kind")) {
            case "rope" -> rope(knobs);
            case "alibi" -> alibi(knobs);
            default -> sinusoids(knobs);
        };
    }

    private static Report sinusoids(Knobs knobs) {
        int n = knobs.whole("n");
        int d = knobs.whole("dim");
        int k = knobs.whole("shift");
        double base = knobs.real("base");
        Tensor pe = Positions.sinusoids(n, d, 0, base);
        Tensor later = Positions.sinusoids(n, d, k, base);
        List<String> names = new ArrayList<>();
        double[][] curves = new double[Math.min(4, d)][];
        for (int j = 0; j < curves.length; j++) {
            names.add("PE[:," + j + "]");
            curves[j] = pe.column(j);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        List<List<Object>> dots = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            double dot = Tensor.vector(pe.row(p)).dot(Tensor.vector(later.row(p)));
            least = Math.min(least, dot);
            most = Math.max(most, dot);
            if (p < 3 || p == n - 1) {
                dots.add(List.of(p, p + k, dot));
            }
        }
        double[] omega = Positions.frequencies(d, base);
        double longest = omega.length == 0 ? 2 * Math.PI : 2 * Math.PI / omega[omega.length - 1];
        Tensor gram = pe.times(pe.transposed());
        Report report = new Report("posenc")
                .formula("PE(pos, 2i) = sin(pos/base^(2i/d))   PE(pos, 2i+1) = cos(pos/base^(2i/d))")
                .signed("PE", pe)
                .lines("columns over positions", false, names, curves)
                .signed("PE·PEᵀ", gram)
                .table(List.of("p", "p + k", "PE(p)·PE(p + k)"), dots)
                .table(List.of("column pair", "wavelength in positions"), waves(omega))
                .value("PE", pe)
                .value("gram", gram)
                .value("omega", omega);
        if (d % 2 == 1) {
            return report.insight("demo.posenc.odd", d, k, most - least);
        }
        return report.ask("yes", "demo.posenc.ask", k).insight("demo.posenc.insight", k, least, most - least, longest);
    }

    /** The first pairs of columns and the last one. */
    private static List<List<Object>> waves(double... omega) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < omega.length; i++) {
            if (i < 3 || i == omega.length - 1) {
                rows.add(List.of(2 * i + ", " + (2 * i + 1), 2 * Math.PI / omega[i]));
            }
        }
        return rows;
    }

    private static Report rope(Knobs knobs) {
        int n = Math.min(64, knobs.whole("n"));
        int d = knobs.even("dim");
        NumpyRandom random = knobs.random();
        Tensor q = random.randn(n, d);
        Tensor k = random.randn(n, d);
        double[] pos = new double[n];
        double[] later = new double[n];
        for (int i = 0; i < n; i++) {
            pos[i] = i;
            later[i] = i + knobs.whole("shift");
        }
        double base = knobs.real("base");
        Tensor scores = Positions.rotated(q, pos, base, false)
                .times(Positions.rotated(k, pos, base, false).transposed());
        Tensor moved = Positions.rotated(q, later, base, false)
                .times(Positions.rotated(k, later, base, false).transposed());
        Tensor plain = q.times(k.transposed());
        return new Report("posenc")
                .formula("(q₂ᵢ, q₂ᵢ₊₁) turned by pos·base^(−2i/d), k likewise: score = ⟨R_m q, R_n k⟩ = ⟨q, R_{n−m} k⟩")
                .signed("scores without positions", plain)
                .signed("scores with RoPE", scores)
                .signed("scores with RoPE, all positions later", moved)
                .value("q_rot", Positions.rotated(q, pos, base, false))
                .value("k_rot", Positions.rotated(k, pos, base, false))
                .value("scores", scores)
                .value("scores_shifted", moved)
                .insight("demo.posenc.rope", knobs.whole("shift"), scores.distance(moved), scores.distance(plain));
    }

    private static Report alibi(Knobs knobs) {
        int n = Math.min(64, knobs.whole("n"));
        int heads = knobs.whole("heads");
        double[] slopes = Positions.slopes(heads);
        Tensor bias = Positions.alibi(heads, n);
        List<String> names = new ArrayList<>();
        for (int h = 0; h < heads; h++) {
            names.add("m" + (h + 1));
        }
        Report report = new Report("posenc").formula("score(q, k) = q·k/√d − m_h (q − k),   m_h = 2^(−8h/H)");
        for (int h : heads == 1 ? new int[] {0} : new int[] {0, heads - 1}) {
            report.signed("bias, m = " + moxie.demo.Figures.of(slopes[h], 3), bias.slice(h));
        }
        return report.bars("slopes", names, slopes)
                .value("slopes", slopes)
                .value("bias", bias)
                .insight("demo.posenc.alibi", slopes[0], slopes[heads - 1]);
    }
}
