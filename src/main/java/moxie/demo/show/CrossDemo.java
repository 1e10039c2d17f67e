package moxie.demo.show;

import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Attention;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;

/** Queries from one text, keys and values from another. */
public final class CrossDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("targets", 1, 64, 2),
                Knob.whole("sources", 1, 64, 5),
                Knob.whole("dim", 1, 512, 4),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int targets = knobs.whole("targets");
        int sources = knobs.whole("sources");
        int dim = knobs.whole("dim");
        NumpyRandom random = knobs.random();
        Tensor q = random.randn(targets, dim);
        Tensor k = random.randn(sources, dim);
        Tensor v = random.randn(sources, dim);
        Attention head = Attention.of(q, k, v);
        Attention first = Attention.of(q.rows(0, 1), k, v);
        double apart = Tensor.vector(first.output().row(0))
                .distance(Tensor.vector(head.output().row(0)));
        return new Report("attention")
                .formula("softmax(Q_target K_sourceᵀ/√d) V_source")
                .flow(
                        "decoder Q " + q.label(),
                        "encoder K, V " + k.label(),
                        "weights " + head.weights().label(),
                        "output " + head.output().label())
                .product("QKᵀ", q, k.transposed())
                .signed("scaled scores", head.scaled())
                .probabilities("weights", head.weights())
                .signed("output", head.output())
                .signed("output of the first query alone", first.output())
                .value("raw", head.raw())
                .value("scaled", head.scaled())
                .value("masked", head.masked())
                .value("weights", head.weights())
                .value("output", head.output())
                .ask((double) targets, "demo.cross.ask", targets, sources)
                .insight("demo.cross.insight", head.output().rows(), targets, sources, apart);
    }
}
