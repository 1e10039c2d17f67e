package moxie.demo.kernel;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Word statistics: BM25 (Robertson and Zaragoza 2009) and TF-IDF. Texts come as lists of words. */
public final class Lexical {
    private final List<List<String>> docs;

    public Lexical(List<List<String>> docs) {
        this.docs = List.copyOf(docs);
    }

    /**
     * BM25's knobs.
     *
     * @param rsj the Robertson–Spärck Jones idf, negative for words in more than half the documents, instead of Lucene's
     * @param times multiplied by k1 + 1, as in the textbook
     */
    public record Bm25(double k1, double b, boolean rsj, boolean times) {
        public static final Bm25 LUCENE = new Bm25(1.2, 0.75, false, false);
    }

    public double averageLength() {
        double sum = 0;
        for (List<String> doc : docs) {
            sum += doc.size();
        }
        return docs.isEmpty() ? 0 : sum / docs.size();
    }

    private int documentsWith(String word) {
        int n = 0;
        for (List<String> doc : docs) {
            n += doc.contains(word) ? 1 : 0;
        }
        return n;
    }

    /** 0 for a word no document has. */
    public double idf(String word, boolean rsj) {
        double n = documentsWith(word);
        if (n == 0) {
            return 0;
        }
        double odds = (docs.size() - n + 0.5) / (n + 0.5);
        return rsj ? Math.log(odds) : Math.log(1 + odds);
    }

    /** tf/(tf + k1·(1 − b + b·dl/avgdl)): how much of its idf a word earns. */
    public static double saturation(double tf, double k1, double b, double relativeLength) {
        return tf == 0 ? 0 : tf / (tf + k1 * (1 - b + b * relativeLength));
    }

    /** Documents × query words; a repeated word counts again. */
    public Tensor termScores(List<String> query, Bm25 by) {
        Tensor scores = Tensor.zeros(docs.size(), query.size());
        double average = averageLength();
        for (int d = 0; d < docs.size(); d++) {
            double length = average == 0 ? 0 : docs.get(d).size() / average;
            for (int t = 0; t < query.size(); t++) {
                double tf = Collections.frequency(docs.get(d), query.get(t));
                double score = idf(query.get(t), by.rsj()) * saturation(tf, by.k1(), by.b(), length);
                scores.a()[d * query.size() + t] = by.times() ? score * (by.k1() + 1) : score;
            }
        }
        return scores;
    }

    public double[] scores(List<String> query, Bm25 by) {
        Tensor terms = termScores(query, by);
        double[] sums = new double[docs.size()];
        for (int d = 0; d < sums.length; d++) {
            for (int t = 0; t < query.size(); t++) {
                sums[d] += terms.get(d, t);
            }
        }
        return sums;
    }

    /** Which TF-IDF. */
    public enum Weighting {
        /** tf·ln(N/df). */
        CLASSIC,
        /** (1 + ln tf)·ln(N/df). */
        SUBLINEAR,
        /** tf·(ln((1+N)/(1+df)) + 1), rows at length one. */
        SKLEARN
    }

    /** All words, in code point order. */
    public List<String> vocabulary() {
        TreeSet<String> words = new TreeSet<>();
        docs.forEach(words::addAll);
        return List.copyOf(words);
    }

    public double[] idfs(Weighting by) {
        List<String> words = vocabulary();
        double[] idf = new double[words.size()];
        for (int i = 0; i < idf.length; i++) {
            double df = documentsWith(words.get(i));
            idf[i] = by == Weighting.SKLEARN ? Math.log((1 + docs.size()) / (1 + df)) + 1 : Math.log(docs.size() / df);
        }
        return idf;
    }

    public Tensor matrix(Weighting by) {
        int n = vocabulary().size();
        Tensor out = Tensor.zeros(docs.size(), n);
        for (int d = 0; d < docs.size(); d++) {
            System.arraycopy(vector(docs.get(d), by), 0, out.a(), d * n, n);
        }
        return out;
    }

    /** One text in the space of the vocabulary; words it does not know are dropped. */
    public double[] vector(List<String> text, Weighting by) {
        List<String> words = vocabulary();
        double[] v = idfs(by);
        for (int i = 0; i < v.length; i++) {
            double tf = Collections.frequency(text, words.get(i));
            v[i] *= by == Weighting.SUBLINEAR && tf > 0 ? 1 + Math.log(tf) : tf;
        }
        return by == Weighting.SKLEARN
                ? Retrieval.unit(Tensor.of(v, 1, v.length)).a()
                : v;
    }
}
