package moxie.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.demo.show.AgentDemo;
import moxie.demo.show.AttentionDemo;
import moxie.demo.show.AutoregressionDemo;
import moxie.demo.show.BanditDemo;
import moxie.demo.show.BatchNormDemo;
import moxie.demo.show.Bm25Demo;
import moxie.demo.show.CrossDemo;
import moxie.demo.show.FeedForwardDemo;
import moxie.demo.show.LayerNormDemo;
import moxie.demo.show.LoraDemo;
import moxie.demo.show.MaskDemo;
import moxie.demo.show.MixtureDemo;
import moxie.demo.show.MultiHeadDemo;
import moxie.demo.show.OverfitDemo;
import moxie.demo.show.ParamsDemo;
import moxie.demo.show.PositionDemo;
import moxie.demo.show.PrefixDemo;
import moxie.demo.show.QuantDemo;
import moxie.demo.show.RagDemo;
import moxie.demo.show.RegularizeDemo;
import moxie.demo.show.ResidualDemo;
import moxie.demo.show.SampleDemo;
import moxie.demo.show.ScalingDemo;
import moxie.demo.show.SftDemo;
import moxie.demo.show.StarDemo;
import moxie.demo.show.TransformerDemo;
import moxie.demo.show.TwoTowerDemo;
import moxie.message.Failure;
import moxie.text.Suggestion;

/** All demos. Only names and topics are known until one is opened, so that a demo costs nothing to those not run. */
public final class Demos {
    /**
     * A demo that can be opened.
     *
     * @param name as typed
     * @param group the part of the list it stands in: the last part of a {@code demo.group.*} message
     * @param topics words of topic titles it belongs to, lower case, both languages
     */
    public record Entry(String name, String group, List<String> topics) {
        public Entry {
            topics = List.copyOf(topics);
        }

        public Demo open() {
            return Demos.open(name);
        }
    }

    /** In the order of the list. */
    public static final List<Entry> ALL = List.of(
            entry("attention", "attention", "attention", "self-attention", "注意力", "自注意力", "qkv", "scaled dot-product"),
            entry("scaling", "attention", "scaling", "scaled dot-product", "缩放", "√d", "\\sqrt{d_k}"),
            entry("mha", "attention", "multi-head", "multihead", "multi-head attention", "多头", "多头注意力"),
            entry(
                    "mask",
                    "attention",
                    "mask",
                    "masks",
                    "masking",
                    "masked",
                    "attention mask",
                    "attention masks",
                    "注意力掩码",
                    "causal",
                    "掩码",
                    "遮掩",
                    "因果"),
            entry("cross", "attention", "cross-attention", "cross attention", "kv cache", "kv 缓存", "交叉注意力"),
            entry(
                    "posenc",
                    "attention",
                    "position",
                    "positions",
                    "positional",
                    "positional encoding",
                    "rope",
                    "alibi",
                    "位置编码",
                    "位置"),
            entry("transformer", "layers", "transformer", "encoder", "decoder", "encoder-decoder", "编码器", "解码器"),
            entry("residual", "layers", "residual", "skip connection", "residuals", "残差"),
            entry("ffn", "layers", "feed-forward", "feed forward", "ffn", "mlp", "前馈"),
            entry(
                    "bn",
                    "layers",
                    "batch norm",
                    "batch normalization",
                    "batch normalisation",
                    "batchnorm",
                    "normalization",
                    "normalisation",
                    "bn",
                    "批归一化",
                    "批量归一化",
                    "归一化"),
            entry(
                    "ln",
                    "layers",
                    "layer norm",
                    "layer normalization",
                    "layer normalisation",
                    "layernorm",
                    "normalization",
                    "normalisation",
                    "ln",
                    "rmsnorm",
                    "层归一化",
                    "归一化"),
            entry(
                    "rag",
                    "retrieval",
                    "rag",
                    "retrieval-augmented",
                    "retrieval augmented",
                    "vector database",
                    "nearest neighbour",
                    "similarity measures",
                    "向量数据库",
                    "检索增强",
                    "向量检索",
                    "retrieval"),
            entry("bm25", "retrieval", "bm25", "tf-idf", "idf", "tfidf", "lexical", "召回", "检索", "倒排"),
            entry("twotower", "retrieval", "two-tower", "two tower", "dual encoder", "bi-encoder", "双塔", "召回"),
            entry(
                    "bandit",
                    "retrieval",
                    "bandit",
                    "bandits",
                    "exploration",
                    "click",
                    "clicks",
                    "reinforcement",
                    "点击",
                    "强化学习",
                    "老虎机",
                    "探索"),
            entry("mmoe", "retrieval", "mmoe", "mixture of experts", "moe", "multi-task", "多任务", "混合专家"),
            entry("star", "retrieval", "star", "multi-domain", "multi-scenario", "多领域", "多场景"),
            entry(
                    "params",
                    "tuning",
                    "fine-tuning",
                    "finetuning",
                    "fine tuning",
                    "peft",
                    "freeze",
                    "parameters",
                    "微调",
                    "冻结",
                    "参数高效"),
            entry("lora", "tuning", "lora", "low-rank", "低秩", "微调", "fine-tuning"),
            entry(
                    "prefix",
                    "tuning",
                    "prefix",
                    "p-tuning",
                    "soft prompt",
                    "soft prompts",
                    "软提示",
                    "prompt tuning",
                    "prefix tuning",
                    "前缀",
                    "提示微调"),
            entry("quant", "tuning", "qlora", "quantisation", "quantization", "int8", "nf4", "量化"),
            entry(
                    "sft",
                    "tuning",
                    "sft",
                    "instruction tuning",
                    "instruction",
                    "supervised fine-tuning",
                    "指令微调",
                    "有监督微调"),
            entry(
                    "sample",
                    "generation",
                    "sampling",
                    "decoding",
                    "temperature",
                    "top-k",
                    "top-p",
                    "beam",
                    "greedy search",
                    "language model",
                    "解码",
                    "采样",
                    "温度",
                    "语言模型"),
            entry(
                    "ar",
                    "generation",
                    "autoregression",
                    "autoregressive",
                    "ar model",
                    "ar models",
                    "自回归",
                    "时间序列",
                    "time series"),
            entry("agent", "generation", "agent", "agents", "react", "tool use", "智能体", "代理"),
            entry(
                    "regularize",
                    "learning",
                    "regularisation",
                    "regularization",
                    "regularize",
                    "dropout",
                    "drop out",
                    "lasso",
                    "ridge",
                    "early stopping",
                    "正则",
                    "正则化",
                    "早停",
                    "l1",
                    "l2"),
            entry(
                    "overfit",
                    "learning",
                    "overfitting",
                    "over-fitting",
                    "overfit",
                    "double descent",
                    "双下降",
                    "polynomial",
                    "bias-variance",
                    "过拟合",
                    "泛化"));

