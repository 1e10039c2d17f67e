package moxie;

import java.util.SplittableRandom;

/** Text nobody would write, and text somebody wrote that was damaged on the way; the same random gives the same text. */
final class Rubble {
    /** Pieces notes are made of, and pieces that break readers. */
    private static final String[] PIECES = {
        "# ",
        "## 标题",
        "### Step 3: ",
        "- ",
        "    - ",
        "\t- ",
        "* ",
        "1. ",
        "1) ",
        "（1）",
        "① ",
        "- [ ] ",
        "> ",
        "> [!tip] ",
        "```python\n",
        "```\n",
        "~~~\n",
        "$$\n",
        "$",
        "\\(",
        "\\)",
        "**",
        "__",
        "==",
        "{{c1::",
        "}}",
        "<u>",
        "</u>",
        "<!--",
        "-->",
        "%%",
        "| a | b |\n",
        "|---|---|\n",
        "| 1 | 2 |\n",
        "---\n",
        "===\n",
        "![[",
        "]]",
        "[",
        "](",
        ")",
        "![",
        "`",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "\u3000",
        "\u00A0",
        "\u200B",
        "\uFEFF",
        "\u202E",
        "\u001B[31m",
        "\u0000",
        "\r\n",
        "\r",
        "：",
        ":",
        "；",
        "，",
        "。",
        "->",
        "→",
        "Q: ",
        "A: ",
        " :: ",
        " ::: ",
        "?\n",
        "作用",
        "步骤",
        "原因：",
        "有三种：",
        "three types:",
        "是",
        "is a ",
        "注意力（attention）",
        "softmax(QK^T/√d_k)V",
        "BN",
        "LN",
        "0.5",
        "10000",
        "-1e9",
        "不",
        "not ",
        "emoji 😀",
        "𠮷",
        "e\u0301",
        "<details><summary>",
        "</details>",
        "key:: value\n",
        "#tag ",
        "title: x\n",
        "[^1]: ",
        "\\frac{a}{b}",
        "&amp;",
        "&#x1F600;",
        "<br>",
        "<table><tr><td>",
        "ＡＢＣ",
        "訓練"
    };

    private Rubble() {}

    /** Up to so many pieces in a row. */
    static String text(SplittableRandom random, int most) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.toString();
    }

    /** The text after one to six accidents: a stretch lost, doubled, moved, or a piece put into it. */
    static String damaged(String whole, SplittableRandom random) {
        StringBuilder out = new StringBuilder(whole);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(out.length() + 1);
            int to = Math.min(out.length(), from + random.nextInt(30));
            String stretch = out.substring(from, to);
            switch (random.nextInt(4)) {
                case 0 -> out.delete(from, to);
                case 1 -> out.insert(from, stretch);
                case 2 -> out.delete(from, to).insert(random.nextInt(out.length() + 1), stretch);
                default -> out.insert(from, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return out.toString();
    }
}
