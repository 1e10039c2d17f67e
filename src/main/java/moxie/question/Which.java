package moxie.question;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import moxie.note.Labels;
import moxie.text.Language;

/** Leads that only say which of several the label above them means: {@code 主观}, {@code economic} under causes. */
final class Which {
    private static final Set<String> WORDS = new HashSet<>(
            Arrays.asList(("主观 客观 直接 间接 根本 内部 外部 内在 外在 内因 外因 主要 次要 积极 消极 正面 负面 有利 不利 历史 经济 政治 社会 思想 文化 军事 外交 国内 国际 国外 "
                            + "物理 化学 生理 心理 短期 长期 前期 后期 早期 晚期 理论 现实 必要 充分 对内 对外 一般 特殊 "
                            + "direct indirect immediate underlying short-term long-term positive negative economic political "
                            + "social cultural military religious internal external domestic international physical chemical "
                            + "absolute relative central peripheral anterior posterior left right upper lower general special simple complex "
                            + "psychological biological environmental genetic primary secondary major minor early late")
                    .split(" ")));

    private Which() {}

    static boolean is(String term) {
        return WORDS.contains(term.strip().toLowerCase(Locale.ROOT));
    }

    /** "太平天国失败的主观原因是什么？" of 主观 under 失败原因 of 太平天国. */
    static String prompt(Prompts prompts, String subject, String label, String term, int lines) {
        String key = Body.clean(label).toLowerCase(Locale.ROOT);
        String plain = Labels.plain(key);
        String act = key.substring(0, key.length() - plain.length()).strip();
        boolean chinese = prompts.language() == Language.ZH;
        boolean does = act.equals("失败") || act.equals("成功") || act.equals("无效");
        LabelWords noun = LabelWords.of(plain, prompts.language()).orElse(new LabelWords(plain, plain, ""));
        String lower = term.toLowerCase(Locale.ROOT);
        LabelWords words = chinese
                ? new LabelWords(lower + noun.one(), lower + noun.many(), "")
                : new LabelWords(lower + " " + noun.one(), lower + " " + noun.many(), "");
        return AttributeKind.prompt(prompts, chinese && does ? subject + act : subject, words, lines);
    }
}