    private Demos() {}

    private static Entry entry(String name, String group, String... topics) {
        return new Entry(name, group, List.of(topics));
    }

    static Demo open(String name) {
        return switch (name) {
            case "attention" -> new AttentionDemo();
            case "scaling" -> new ScalingDemo();
            case "mha" -> new MultiHeadDemo();
            case "mask" -> new MaskDemo();
            case "cross" -> new CrossDemo();
            case "posenc" -> new PositionDemo();
            case "transformer" -> new TransformerDemo();
            case "residual" -> new ResidualDemo();
            case "ffn" -> new FeedForwardDemo();
            case "bn" -> new BatchNormDemo();
            case "ln" -> new LayerNormDemo();
            case "rag" -> new RagDemo();
            case "bm25" -> new Bm25Demo();
            case "twotower" -> new TwoTowerDemo();
            case "bandit" -> new BanditDemo();
            case "mmoe" -> new MixtureDemo();
            case "star" -> new StarDemo();
            case "params" -> new ParamsDemo();
            case "lora" -> new LoraDemo();
            case "prefix" -> new PrefixDemo();
            case "quant" -> new QuantDemo();
            case "sft" -> new SftDemo();
            case "sample" -> new SampleDemo();
            case "ar" -> new AutoregressionDemo();
            case "agent" -> new AgentDemo();
            case "regularize" -> new RegularizeDemo();
            case "overfit" -> new OverfitDemo();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /**
     * The demo of this name, or the demos of the topic of this title, best first.
     *
     * @throws Failure naming the nearest demo when there is neither
     */
    public static List<Entry> meant(String name) {
        List<String> names = new ArrayList<>();
        for (Entry entry : ALL) {
            if (entry.name().equals(name)) {
                return List.of(entry);
            }
            names.add(entry.name());
        }
        List<Entry> found = forTopic(name);
        if (!found.isEmpty()) {
            return found;
        }
        throw Suggestion.nearest(name, names)
                .map(near -> Failure.usage("error.demo.near", name, near))
                .orElseGet(() -> Failure.usage("error.demo.name", name));
    }

    /**
     * The best demo of a topic, else of the nearest one above it that has one.
     *
     * @param path titles from the outermost to its own
     */
    public static Optional<Entry> nearest(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) { // without a lambda: the first one of a look-up costs 8 ms
            List<Entry> demos = forTopic(path.get(i));
            if (!demos.isEmpty()) {
                return Optional.of(demos.get(0));
            }
        }
        return Optional.empty();
    }

    /** The demos that belong to a topic of the notes, best first: the longest word of theirs its title holds counts. */
    public static List<Entry> forTopic(String title) {
        TopicTitle topic = new TopicTitle(title);
        List<Entry> found = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (Entry entry : ALL) {
            int best = 0;
            for (String word : entry.topics()) {
                best = Math.max(best, topic.weight(word));
            }
            if (best > 0) {
                int at = 0;
                while (at < found.size() && lengths.get(at) >= best) {
                    at++;
                }
                found.add(at, entry);
                lengths.add(at, best);
            }
        }
        return found;
    }
}
