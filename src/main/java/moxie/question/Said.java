package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import moxie.note.Point;
import moxie.text.Language;

/**
 * What is said of a term, by its sort: that decides the word a question asks with.
 *
 * @param lines what a full answer holds, at least one
 */
record Said(Shape shape, List<String> lines) {
    /** {@code LIST} only names things, {@code EXAMPLES} some of them, {@code PARTS} adds them up, {@code SPAN} is a figure of time, {@code DOES} an effect, {@code NOTATION} only signs. */
    enum Shape {
        LIST,
        EXAMPLES,
        PARTS,
        FIGURE,
        SPAN,
        WHEN,
        DOES,
        NOTATION,
        PLAIN
    }

    Said {
        lines = List.copyOf(lines);
    }

    private static final Pattern ABOUT = Pattern.compile(
            "^(?:约|大约|最长|最短|最多|最少|至少|至多|不超过|不得超过|不低于|一般|通常|正常|平均|about|approx\\.?|approximately|around|roughly|normal(?:ly)?|max\\.?|min\\.?|up to|at least|at most|~|≈|<|>|≤|≥|±) ?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURES = Pattern.compile(
            "-?\\d[\\d,.]*(?: ?[-–—~～至到/] ?-?\\d[\\d,.]*)? ?(?:[%％‰°℃µμ]?[A-Za-z/²³%]{0,12}|[万亿千百]?[\\u4e00-\\u9fff]{0,3})");
    private static final Pattern TIME = Pattern.compile(".*\\d ?(?:年|个月|月|日|天|周|小时|分钟|秒)$");
    private static final Pattern DATES = Pattern.compile(
            "(?:公元前?)?\\d{3,4}(?:[年.]\\d{1,2}){0,2}[月日年]?(?: ?[-—–~～至到]+ ?(?:\\d{1,4}[年月日.]?){1,3})?(?:，?共 ?\\d+ ?[年月天日])?"
                    + "|(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)? ?\\d{4}(?: ?[-–—] ?\\d{2,4})?");

    private static final Pattern DOES_ZH = Pattern.compile(
            "^(?:可以|能够|能|可|用于|主要)?(?:保证|抑制|降低|提高|增加|减少|促进|防止|控制|维持|加快|调节|负责|使|引起|导致|保护|储存|运输|传递|分解|合成|催化|激活|阻断|支持|提供|管理|用于)(?!.{0,1}[：:])");
    private static final Pattern DOES_EN = Pattern.compile(
            "^(?:(?:also|mainly|primarily) )?(?:controls|regulates|inhibits|increases|decreases|reduces|raises|lowers|stores|produces|stimulates|activates|blocks|promotes|prevents|protects|provides|supports|guides|houses|processes|carries|transmits|connects|converts|breaks|allows|enables|maintains|coordinates|releases|secretes|helps|handles|manages|sends|receives|determines|creates|limits|measures|describes|explains|evicts?|keeps|[a-z]{3,}s (?=(?:an?|the|its|each|every) ))\\b");

    static Said of(Point.Definition definition, Language language) {
        String term = definition.term();
        String meaning = Term.meaning(definition);
        String bare = ABOUT.matcher(meaning).replaceFirst("");
        if (meaning.length() <= 40 && DATES.matcher(meaning).matches()) {
            return new Said(Shape.WHEN, List.of(meaning));
        }
        boolean figures = bare.length() <= 32 && figures(bare);
        if (figures) {
            return new Said(TIME.matcher(bare).matches() ? Shape.SPAN : Shape.FIGURE, List.of(meaning));
        }
        int at = definition.text().indexOf(definition.meaning());
        String before = at < 0 ? "" : definition.text().substring(0, at).strip();
        List<String> parts = before.endsWith("=") || before.endsWith("＝") ? parts(meaning) : List.of();
        if (parts.size() >= 2) {
            return new Said(Shape.PARTS, parts);
        }
        List<String> listed = Listing.of(meaning);
        boolean many = language == Language.ZH
                || (Width.words(term) <= 3 && term.endsWith("s") && !term.endsWith("ss") && !term.endsWith("is"));
        if (listed.size() >= 3 && Listing.open(meaning)) {
            return new Said(Shape.EXAMPLES, listed);
        }
        if (listed.size() >= 3 && many) {
            return new Said(Shape.LIST, listed);
        }
        if (meaning.matches("\\$[^$]{1,60}\\$")) {
            return new Said(Shape.NOTATION, List.of(meaning));
        }
        boolean does = language == Language.ZH
                ? DOES_ZH.matcher(meaning).find()
                : DOES_EN.matcher(meaning).find();
        boolean one = language == Language.ZH || !term.endsWith("s") || term.endsWith("ss") || term.endsWith("sis");
        return new Said(does && one && !AdviceWords.begins(term) ? Shape.DOES : Shape.PLAIN, List.of(meaning));
    }

    /** Does a Chinese text begin with what a thing does? */
    static boolean does(String meaning) {
        return DOES_ZH.matcher(meaning).find();
    }

    /** Nothing but figures with their units: "125 mL/min, 180 L/day", "1年 / 5年". */
    private static boolean figures(String text) {
        for (String piece : text.split("[,，、]| / ")) {
            String bare = ABOUT.matcher(piece.strip()).replaceFirst("");
            if (!FIGURES.matcher(bare).matches()) {
                return false;
            }
        }
        return !text.isBlank();
    }

    /** The parts a text adds up outside of brackets: "民族主义（…）+ 民权主义（…）"; empty for any other. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '+';
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            boolean plus = (c == '+' || c == '＋') && depth <= 0;
            boolean spaced = i == text.length()
                    || (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) >= 0x2E80) && i + 1 < text.length());
            if (plus && spaced) {
                String part = text.substring(from, Math.min(i, text.length())).strip();
                if (Width.of(part) < 1 || Width.of(part) > 24 || part.indexOf('。') >= 0 || part.indexOf('；') >= 0) {
                    return List.of();
                }
                parts.add(part);
                from = i + 1;
            }
        }
        return parts.size() <= 9 ? parts : List.of();
    }
}
