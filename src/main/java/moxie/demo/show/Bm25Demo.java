package moxie.demo.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Lexical;
import moxie.demo.kernel.Lexical.Bm25;
import moxie.demo.kernel.Ranking;
import moxie.demo.kernel.Retrieval;
import moxie.demo.kernel.Tensor;

/** BM25 and TF-IDF on five tiny documents. */
public final class Bm25Demo implements Demo {
    private static final double[] TIMES = {0, 1, 2, 3, 5, 8, 12, 20, 30};

    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.text("query", ""),
                Knob.real("k1", 0, 1000, 1.2),
                Knob.real("b", 0, 1, 0.75),
                Knob.choice("idf", "lucene", "rsj"));
    }

    private static List<List<String>> documents(boolean chinese) {
        List<String> texts = chinese
                ? List.of("猫 坐 在 垫子 上", "狗 坐 在 草 上", "猫 和 狗 是 朋友", "天气 很 好", "猫 猫 猫 叫")
                : List.of(
                        "the cat sat on the mat",
                        "the dog sat on the grass",
                        "cat and dog are friends",
                        "fine weather today",
                        "cat cat cat meows");
        return texts.stream().map(t -> Arrays.asList(t.split(" ", -1))).toList();
    }

    @Override
    public Report run(Knobs knobs) {
        List<List<String>> docs = documents(knobs.chinese());
        String text = knobs.given("query") ? knobs.text("query") : knobs.chinese() ? "猫 狗" : "cat dog";
        List<String> query =
                Arrays.stream(text.split(" ", -1)).filter(w -> !w.isEmpty()).toList();
        Lexical lexical = new Lexical(docs);
        Bm25 by = new Bm25(knobs.real("k1"), knobs.real("b"), knobs.is("idf", "rsj"), false);
        double[] scores = lexical.scores(query, by);
        double[] cosines = Retrieval.cosines(
                lexical.vector(query, Lexical.Weighting.CLASSIC), lexical.matrix(Lexical.Weighting.CLASSIC));
        List<String> names = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (int d = 0; d < docs.size(); d++) {
            names.add("doc " + d);
            rows.add(List.of("doc " + d, scores[d], cosines[d], String.join(" ", docs.get(d))));
        }
        List<List<Object>> idfs = new ArrayList<>();
        for (String word : query) {
            idfs.add(List.of(word, lexical.idf(word, false), lexical.idf(word, true)));
        }
        double[] saturated = new double[TIMES.length];
        for (int i = 0; i < TIMES.length; i++) {
            saturated[i] = (by.k1() + 1) * Lexical.saturation(TIMES[i], by.k1(), by.b(), 1);
        }
        Report report = new Report("lexical").formula("score = Σ idf(t)·tf/(tf + k₁(1 − b + b·dl/avgdl))");
        if (!query.isEmpty()) {
            Tensor terms = lexical.termScores(query, by);
            report.heat("score of each word", terms, Report.Colours.SIGNED, names, query);
            report.table(List.of("word", "idf Lucene", "idf RSJ"), idfs);
        }
        report.bars("BM25", names, scores)
                .table(List.of("document", "BM25", "TF-IDF cosine", "text"), rows)
                .table(List.of("tf", "BM25·(k₁+1)", "TF"), earned(by.k1() + 1, saturated))
                .lines("earned over tf = 0 … 30", false, List.of("BM25·(k₁+1)", "TF"), saturated, TIMES)
                .value("avgdl", lexical.averageLength())
                .value("scores", scores)
                .value("ranking", Ranking.descending(scores))
                .value("cosine", cosines);
        if (query.isEmpty()) {
            return report.insight("demo.bm25.empty");
        }
        String word = knobs.chinese() ? "猫" : "cat";
        return report.ask(by.k1() + 1, "demo.bm25.ask", by.k1())
                .insight(
                        "demo.bm25.insight",
                        saturated[TIMES.length - 1],
                        by.k1() + 1,
                        word,
                        lexical.idf(word, true),
                        lexical.idf(word, false));
    }

    /** What a word that occurs so often earns, in units of its idf. */
    private static List<List<Object>> earned(double most, double... saturated) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 1; i < TIMES.length; i += i == 1 ? 1 : 2) {
            rows.add(List.of(TIMES[i], saturated[i], TIMES[i]));
        }
        rows.add(List.of("∞", most, "∞"));
        return rows;
    }
}
