package moxie;

import java.util.ArrayList;
import java.util.List;
import moxie.note.Source;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Response;
import moxie.question.Rubric;
import moxie.text.Language;

/** Questions of every shape, as notes about machine learning would give them. */
public final class Samples {
    private static int line;

    private Samples() {}

    /** Thirty-odd questions: formulas, code, tables of options, Chinese and English. */
    public static List<Question> bank() {
        line = 10;
        List<Question> out = new ArrayList<>();
        String attention = "注意力机制";
        out.add(choice(
                "c1",
                attention,
                "缩放点积注意力里除以 $\\sqrt{d_k}$ 是为了什么？",
                1,
                "让输出变得稀疏",
                "防止内积过大使 softmax 饱和",
                "减少参数量",
                "加快矩阵乘法"));
        out.add(choice(
                "c2",
                attention,
                "下列哪一个是 $\\mathrm{softmax}$ 的第 $i$ 个分量？",
                0,
                "$\\frac{e^{z_i}}{\\sum_j e^{z_j}}$",
                "$\\frac{z_i}{\\sum_j z_j}$",
                "$\\max(0,z_i)$",
                "$\\log z_i$"));
        out.add(choice("c3", "归一化", "批归一化（BN）在哪个维度上求均值和方差？", 2, "通道", "时间步", "批次", "层"));
        out.add(choice("c4", "归一化", "推理时批归一化使用什么统计量？", 3, "当前样本的均值和方差", "固定为 0 和 1", "最后一个批次的统计量", "训练时累积的滑动平均"));
        out.add(choice("c5", "正则化", "L1 正则化倾向于得到怎样的参数？", 0, "稀疏的", "很大的", "全相等的", "以上都不对"));
        out.add(choice("c6", "正则化", "dropout 在训练时以概率 $p$ 做什么？", 1, "冻结一层参数", "随机置零一部分神经元的输出", "把学习率减半", "对输入做数据增强"));
        out.add(new Question(
                "m1",
                "choice",
                List.of("ml.md", "过拟合"),
                "",
                "下列哪些做法可以缓解过拟合？",
                Language.ZH,
                4,
                at("ml.md"),
                new Response.Choice(List.of("增加训练数据", "早停", "加深网络", "权重衰减", "去掉验证集"), List.of(0, 1, 3)),
                List.of("m1p"),
                0.5));
        out.add(truth("t1", "归一化", "层归一化的统计量与批次大小无关。", true));
        out.add(truth("t2", "注意力机制", "多头注意力各个头共享同一组 $W_Q$。", false));
        out.add(truth("t3", "正则化", "早停也可以看作一种正则化。", true));
        out.add(blank(
                "b1", "微调", "LoRA 冻结原始权重，只训练一对____矩阵，秩记作____。", List.of(List.of("低秩", "low-rank"), List.of("r"))));
        out.add(blank("b2", "检索增强", "BM25 中参数 $k_1$ 控制____的饱和速度。", List.of(List.of("词频", "term frequency"))));
        out.add(blank("b3", "位置编码", "正弦位置编码的偶数维使用____函数。", List.of(List.of("正弦", "sin"))));
        out.add(blank("b4", "注意力机制", "注意力权重由 $QK^\\top/\\sqrt{d_k}$ 经过____得到。", List.of(List.of("softmax"))));
        out.add(new Question(
                "n1",
                "numeric",
                List.of("ml.md", "注意力机制"),
                "",
                "三个得分 $z=(1, 2, 3)$ 经过 softmax 后，最大的权重是多少？保留三位小数。",
                Language.ZH,
                5,
                at("ml.md"),
                new Response.Numeric(
                        0.665, 0.001, List.of("$e^1=2.718,\\ e^2=7.389,\\ e^3=20.086$", "$20.086/30.193=0.665$")),
                List.of("n1p"),
                0.6));
        out.add(new Question(
                "o1",
                "order",
                List.of("ml.md", "检索增强"),
                "",
                "把 RAG 的步骤按先后排列。",
                Language.ZH,
                4,
                at("ml.md"),
                new Response.Order(List.of("生成回答", "文本切块", "向量化并建索引", "检索最相近的片段"), List.of(1, 2, 3, 0)),
                List.of("o1p"),
                0.4));
        out.add(free(
                "s1",
                "归一化",
                "比较批归一化与层归一化的不同。",
                8,
                "批归一化沿批次维度计算每个特征的均值和方差",
                "层归一化沿特征维度计算每个样本的均值和方差",
                "批归一化在小批量时统计量不稳定",
                "层归一化训练和推理时行为一致"));
        out.add(free("s2", "过拟合", "模型过拟合有哪些常见原因？", 6, "模型复杂度过高", "训练数据太少", "训练集和测试集分布不一致"));
        out.add(free(
                "s3",
                "注意力机制",
                "写出缩放点积注意力的公式，并说明每个符号。",
                8,
                "$$\\mathrm{Attention}(Q,K,V)=\\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V$$",
                "$Q,K,V$ 分别是查询、键和值矩阵",
                "$d_k$ 是键向量的维度"));
        out.add(free("s4", "检索增强", "检索增强生成解决什么问题？", 6, "缓解模型幻觉", "让模型用到训练之后的知识", "回答可以给出出处"));
        out.add(new Question(
                "k1",
                "code",
                List.of("ml.md", "归一化"),
                "",
                "用 NumPy 写出层归一化的前向计算。",
                Language.ZH,
                12,
                at("ml.md"),
                new Response.Code("python", """
                        import numpy as np

                        def layer_norm(x, gamma, beta, eps=1e-5):
                            mean = x.mean(axis=-1, keepdims=True)
                            var = x.var(axis=-1, keepdims=True)
                            return gamma * (x - mean) / np.sqrt(var + eps) + beta
                        """),
                List.of("k1p"),
                0.8));
        out.add(free(
                "e1",
                "回忆",
                "默写梯度下降的更新公式及各项含义。",
                6,
                "$\\theta\\leftarrow\\theta-\\eta\\nabla_\\theta L$",
                "$\\eta$ 是学习率，$\\nabla_\\theta L$ 是梯度"));
        return out;
    }

