package moxie.demo;

import moxie.demo.kernel.Attention;
import moxie.demo.kernel.Lexical;
import moxie.demo.kernel.Lora;
import moxie.demo.kernel.Norm;
import moxie.demo.kernel.Positions;
import moxie.demo.kernel.Retrieval;
import moxie.demo.kernel.Softmax;
import moxie.demo.kernel.Tensor;

/** The kernels behind questions with a number for an answer: plain numbers in, plain numbers out. */
public final class Kernels {
    private Kernels() {}

    /** e^x/Σe^x; sums to one. */
    public static double[] softmax(double... x) {
        return Softmax.of(x);
    }

    /** −Σ p ln p, in nats. */
    public static double entropy(double... p) {
        return Softmax.entropy(p);
    }

    /** The weights one query gives its keys: softmax(q·k_j/√d), keys row by row. */
    public static double[] attention(double[] query, double[]... keys) {
        Tensor q = Tensor.of(query, 1, query.length);
        Tensor k = Tensor.zeros(keys.length, query.length);
        for (int j = 0; j < keys.length; j++) {
            System.arraycopy(keys[j], 0, k.a(), j * query.length, query.length);
        }
        return Attention.of(q, k, k).weights().a();
    }

    /** (x − mean)/√(variance + ε) of one feature over a batch, or of one row; the variance is the biased one. */
    public static double[] normalised(double eps, double... x) {
        double mean = Norm.mean(x);
        double std = Math.sqrt(Norm.variance(mean, x) + eps);
        double[] out = new double[x.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (x[i] - mean) / std;
        }
        return out;
    }

    /** a·b/(|a||b|); 0 if either is zero. */
    public static double cosine(double[] a, double[] b) {
        return Retrieval.cosine(a, b);
    }

    /** ln(1 + (N − n + ½)/(n + ½)): the idf Lucene takes, for a word in n of N documents. */
    public static double idf(int n, int documents) {
        return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
    }

    /** What one word adds to a document's BM25 score. */
    public static double bm25(double idf, double tf, double length, double averageLength, double k1, double b) {
        return idf * Lexical.saturation(tf, k1, b, length / averageLength);
    }

    /** Numbers a LoRA adapter of rank r trains beside an out×in matrix. */
    public static long loraParameters(long in, long out, long r) {
        return Lora.count(in, out, r);
    }

    /** The sinusoidal encoding of one position. */
    public static double[] position(int pos, int d) {
        return Positions.sinusoids(1, d, pos, 10000).a();
    }
}
