package moxie.note;

import java.util.Set;

/**
 * Parts of a note that are kept in the tree but never asked about: tables of contents, references, change logs,
 * templates nobody filled in, lists of links.
 */
final class NonContent {
    private static final Set<String> SURELY = Set.of(
            "目录",
            "参考资料",
            "参考文献",
            "参考链接",
            "相关链接",
            "延伸阅读",
            "推荐阅读",
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
            "待补充",
            "toc",
            "table of contents",
            "references",
            "changelog",
            "change log",
            "sources and further reading",
            "further reading",
            "see also",
            "bibliography",
            "contributors",
            "acknowledgements",
            "acknowledgments",
            "external links",
            "backlinks",
            "credits",
            "[toc]");

    /** Titles that may as well be a subject: they count only above links. */
    private static final Set<String> MAYBE = Set.of(
            "索引",
            "导航",
            "参考",
            "引用",
            "链接",
            "资源",
            "index",
            "contents",
            "roadmap",
            "reference",
            "links",
            "sources",
            "source",
            "license",
            "licence",
            "upstream",
            "downstream",
            "contact",
            "resources",
            "related",
            "related notes");

    private NonContent() {}

    /** Is this part not content, by its title, or because it is mostly links? */
    static boolean is(String title, Draft draft) {
        String key = Labels.key(title);
        boolean empty = key.startsWith("heading ") && key.length() <= 10 && template(key);
        return SURELY.contains(key) || empty || links(draft, MAYBE.contains(key) ? 1 : 3);
    }

    private static boolean template(String key) {
        return Character.isDigit(key.charAt(key.length() - 1));
    }

    /** Is this list mostly links to elsewhere in the notes or the web? */
    private static boolean links(Draft draft, int least) {
        int[] counts = new int[2];
        count(draft, counts);
        return counts[0] >= least && counts[1] * 10 >= counts[0] * 6;
    }

    private static void count(Draft draft, int... counts) {
        for (Draft child : draft.below) {
            if (child.shape == Draft.Shape.ITEM) {
                counts[0]++;
                counts[1] += child.words.onlyLinks() ? 1 : 0;
            } else if (child.shape != Draft.Shape.HEADING) {
                counts[0]++;
                counts[1] += child.words.onlyLinks() ? 1 : 0;
            }
            count(child, counts);
        }
    }
}
