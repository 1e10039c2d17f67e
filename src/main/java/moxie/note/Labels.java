package moxie.note;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words that name an edge of a topic rather than a topic: {@code 作用}, {@code advantages}. */
public final class Labels {
    private static final Set<String> FIXED = words("""
            定义, 概念, 基本概念, 含义, 作用, 功能, 用途, 目的, 意义, 原因, 动机, 背景, 解决, 解决方案,
            解决方法, 解决办法, 方法, 办法, 步骤, 流程, 过程, 公式, 原理, 机制, 思想, 核心思想, 基本思想,
            常见误区, 误区, 易错点, 易混点, 符号, 规则, 要求, 标准, 口号, 指导思想, 代表人物, 活动, 主张, 标志, 失败标志, 结局,
            教训, 概况, 地位, 依据, 理由, 效果, 来源, 危害, 好处, 弊端, 情形, 适用范围, 归责原则, 方式, 借口, 有效要件, 生效要件, 成立要件, 对策, 措施, 应对, 处理方法, 优点, 缺点, 优缺点, 优势, 劣势, 区别, 联系, 异同, 应用, 应用场景, 使用场景, 适用场景, 场景,
            特点, 特性, 特征, 分类, 类型, 种类, 组成, 构成, 结构, 性质, 条件, 参数, 影响, 后果,
            时间复杂度, 空间复杂度, 复杂度, 注意, 注意事项, 例子, 示例, 举例, 总结, 小结, 代码, 代码实现,
            实现, 伪代码, 推导, 输入, 输出, 症状, 治疗, 诊断, 病因, 预防, 内容, 构成要件, 例外, 法律后果,
            阶段, 要素, 要件, 构成要素, 事由, 主体, 客体, 时间, 地点, 人物, 结果, 意图, 导火索, 性质定理, 局限, 局限性, 改进, 对比, 为什么, 怎么做,
            经过, 功效, 主治, 禁忌, 用法, 用量, 用法用量, 决定因素, 影响因素, 表现, 手段, 途径, 实质, 本质,
            形态, 形态特征, 形态结构, 致病, 致病性, 致病机制, 致病作用, 生活史, 感染期, 感染途径, 感染方式, 流行, 流行病学,
            防治, 防治原则, 传播途径, 临床表现, 诊断方法, 鉴别诊断, 发病机制, 并发症, 证据, 贡献, 主要内容, 主要观点,
            影响因素, 基本环节, 三者关系, 两者关系, 三者之间的关系, 两者之间的关系, 二者关系,
            评价, 启示, 历史意义, 相同点, 不同点, 共同点, 常见错误,
            是什么,
            definition, common mistakes, pitfalls, symbols, ways out, remedies, what to do, stages, phases, timeline, purpose, why, what, how, advantages, advantage, benefits, pros, disadvantages,
            disadvantage, drawbacks, cons, pros and cons, limitations, trade-offs, tradeoffs, use cases,
            use case, when to use, when to use it, steps, step, process, procedure, workflow, formula,
            characteristics, features, properties, types, components, parts, causes, cause, effects,
            effect, consequences, symptoms, signs, treatment, diagnosis, prevention, parameters,
            complexity, time complexity, space complexity, example, examples, note, notes, summary,
            analogy, intuition, problem, solution, solutions, code, implementation, function, functions,
            structure, location, role, background, significance, elements, exceptions, rule, holding,
            facts, issue, reasoning, date, key points, how it works, what it is, motivation, idea,
            key idea, applications, input, output, inputs, outputs, results, result, outcome,
            assumptions, risk factors, complications, mechanism, indications, side effects,
            rules, requirements, criticism, criticisms, strengths, weaknesses, evaluation, evidence, findings, aftermath,
            legacy, impact, importance, origins, goals, aims, conditions, defences, defenses, criteria, key facts, held,
            uses, facts, theories, determinants, formulas, pitfalls, gotchas, why it matters, common mistakes, misconceptions, ways out, remedies, what to do
            """);

