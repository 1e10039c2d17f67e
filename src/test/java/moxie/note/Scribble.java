package moxie.note;

import java.util.SplittableRandom;

/** Notes nobody wrote, from the pieces people write with; the same seed gives the same note. */
final class Scribble {
    private static final String[] STARTS = {
        "- ",
        "    - ",
        "\t- ",
        "\t\t- ",
        "* ",
        "1. ",
        "2. ",
        "1、",
        "（1）",
        "（2）",
        "① ",
        "a) ",
        "• ",
        "一、",
        "# ",
        "## ",
        "##",
        "### ",
        "> ",
        "",
        "",
        "",
        "    ",
        "\t",
        "  ",
        "```python",
        "```",
        "~~~",
        "$$",
        "---",
        "===",
        "| a | b |",
        "|---|---|",
        "%%",
        "<div>",
        "</div>",
        "<!-- ",
        "- ```js",
        "- 1. ",
        "- [ ] ",
        "Q: ",
        "A: ",
        "key:: v",
        "#tag",
        "**粗体**",
        "&gt; "
    };
    private static final String[] TEXTS = {
        "",
        "注意力机制",
        "作用",
        "步骤",
        "原因：数据少；模型大",
        "self attention 是一种机制",
        "a->b->c->d",
        "BN：按批归一化",
        "The loss is small.",
        "为什么除以根号？",
        "有三种：",
        "x = f(a) + b",
        "$x_1 + y$",
        "[link](a.md)",
        "![图](b.png)",
        "==挖空==",
        "front :: back",
        "-->",
        "%%",
        "def f(x):",
        "return 1",
        "**bold** text",
        "①快②慢",
        "10 层",
        "…",
        "|",
        "\\[",
        "\\]",
        "：",
        "）",
        "1",
        "<br>",
        "[[page]]",
        "[^1]: note",
        "[ref]: http://x.y"
    };

    private Scribble() {}

    static String note(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder out = new StringBuilder();
        int lines = 1 + random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(4) == 0) {
                out.append('\n');
            }
            out.append(STARTS[random.nextInt(STARTS.length)]).append(TEXTS[random.nextInt(TEXTS.length)]);
            out.append('\n');
        }
        return out.toString();
    }
}
