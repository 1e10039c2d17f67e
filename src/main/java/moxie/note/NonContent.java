package moxie.note;

import java.util.Locale;
import java.util.Set;

/**
 * Parts of a note that are kept in the tree but never asked about: tables of contents, references, change logs,
 * templates nobody filled in, lists of links.
 */
final class NonContent {
    private static final Set<String> TITLES = Set.of(
            "目录",
            "索引",
            "导航",
            "参考",
            "参考资料",
            "参考文献",
            "参考链接",
            "相关链接",
            "延伸阅读",
            "推荐阅读",
            "引用",
            "更新日志",
            "更新记录",
            "变更记录",
            "版本记录",
            "许可证",
            "公众号",
            "贡献者",
            "联系我",
            "联系方式",
            "关于我",
            "致谢",
            "待办",
            "待补充",
            "index",
            "toc",
            "table of contents",
            "contents",
            "roadmap",
            "reference",
            "references",
            "links",
            "sources",
            "source",
            "sources and further reading",
            "further reading",
            "see also",
            "bibliography",
            "changelog",
            "change log",
            "license",
            "licence",
            "upstream",
            "downstream",
            "contributors",
            "contributing",
            "contact",
            "todo",
            "acknowledgements",
            "resources",
            "external links",
            "related",
            "related notes",
            "backlinks",
            "credits");

    private NonContent() {}

    static boolean title(String title) {
        String key = title.strip().toLowerCase(Locale.ROOT);
        return TITLES.contains(key) || (key.startsWith("heading ") && key.length() <= 10 && template(key));
    }

    private static boolean template(String key) {
        return Character.isDigit(key.charAt(key.length() - 1)) || key.endsWith(":");
    }

    /** Is this list mostly links to elsewhere in the notes or the web? */
    static boolean links(Draft draft) {
        int[] counts = new int[2];
        count(draft, counts);
        return counts[0] >= 3 && counts[1] * 10 >= counts[0] * 6;
    }

    private static void count(Draft draft, int... counts) {
        for (Draft child : draft.below) {
            if (child.shape == Draft.Shape.ITEM) {
                counts[0]++;
                counts[1] += child.words.onlyLinks() ? 1 : 0;
            } else if (child.shape != Draft.Shape.HEADING) {
                counts[0] += child.words.onlyLinks() ? 0 : 2;
            }
            count(child, counts);
        }
    }

    /** A sentence that only says that something is missing. */
    static boolean placeholder(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        return key.length() <= 12
                && (key.equals("todo")
                        || key.equals("tbd")
                        || key.equals("待补充")
                        || key.equals("（待补充）")
                        || key.equals("略")
                        || key.equals("...")
                        || key.equals("…")
                        || key.equals("……"));
    }
}
