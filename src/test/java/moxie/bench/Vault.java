package moxie.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a folder of notes nobody wrote: Chinese, English and mixed, with headings, nested bullets, prose, formulas,
 * tables, code, and now and then an unclosed fence. The same numbers give the same notes.
 */
public final class Vault {
    private static final String[] ZH = {
        "注意力", "梯度", "归一化", "损失函数", "向量检索", "正则化", "学习率", "残差连接", "收敛", "召回率", "采样", "缓存", "模型", "训练集", "参数", "矩阵",
        "分布", "过拟合", "的时候", "可以", "因此", "通过", "使得", "在每一层"
    };
    private static final String[] EN = {
        "attention", "softmax", "loss", "kernel", "batch", "embedding", "the model", "dropout", "precision", "token",
        "cache", "gradient", "layer", "training", "of the", "with", "a small", "matrix", "weights", "is computed from"
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private boolean chinese;

    private Vault(long seed) {
        this.random = new Random(seed);
    }

    /** @param args the folder, the number of notes, and the bytes of each */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }

    static void write(Path folder, int notes, int bytes) throws IOException {
        for (int i = 0; i < notes; i++) {
            Path part = Files.createDirectories(folder.resolve("d" + i / 100));
            Files.write(part.resolve("n" + i + ".md"), new Vault(i).note(bytes));
        }
    }

    private byte[] note(int bytes) {
        chinese = random.nextInt(3) < 2;
        out.append("# ").append(words(3)).append("\n\n");
        int least = chinese ? bytes * 2 / 5 : bytes;
        while (out.length() < least) {
            out.append("## ").append(words(2)).append("\n\n");
            for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
                part();
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void part() {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> bullets();
            case 4, 5, 6 ->
                out.append(sentence()).append(sentence()).append(sentence()).append("\n\n");
            case 7 -> numbered();
            case 8 -> table();
            default -> code();
        }
    }

    private void bullets() {
        int depth = 0;
        for (int i = 4 + random.nextInt(8); i > 0; i--) {
            out.append("    ".repeat(depth)).append("- ");
            switch (random.nextInt(6)) {
                case 0 -> out.append("**").append(words(1)).append("**").append(chinese ? "：" : ": ");
                case 1 -> out.append(words(2)).append(chinese ? "：" : ": ");
                default -> out.append(words(1)).append(' ');
            }
            out.append(words(4 + random.nextInt(6)));
            out.append(random.nextInt(12) == 0 ? " $x_" + i + " = \\frac{a}{b}$" : "")
                    .append('\n');
            depth = Math.max(0, Math.min(3, depth + random.nextInt(3) - 1));
        }
        out.append('\n');
    }

    private void numbered() {
        for (int i = 1; i < 5; i++) {
            out.append(i).append(chinese ? "、" : ". ").append(words(5)).append('\n');
        }
        out.append('\n');
    }

    private void table() {
        out.append("| ").append(words(1)).append(" | ").append(words(1)).append(" |\n|---|---|\n");
        for (int i = 0; i < 4; i++) {
            out.append("| ")
                    .append(words(1))
                    .append(' ')
                    .append(i)
                    .append(" | ")
                    .append(words(3))
                    .append(" |\n");
        }
        out.append('\n');
    }

    private void code() {
        out.append("```python\ndef f(x, n):\n    for i in range(n):\n        x = x * 2 + i\n    return x\n");
        out.append(random.nextInt(20) == 0 ? "\n" : "```\n\n");
    }

    private String sentence() {
        return words(6 + random.nextInt(8)) + (chinese ? "。" : ". ");
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean latin = !chinese || random.nextInt(6) == 0;
            String[] from = latin ? EN : ZH;
            words.append(latin && i > 0 ? " " : "").append(from[random.nextInt(from.length)]);
        }
        return words.toString();
    }
}
