package moxie.question;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moxie.note.Labels;
import moxie.text.Language;

/**
 * How a label is asked for.
 *
 * @param one the noun for a single thing said under it; empty when it is not asked that way
 * @param many the noun for several
 * @param own the ending of a message key of its own, where no noun fits; else empty
 */
record LabelWords(String one, String many, String own) {
    private static final Map<String, LabelWords> ZH = new HashMap<>();
    private static final Map<String, LabelWords> EN = new HashMap<>();

    static {
        nouns(
                ZH,
                "作用 功能 用途 目的 意义 原因 动机 背景 解决方案 解决方法 解决办法 方法 办法 原理 机制 思想 核心思想 基本思想 优点 缺点 优缺点 优势 劣势 应用 应用场景 "
                        + "使用场景 适用场景 特点 特性 特征 分类 类型 种类 组成 构成 结构 性质 条件 参数 影响 后果 时间复杂度 空间复杂度 复杂度 注意事项 症状 治疗 诊断 "
                        + "常见误区 误区 常见错误 易错点 病因 预防 措施 经过 功效 主治 禁忌 用法 用量 用法用量 决定因素 影响因素 表现 手段 途径 实质 本质 评价 启示 历史意义 规则 要求 标准 口号 指导思想 代表人物 活动 主张 标志 失败标志 教训 地位 依据 理由 效果 来源 危害 好处 弊端 情形 适用范围 归责原则 方式 借口 结果 内容 定义 概念 有效要件 生效要件 成立要件 构成要素 要素 要件 事由 相同点 不同点 共同点 构成要件 例外 法律后果 意图 导火索 性质定理 局限 局限性 改进");
        ZH.put("解决", new LabelWords("解决方法", "解决方法", ""));
        ZH.put("治疗", new LabelWords("治疗方法", "治疗方法", ""));
        ZH.put("诊断", new LabelWords("诊断方法", "诊断方法", ""));
        ZH.put("预防", new LabelWords("预防措施", "预防措施", ""));
        ZH.put("改进", new LabelWords("改进之处", "改进之处", ""));
        ZH.put("组成", new LabelWords("组成", "组成部分", ""));
        ZH.put("构成", new LabelWords("构成", "组成部分", ""));
        ZH.put("场景", new LabelWords("使用场景", "使用场景", ""));
        nouns(
                ZH,
                "形态 形态特征 形态结构 致病机制 感染期 感染途径 感染方式 防治原则 传播途径 临床表现 鉴别诊断 发病机制 并发症 证据 贡献 主要内容 主要观点 基本环节 "
                        + "因素 要点 环节 策略 指标 形式 类别 渠道 手段 技术 成就 表现形式 问题 原则 代表作 代表作品 作者 范围 期限 对象 前提 责任 义务 权利 程序 法条 任务 路线 纲领 转折点 核心观点");
        ZH.put("致病", new LabelWords("致病作用", "致病作用", ""));
        ZH.put("流行", new LabelWords("流行特点", "流行特点", ""));
        ZH.put("防治", new LabelWords("防治措施", "防治措施", ""));
        ZH.put("生活史", new LabelWords("生活史", "", "course"));
        ZH.put("过程", new LabelWords("过程", "", "process"));
        ZH.put("流程", new LabelWords("流程", "", "process"));
        ZH.put("为什么", new LabelWords("", "", "why"));
        ZH.put("怎么做", new LabelWords("", "", "how"));
        ZH.put("经过", new LabelWords("经过", "", "process"));
        ZH.put("时间", new LabelWords("", "", "when"));
        ZH.put("地点", new LabelWords("", "", "where"));
        pairs(
                EN,
                "purpose=purposes, advantage=advantages, benefit=benefits, disadvantage=disadvantages, drawback=drawbacks, "
                        + "limitation=limitations, trade-off=trade-offs, tradeoff=tradeoffs, use case=use cases, formula=formulas, "
                        + "characteristic=characteristics, feature=features, property=properties, type=types, "
                        + "component=components, part=parts, cause=causes, effect=effects, consequence=consequences, "
                        + "symptom=symptoms, sign=signs, treatment=treatments, parameter=parameters, "
                        + "time complexity=time complexities, space complexity=space complexities, complexity=complexities, "
                        + "solution=solutions, function=functions, role=roles, element=elements, exception=exceptions, "
                        + "application=applications, assumption=assumptions, risk factor=risk factors, "
                        + "complication=complications, mechanism=mechanisms, indication=indications, "
                        + "rule=rules, requirement=requirements, criticism=criticisms, strength=strengths, weakness=weaknesses, "
                        + "cost=costs, reason=reasons, factor=factors, objective=objectives, duty=duties, power=powers, right=rights, "
                        + "way=ways, kind=kinds, form=forms, source=sources, method=methods, principle=principles, "
                        + "origin=origins, goal=goals, aim=aims, condition=conditions, defence=defences, defense=defenses, "
                        + "criterion=criteria, use=uses, remedy=remedies, result=results, outcome=outcomes, stage=stages, finding=findings, layer=layers, level=levels, phase=phases, theory=theories, "
                        + "common mistake=common mistakes, misconception=misconceptions, theory=theories, determinant=determinants, pitfall=pitfalls, gotcha=gotchas, side effect=side effects, key idea=key ideas");
        for (String name : new String[] {
            "aetiology",
            "etiology",
            "pathogenesis",
            "pathophysiology",
            "epidemiology",
            "prognosis",
            "dosage",
            "structure",
            "significance",
            "prevention",
            "diagnosis",
            "motivation",
            "pros and cons",
            "importance",
            "impact",
            "legacy",
            "aftermath",
            "background"
        }) {
            EN.put(name, new LabelWords(name, name, ""));
        }
        for (String name : new String[] {"ways out", "what to do"}) {
            EN.put(name, new LabelWords("solution", "solutions", ""));
        }
        EN.put("pros", new LabelWords("advantages", "advantages", ""));
        EN.put("cons", new LabelWords("disadvantages", "disadvantages", ""));
        EN.put("how it works", new LabelWords("", "", "how"));
        EN.put("why it matters", new LabelWords("", "", "matters"));
        EN.put("when to use", new LabelWords("", "", "when"));
        EN.put("when to use it", new LabelWords("", "", "when"));
        EN.put("location", new LabelWords("", "", "where"));
        EN.put("process", new LabelWords("", "", "process"));
        EN.put("procedure", new LabelWords("", "", "process"));
        EN.put("held", new LabelWords("", "", "holding"));
        EN.put("holding", new LabelWords("", "", "holding"));
        EN.put("facts", new LabelWords("", "", "facts"));
        EN.put("issue", new LabelWords("", "", "issue"));
        EN.put("reasoning", new LabelWords("", "", "reasoning"));
    }