    /** The same shapes in English. */
    public static List<Question> english() {
        line = 10;
        List<Question> out = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            out.add(new Question(
                    "ec" + i,
                    "choice",
                    List.of("graphs.md", "Topic " + i % 4),
                    "",
                    "Which algorithm finds shortest paths in graph number " + i + " when all weights are positive?",
                    Language.EN,
                    3,
                    at("graphs.md"),
                    new Response.Choice(
                            List.of("Dijkstra", "Kruskal", "depth-first search", "topological sorting"), List.of(0)),
                    List.of("ecp" + i),
                    i / 13.0));
            out.add(new Question(
                    "es" + i,
                    "recall",
                    List.of("graphs.md", "Topic " + i % 4),
                    "",
                    "Name the properties of a spanning tree of graph " + i + ".",
                    Language.EN,
                    6,
                    at("graphs.md"),
                    new Response.Free(new Rubric(
                            List.of(
                                    Criterion.of("it connects all the vertices"),
                                    Criterion.of("it has no cycle"),
                                    Criterion.of("it has one edge fewer than vertices")),
                            false,
                            2)),
                    List.of("esp" + i),
                    i / 13.0));
        }
        return out;
    }

    private static Source at(String file) {
        line += 3;
        return new Source(file, line, line);
    }

    private static Question choice(String id, String topic, String prompt, int right, String... options) {
        return new Question(
                id,
                "choice",
                List.of("ml.md", topic),
                "",
                prompt,
                Language.ZH,
                3,
                at("ml.md"),
                new Response.Choice(List.of(options), List.of(right)),
                List.of(id + "p"),
                0.3);
    }

    private static Question truth(String id, String topic, String prompt, boolean right) {
        return new Question(
                id,
                "true-false",
                List.of("ml.md", topic),
                "",
                prompt,
                Language.ZH,
                2,
                at("ml.md"),
                new Response.Choice(List.of("对", "错"), List.of(right ? 0 : 1)),
                List.of(id + "p"),
                0.2);
    }

    private static Question blank(String id, String topic, String prompt, List<List<String>> accepted) {
        return new Question(
                id,
                "cloze",
                List.of("ml.md", topic),
                "",
                prompt,
                Language.ZH,
                2L * accepted.size(),
                at("ml.md"),
                new Response.Blank(accepted),
                List.of(id + "p"),
                0.4);
    }

    public static Question free(String id, String topic, String prompt, double points, String... criteria) {
        return new Question(
                id,
                "recall",
                List.of("ml.md", topic),
                "",
                prompt,
                Language.ZH,
                points,
                at("ml.md"),
                new Response.Free(Rubric.of(List.of(criteria))),
                List.of(id + "p"),
                0.6);
    }
}