    /** Titles that say nothing of what is below them. */
    private static final Set<String> GENERIC = words("""
            重点提醒, 提醒, 描述方法, 常见表述, 答题模板, 补充说明, patterns, unbalance, reminders,
            掌握内容, 熟悉内容, 了解内容, 自学内容, 总论, 概论, 绪论, 导论, 重点, 难点, 重难点, 复习要点, 考点, 结论,
            conclusion, conclusions, terms, key points, takeaways, recap, lecture, lectures,
            典型回答, 扩展知识, 详细解释, 详细介绍, 介绍, 简介, 概述, 概要, 笔记, 正文, 知识点, 要点,
            其他, 其它, 补充, 前言, 引言, 基础, 基础知识, 回答, 答案, 参考答案, 解答, 详解,
            overview, introduction, intro, brain dump, details, basics, general, misc, miscellaneous,
            other, others, content, contents, main, readme, notes, index, untitled, answer, answers,
            key concepts, background info, 名词解释, 术语, 术语表, glossary, key terms, definitions, vocabulary
            """);

    private static final Set<String> COURSE = Set.of(
            "lecture",
            "lec",
            "lec.",
            "chapter",
            "ch",
            "ch.",
            "unit",
            "week",
            "day",
            "part",
            "section",
            "module",
            "class",
            "topic",
            "task",
            "question",
            "goal",
            "objective",
            "outcome",
            "lesson",
            "session",
            "theme",
            "step",
            "requirement",
            "p",
            "page",
            "slide",
            "要求",
            "考点",
            "专题",
            "任务",
            "题型",
            "模块",
            "单元",
            "知识点",
            "主题",
            "话题",
            "目标",
            "问题",
            "步骤",
            "要点",
            "部分",
            "实验");

    private static final String[] WHICH = {
        "物理",
        "化学",
        "生理",
        "主要",
        "基本",
        "历史",
        "核心",
        "重要",
        "临床",
        "直接",
        "根本",
        "主观",
        "客观",
        "失败",
        "成功",
        "无效",
        "具体",
        "积极",
        "消极",
        "main ",
        "key ",
        "major ",
        "clinical ",
        "common ",
        "immediate ",
        "long-term ",
        "short-term "
    };

    /** A longer title is none, whatever is taken off its ends. */
    private static final int LONGEST = 48;

    private Labels() {}

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String word : list.split(",")) {
            words.add(word.strip());
        }
        return words;
    }

    /** Is this title, without markup, a label by itself? */
    public static boolean is(String title) {
        if (title.length() > LONGEST) {
            return false;
        }
        String key = key(title);
        return key.length() <= 24
                && (FIXED.contains(key) || FIXED.contains(plain(key)) || (ordered(key) && key.length() <= 20));
    }

    /** Does this title say nothing of what is below it ({@code 典型回答}, {@code Overview})? */
    public static boolean generic(String title) {
        return title.length() <= 24 && (GENERIC.contains(key(title)) || counted(key(title)));
    }

    /** Nothing but the place in a course or a book: {@code Lecture 4}, {@code 第三章}. */
    private static boolean counted(String key) {
        int end = key.length();
        if (key.startsWith("第") && end <= 6 && "章节讲课篇回编周".indexOf(key.charAt(end - 1)) >= 0) {
            return true;
        }
        while (end > 0 && (Character.isDigit(key.charAt(end - 1)) || "./-&".indexOf(key.charAt(end - 1)) >= 0)) {
            end--;
        }
        String word = key.substring(0, end).strip();
        return end < key.length() && COURSE.contains(word);
    }

    /** A label without the word that says which of several: {@code 直接原因}, {@code main causes}. */
    public static String plain(String key) {
        char first = key.isEmpty() ? 0 : key.charAt(0);
        for (String word : WHICH) {
            if (word.charAt(0) == first && key.startsWith(word) && key.length() > word.length()) {
                return key.substring(word.length()).strip();
            }
        }
        return key;
    }

    static String key(String title) {
        String key = lower(title.strip());
        if (key.length() > 2 && key.charAt(0) == '【' && key.indexOf('】') == key.length() - 1) {
            key = key.substring(1, key.length() - 1);
        }
        int end = key.length();
        while (end > 0 && ":：?？.。".indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == key.length() ? key : key.substring(0, end).strip();
    }

    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (char c : chars) {
            if ((c >= 'A' && c <= 'Z') || (c > 0x7F && c < 0x2E80) || c > 0x9FFF) {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    /** A label whose parts come in an order: {@code 步骤}, {@code 训练步骤}, {@code inference steps}. */
    static boolean ordered(String title) {
        String key = key(title);
        boolean chinese = key.endsWith("步骤") || key.endsWith("流程");
        return (chinese && key.length() <= 8 && key.indexOf('的') < 0)
                || key.equals("过程")
                || key.equals("process")
                || key.equals("procedure")
                || key.equals("workflow")
                || key.equals("steps")
                || (key.endsWith(" steps") && Titles.words(key) <= 3);
    }
}
