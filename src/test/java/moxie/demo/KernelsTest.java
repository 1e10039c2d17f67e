package moxie.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moxie.demo.kernel.Attention;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.Lora;
import moxie.demo.kernel.Mt19937;
import moxie.demo.kernel.MultiHead;
import moxie.demo.kernel.Norm;
import moxie.demo.kernel.NumpyPrint;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Positions;
import moxie.demo.kernel.Sampling;
import moxie.demo.kernel.Shrinkage;
import moxie.demo.kernel.Softmax;
import moxie.demo.kernel.Tensor;
import org.junit.jupiter.api.Test;

/** What must hold for any numbers: laws of the kernels, on seeded shapes. */
class KernelsTest {
    private static final long SEED = 20261125;

    @Test
    void the_blocked_product_equals_the_textbook_loop() {
        NumpyRandom random = new Mt19937(SEED);
        for (int round = 0; round < 20; round++) {
            int m = (int) random.integer(1, 9);
            int k = (int) random.integer(1, 200);
            int n = (int) random.integer(1, 300);
            Tensor a = random.randn(m, k);
            Tensor b = random.randn(k, n);
            Tensor c = a.times(b);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int p = 0; p < k; p++) {
                        sum += a.get(i, p) * b.get(p, j);
                    }
                    assertEquals(sum, c.get(i, j), 1e-10, "seed " + SEED + " round " + round);
                }
            }
        }
    }

    @Test
    void weights_sum_to_one_and_do_not_mind_the_order_of_keys() {
        NumpyRandom random = new Mt19937(SEED);
        Tensor q = random.randn(5, 7);
        Tensor k = random.randn(6, 7);
        Tensor v = random.randn(6, 3);
        Attention head = Attention.of(q, k, v);
        for (int i = 0; i < 5; i++) {
            assertEquals(1, Tensor.vector(head.weights().row(i)).sum(), 1e-12);
        }
        int[] order = random.permutation(6);
        assertTrue(head.output()
                        .distance(Attention.of(q, k.pick(order), v.pick(order)).output())
                < 1e-12);
    }

    @Test
    void gradients_of_attention_are_those_of_small_steps() {
        NumpyRandom random = new Mt19937(SEED);
        Tensor q = random.randn(3, 4);
        Tensor k = random.randn(5, 4);
        Tensor v = random.randn(5, 2);
        Tensor up = random.randn(3, 2);
        List<Tensor> back = Attention.of(q, k, v).backward(up);
        for (int i = 0; i < q.size(); i++) {
            double h = 1e-6;
            double more = Attention.of(nudged(q, i, h), k, v).output().dot(up);
            double less = Attention.of(nudged(q, i, -h), k, v).output().dot(up);
            assertEquals((more - less) / (2 * h), back.get(0).get(i), 1e-7);
        }
    }

    private static Tensor nudged(Tensor t, int i, double by) {
        double[] a = t.a().clone();
        a[i] += by;
        return Tensor.of(a, t.shape());
    }

    @Test
    void heads_must_divide_the_width() {
        Tensor x = Tensor.zeros(2, 4);
        Tensor w = Tensor.identity(4);
        MultiHead.Weights weights = MultiHead.Weights.of(w, w, w, w);
        assertThrows(IllegalArgumentException.class, () -> new MultiHead(x, x, weights, 3, Tensor.zeros(0, 0)));
    }

    @Test
    void variance_survives_a_large_mean() {
        double[] x = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
        assertEquals(22.5, Norm.variance(Norm.mean(x), x), 1e-6);
    }

    @Test
    void singular_values_rebuild_the_matrix() {
        NumpyRandom random = new Mt19937(SEED);
        for (int[] shape : new int[][] {{5, 3}, {3, 5}, {1, 4}, {6, 6}, {4, 1}}) {
            Tensor a = random.randn(shape);
            Linear.Svd svd = Linear.svd(a);
            double[] s = svd.s();
            Tensor scaled = Tensor.zeros(svd.u().shape());
            for (int i = 0; i < scaled.size(); i++) {
                scaled.a()[i] = svd.u().get(i) * s[i % s.length];
            }
            assertTrue(scaled.times(svd.v().transposed()).distance(a) < 1e-12);
        }
    }

    @Test
    void roots_of_known_polynomials() {
        assertArrayEquals(new double[] {0.5, 0.5}, Linear.rootSizes(1.0, -0.25), 1e-15);
        assertArrayEquals(new double[] {1, 0.5}, Linear.rootSizes(1.5, -0.5), 1e-15);
        assertArrayEquals(new double[] {3, 2, 1}, Linear.rootSizes(6, -11, 6), 1e-10);
    }

    @Test
    void lasso_leaves_no_way_down() {
        NumpyRandom random = new Mt19937(SEED);
        Tensor x = random.randn(30, 6);
        double[] y = random.randn(30).a();
        double alpha = 0.2 * Shrinkage.alphaMax(x, y);
        double[] w = Shrinkage.lasso(x, alpha, y);
        double[] rest = Linear.times(x, w);
        for (int i = 0; i < rest.length; i++) {
            rest[i] = y[i] - rest[i];
        }
        double[] slope = x.transposed().times(Tensor.of(rest, 30, 1)).a();
        for (int j = 0; j < w.length; j++) {
            if (w[j] == 0) {
                assertTrue(Math.abs(slope[j] / 30) <= alpha + 1e-12);
            } else {
                assertEquals(alpha * Math.signum(w[j]), slope[j] / 30, 1e-12);
            }
        }
    }

    @Test
    void merged_lora_is_the_adapted_layer() {
        NumpyRandom random = new Mt19937(SEED);
        Lora lora = new Lora(random.randn(6, 5), random.randn(2, 5), random.randn(6, 2), 4);
        Tensor x = random.randn(5, 3);
        assertTrue(lora.merged().times(x).distance(lora.output(x)) < 1e-12);
        assertEquals(65536, Kernels.loraParameters(4096, 4096, 8));
    }

    @Test
    void a_draw_never_takes_a_token_that_was_cut() {
        NumpyRandom random = new Mt19937(SEED);
        for (int round = 0; round < 200; round++) {
            double[] logits = random.randn(8).a();
            Sampling.Left left =
                    Sampling.left(logits, 0.1 + random.uniform(), (int) random.integer(0, 9), random.uniform());
            int drawn = Sampling.draw(random.uniform(), left.probabilities());
            assertTrue(left.probabilities()[drawn] > 0, "seed " + SEED + " round " + round);
        }
    }

    @Test
    void numpy_pads_truth_as_wide_as_falsehood() {
        assertEquals("[ True  True]", NumpyPrint.of(Tensor.vector(1, 1), "bool"));
        assertEquals("[1. 2.]", NumpyPrint.of(Tensor.vector(1, 2)));
    }

    @Test
    void the_door_for_questions_gives_plain_numbers() {
        assertArrayEquals(new double[] {0.5, 0.5}, Kernels.softmax(3, 3), 1e-15);
        assertEquals(Math.log(2), Kernels.entropy(0.5, 0.5), 1e-15);
        assertArrayEquals(new double[] {-1, 1}, Kernels.normalised(0, 1, 3), 1e-15);
        assertEquals(0.6, Kernels.cosine(new double[] {3, 4}, new double[] {1, 0}), 1e-15);
        assertEquals(1.0 / 2.2, Kernels.bm25(1, 1, 5, 5, 1.2, 0.75), 1e-15);
        assertArrayEquals(new double[] {0, 1, 0, 1}, Kernels.position(0, 4), 1e-15);
        assertEquals(
                Softmax.of(1 / Math.sqrt(2), 0)[0],
                Kernels.attention(new double[] {1, 0}, new double[] {1, 0}, new double[] {0, 1})[0],
                1e-15);
        assertEquals(Positions.sinusoids(1, 4, 3, 10000).get(1), Kernels.position(3, 4)[1], 0);
    }
}
