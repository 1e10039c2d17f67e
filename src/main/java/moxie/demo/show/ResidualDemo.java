package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Transformer;

/** What a residual path does to the gradient of a deep stack. */
public final class ResidualDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("depth", 1, 256, 16),
                Knob.whole("dim", 1, 128, 6),
                Knob.real("gain", 0, 10, 0.4),
                Knob.whole("seed", 0, 4294967295L, 436),
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int depth = knobs.whole("depth");
        double[] plain = Transformer.jacobians(knobs.random(), knobs.whole("dim"), depth, knobs.real("gain"), false);
        double[] residual = Transformer.jacobians(knobs.random(), knobs.whole("dim"), depth, knobs.real("gain"), true);
        List<List<Object>> rows = new ArrayList<>();
        for (int l = 1; l <= depth; l = l * 2 > depth && l < depth ? depth : l * 2) {
            rows.add(List.of(l, plain[l - 1], residual[l - 1]));
        }
        return new Report("transformer_block")
                .formula("∂out/∂in = Π W_l   against   Π (I + W_l)")
                .lines("|∂out/∂in| over depth", true, List.of("plain", "residual"), plain, residual)
                .table(List.of("depth", "plain", "residual"), rows)
                .value("plain_jacobian_fro", plain[depth - 1])
                .value("residual_jacobian_fro", residual[depth - 1])
                .ask(plain[depth - 1], "demo.residual.ask", depth)
                .insight("demo.residual.insight", depth, plain[depth - 1], residual[depth - 1]);
    }
}