    private static void nouns(Map<String, LabelWords> map, String words) {
        for (String word : words.split(" ")) {
            map.put(word, new LabelWords(word, word, ""));
        }
    }

    private static void pairs(Map<String, LabelWords> map, String words) {
        for (String pair : words.split(", ")) {
            String[] forms = pair.split("=");
            map.put(forms[0], new LabelWords(forms[0], forms[1], ""));
            map.put(forms[1], new LabelWords(forms[1], forms[1], ""));
        }
    }

    /** How this label is asked for, or nothing: examples, notes, code and other labels that make no question. */
    static Optional<LabelWords> of(String label, Language language) {
        String key = Body.clean(label).toLowerCase(Locale.ROOT);
        while (!key.isEmpty() && "?？".indexOf(key.charAt(key.length() - 1)) >= 0) {
            key = key.substring(0, key.length() - 1).strip();
        }
        Map<String, LabelWords> first = language == Language.ZH ? ZH : EN;
        LabelWords words = first.get(key);
        if (words != null) {
            return Optional.of(words);
        }
        String plain = Labels.plain(key);
        String which = key.substring(0, key.length() - plain.length());
        return which.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(first.get(plain))
                        .filter(w -> w.own().isEmpty())
                        .map(w -> new LabelWords(which + w.one(), which + w.many(), ""));
    }

    private static final Set<String> SEVERAL_ZH = Set.of(
            ("类型 种类 分类 因素 方法 办法 方式 途径 特点 特征 特性 性质 优点 缺点 优缺点 作用 功能 用途 原因 条件 措施 表现 症状 阶段 环节 要素 要件 成分 组成部分 原则 要点 机制 形式 "
                            + "类别 指标 策略 手段 意义 影响 后果 危害 好处 证据 要求 规则 任务 应用 例外 情形 事由 并发症 步骤 现象 理由")
                    .split(" "));

    private static final Set<String> SINGLE_ZH = Set.of(
            "定义", "概念", "含义", "本质", "实质", "目的", "依据", "核心", "思想", "核心思想", "基本思想", "背景", "评价", "口号", "指导思想", "地位", "原理",
            "结构", "内容");

    /** Is this Chinese word a noun for several things? */
    static boolean several(String word) {
        return SEVERAL_ZH.contains(word);
    }

    /** Does a longer name end in a noun for several things: {@code 宿主免疫应答的类型}, {@code Ang II effects}? */
    static boolean ends(String name, Language language) {
        String key = Body.clean(name).toLowerCase(Locale.ROOT);
        for (int i = 1; i < key.length(); i++) {
            String tail = key.substring(i);
            boolean noun = language == Language.ZH
                    ? SEVERAL_ZH.contains(tail)
                    : key.charAt(i - 1) == ' '
                            && EN.containsKey(tail)
                            && EN.get(tail).own.isEmpty()
                            && EN.get(tail).plural();
            if (noun) {
                return true;
            }
        }
        return false;
    }

    /** Can the noun for several be counted? {@code structure} cannot; every Chinese noun can. */
    boolean plural(Language language) {
        return language == Language.ZH ? !SINGLE_ZH.contains(one) : !many.equals(one) || plural();
    }

    /** Is the noun a plural one? Only English asks. */
    boolean plural() {
        return (one.endsWith("s") && !one.endsWith("ss") && !one.endsWith("is")) || one.equals("pros and cons");
    }
}
