package moxie.note;

import java.util.SplittableRandom;
import java.util.stream.Stream;

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
    /** Beginnings of the notes of {@link #rich}, beside those of {@link #STARTS}. */
    private static final String[] MORE_STARTS = {
        "::: tip ",
        ":::",
        "!!! note \"标题\"",
        "??? warning \"\"",
        "=== \"一\"",
        "@tab 甲",
        "> [!tip] ",
        "> - ",
        "> > ",
        "> ## ",
        "> ```",
        "<table>",
        "<tr><td rowspan=\"2\">",
        "</table>",
        "<details><summary>",
        "</details>",
        "<pre>",
        "</pre>",
        "<br>",
        "\\- ",
        "1\\. ",
        "- - ",
        "- # ",
        "-\t",
        "            - ",
        "\u3000\u3000",
        "第一章 ",
        "Chapter 2: ",
        "要求1：",
        "- Step 1: ",
        "【定义】",
        "o ",
        "IV. ",
        "答：",
        "- Q: ",
        "\\begin{align}",
        "\\end{align}",
        "\\[",
        "\\]",
        "- $$",
        "~~~~",
        "````",
        "| a |",
        "|:-:|",
        "a | b",
        "- | a | b |",
        "  |---|---|",
        "+++",
        "...",
        ":LOGBOOK:",
        ":END:",
        "    ```",
        "        return x;",
        "    int a = 1;",
        "***",
        "* * *",
        "2024.05 ",
        "+ "
    };

    private static final String[] MORE_TEXTS = {
        "可以按照自己的理解简述哈希表。",
        "TEM - Transmission Electron Microscopy",
        "两种：甲和乙",
        "栈和队列",
        "term",
        "Term: meaning of it",
        "术语 — 含义",
        "the quick brown fox jumps over the lazy dog and then it",
        "这一行特别长，写到了四十多个字，还没有写完，因为作者一直没有按下回车键，直到这里才停下来。",
        "`code` and `more`",
        "`open",
        "**open",
        "==open",
        "$open",
        "{{c1::答案::提示}}",
        "<u>下划线</u>",
        "~~删去~~",
        "H<sub>2</sub>O",
        "&amp; &lt;x&gt;",
        "http://x.y/z",
        "<http://x.y>",
        "[a]: b",
        "[^1]",
        "![[嵌入]]",
        "![[a.png]] 说明",
        "^block-1",
        "text ^ab12",
        "line\\",
        "two  ",
        "(a) b (c) d",
        "第一，快；第二，省；第三，稳",
        "甲 vs 乙",
        "A = B + C",
        "f（x）=g（x）/2",
        "\u00A0",
        "\u200B",
        "🎉 庆祝",
        "?",
        "什么是栈？",
        "...",
        "a\u2028b"
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
        return note(seed, STARTS, TEXTS);
    }

    /** Notes of everything at once: boxes, tabs, HTML, outlines, quotes in quotes, marks nobody closed. */
    static String rich(long seed) {
        return note(seed, joined(STARTS, MORE_STARTS), joined(TEXTS, MORE_TEXTS));
    }

    private static String[] joined(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String note(long seed, String[] starts, String... texts) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder out = new StringBuilder();
        int lines = 1 + random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(4) == 0) {
                out.append('\n');
            }
            out.append(starts[random.nextInt(starts.length)]).append(texts[random.nextInt(texts.length)]);
            out.append('\n');
        }
        return out.toString();
    }
}
