package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Figures;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Lexical;
import moxie.demo.kernel.Ranking;
import moxie.demo.kernel.Retrieval;
import moxie.demo.kernel.Tensor;

/** Retrieval for generation with toy vectors: cut, embed, compare, diversify, and the prompt that comes out. */
public final class RagDemo implements Demo {
    private static final String ENGLISH = "Retrieval puts outside documents into the prompt. The documents are cut into"
            + " chunks and each chunk becomes a vector. A question becomes a vector with the same model. The nearest"
            + " chunks are read with the question. Retrieval reduces made-up answers but does not end them: a missing"
            + " chunk still leaves the model guessing.";
    private static final String CHINESE =
            "检索增强生成把外部文档放进提示词。文档先切成小块，每块变成一个向量。问题用同一个模型变成向量，" + "再找最近的几块和问题一起交给模型。检索能缓解幻觉，但不能根除：检索漏掉的内容，模型还是会猜。";

    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.text("query", ""),
                Knob.text("text", ""),
                Knob.whole("size", 1, 2000, 60),
                Knob.whole("overlap", 0, 1000, 15),
                Knob.whole("k", 1, 100, 3),
                Knob.choice("metric", "cos", "dot", "l2"),
                Knob.flag("normalise"),
                Knob.real("lambda", 0, 1, 0.5));
    }

    @Override
    public Report run(Knobs knobs) {
        boolean chinese = knobs.chinese();
        String text = knobs.given("text") ? knobs.text("text") : chinese ? CHINESE : ENGLISH;
        String query = knobs.given("query")
                ? knobs.text("query")
                : chinese ? "检索能不能根除幻觉" : "does retrieval end made-up answers";
        int size = knobs.whole("size", chinese ? 20 : 60);
        int overlap = knobs.whole("overlap", size / 4);
        if (text.isEmpty()) {
            throw moxie.message.Failure.usage("error.demo.notext");
        }
        if (overlap >= size) {
            throw moxie.message.Failure.usage("error.demo.overlap", overlap, size);
        }
        List<String> chunks = Retrieval.chunks(text, size, overlap);
        List<List<String>> pieces = new ArrayList<>();
        chunks.forEach(chunk -> pieces.add(pairs(chunk)));
        Lexical lexical = new Lexical(pieces);
        Tensor docs = lexical.matrix(Lexical.Weighting.SUBLINEAR);
        Tensor asked = Tensor.of(lexical.vector(pairs(query), Lexical.Weighting.SUBLINEAR), 1, docs.cols());
        if (knobs.flag("normalise")) {
            docs = Retrieval.unit(docs);
            asked = Retrieval.unit(asked);
        }
        double[] q = asked.a();
        double[] cosines = Retrieval.cosines(q, docs);
        double[] dots = Retrieval.dots(q, docs);
        double[] distances = Retrieval.distances(q, docs);
        int[] order = switch (knobs.text("metric")) {
            case "dot" -> Ranking.descending(dots);
            case "l2" -> Ranking.ascending(distances);
            default -> Ranking.descending(cosines);
        };
        int k = Math.min(knobs.whole("k"), chunks.size());
        int[] top = java.util.Arrays.copyOf(order, k);
        int[] mmr = Retrieval.mmr(q, docs, knobs.real("lambda"), k);
        List<List<Object>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            rows.add(List.of(i, cosines[i], dots[i], distances[i], chunks.get(i)));
            names.add("chunk " + i);
        }
        StringBuilder prompt = new StringBuilder();
        for (int i : top) {
            prompt.append('[').append(i).append("] ").append(chunks.get(i)).append('\n');
        }
        Tensor toy = Tensor.of(new double[] {1, 0.9, 10, 0, 0.1, 0.1, 3, 3.5}, 4, 2);
        double[] ones = {1, 1};
        return new Report("vector_retrieval")
                .formula("text → chunks → vectors;   question → vector → nearest chunks → prompt → answer")
                .say("demo.rag.toy")
                .table(List.of("chunk", "cosine", "dot", "L2", "text"), rows)
                .bars("cosine with the question", names, cosines)
                .say(
                        "demo.rag.top",
                        java.util.Arrays.toString(top),
                        java.util.Arrays.toString(mmr),
                        knobs.real("lambda"))
                .verbatim(prompt + "? " + query)
                .say("demo.rag.lengths")
                .table(List.of("document", "cosine", "dot", "L2", "L2 of unit vectors"), lengths(ones, toy))
                .value("chunks", chunks)
                .value("cosine", cosines)
                .value("dot", dots)
                .value("euclid", distances)
                .value("top", top)
                .value("selected", mmr)
                .ask("no", "demo.rag.ask")
                .insight(
                        "demo.rag.insight",
                        place(toy, Ranking.descending(Retrieval.cosines(ones, toy))[0]),
                        place(toy, Ranking.descending(Retrieval.dots(ones, toy))[0]),
                        place(toy, Ranking.ascending(Retrieval.distances(ones, toy))[0]));
    }

    /** Each document under each measure; on vectors of length one the distance ranks like the cosine. */
    private static List<List<Object>> lengths(double[] query, Tensor docs) {
        double[] unit = Retrieval.unit(Tensor.of(query, 1, query.length)).a();
        double[] cosines = Retrieval.cosines(query, docs);
        double[] dots = Retrieval.dots(query, docs);
        double[] distances = Retrieval.distances(query, docs);
        double[] near = Retrieval.distances(unit, Retrieval.unit(docs));
        List<List<Object>> rows = new ArrayList<>();
        for (int d = 0; d < docs.rows(); d++) {
            rows.add(List.of(place(docs, d), cosines[d], dots[d], distances[d], near[d]));
        }
        return rows;
    }

    /** A document as the point it is. */
    private static String place(Tensor docs, int d) {
        return "(" + Figures.plain(docs.get(d, 0)) + ", " + Figures.plain(docs.get(d, 1)) + ")";
    }

    /** Neighbouring characters, spaces left out: works for both languages without a tokenizer. */
    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        int[] points = text.toLowerCase(java.util.Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }
}
