package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words that only list things: "谭嗣同、康广仁、林旭", "A (IPv4), CNAME (alias), MX (mail)". */
final class Listing {
    private static final int MOST = 12;

    /** Words of the sentence around a list rather than of the list: "由…组成", "分为…三层". */
    private static final Pattern FRAME =
            Pattern.compile("^(?:由|分为|包括|包含|有|经|从|在|可分)|(?:组成|构成|[两二三四五六七八九]层|其他功能|其它)(?:的.*)?$|症状有");

    private static final Guarded OPEN = Guarded.exact(
            "(?<![高同平相均初中劣优对不])等[。；）)\\s]*$|等等|\\betc\\b|\\band so (?:on|forth)\\b|…$|\\.\\.\\.$",
            "等",
            "etc",
            "and so ",
            "…",
            "...");

    private static final Pattern ETC = Pattern.compile("[,;]? *\\b(?:etc\\b\\.?|and so on|and so forth)$");

    private Listing() {}

    /** The things listed, at least two, each a few words without a verb of being; empty for any other text. */
    static List<String> of(String text) {
        boolean han = Width.han(text) > 0 || text.indexOf('、') >= 0;
        if (text.contains("etc") || text.contains("and so ")) {
            text = ETC.matcher(text).replaceFirst("");
        }
        boolean groups = han && (text.indexOf('；') >= 0 || text.indexOf(';') >= 0);
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            boolean part = han ? (groups ? "；;" : "、").indexOf(c) >= 0 || i == text.length() : ",;".indexOf(c) >= 0;
            if (depth <= 0 && part) {
                String item = text.substring(from, Math.min(i, text.length())).strip();
                if (!thing(item, han)) {
                    return List.of();
                }
                String bare = item.startsWith("and ") ? item.substring(4) : item;
                items.add(
                        han && bare.endsWith("等") && bare.length() > 2
                                ? bare.substring(0, bare.length() - 1).strip()
                                : bare);
                from = i + 1;
            }
        }
        return items.size() >= 2 && items.size() <= MOST && !(han && phrase(items)) ? items : List.of();
    }

    /** A word before which only the first of several objects stands: "按时间、权限、来源…". */
    private static final Pattern OPENS = Pattern.compile("^(?:在|按|供|对|把|将|从|用|区分|根据|通过|针对|由于)");

    /** One phrase whose parts share its beginning or its end: "疾病在不同时间、地区、人群的存在状态"? */
    private static boolean phrase(List<String> items) {
        String first = items.get(0);
        String last = items.get(items.size() - 1);
        List<String> before = items.subList(0, items.size() - 1);
        List<String> after = items.subList(1, items.size());
        int longest = before.stream().mapToInt(String::length).max().orElse(0);
        boolean head = last.indexOf('的') > 0 && before.stream().noneMatch(item -> item.indexOf('的') >= 0);
        boolean tail = first.length() >= 3
                && OPENS.matcher(first).find()
                && after.stream().noneMatch(item -> OPENS.matcher(item).find());
        boolean frame = first.indexOf('的') > 0
                && first.length() > 4
                && after.stream().noneMatch(item -> item.indexOf('的') >= 0);
        boolean bracket = last.indexOf('（') >= 0 || last.indexOf('(') >= 0;
        return head || tail || frame || (!bracket && last.length() > longest * 2 && last.length() > longest + 3);
    }

    /** Does a list break off: "cn、us、uk 等", "servers, proxies, etc."? */
    static boolean open(String text) {
        return OPEN.in(text);
    }

    private static boolean thing(String item, boolean han) {
        if (item.isEmpty() || !Names.balanced(item)) {
            return false;
        }
        int bracket = Math.max(item.indexOf('('), item.indexOf('（'));
        String bare = bracket > 0 ? item.substring(0, bracket).strip() : item;
        if (han) {
            return Width.of(bare) <= 12
                    && bare.indexOf('，') < 0
                    && bare.indexOf(',') < 0
                    && !FRAME.matcher(bare).find()
                    && bare.indexOf('。') < 0
                    && bare.indexOf('是') < 0
                    && bare.indexOf('：') < 0;
        }
        return Width.words(bare) <= 3 && bare.indexOf('.') < 0 && bare.indexOf(':') < 0;
    }
}
