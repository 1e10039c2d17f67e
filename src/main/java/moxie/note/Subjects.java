package moxie.note;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the asking off a title and leaves what it asks about. */
final class Subjects {
    private static final String[] HEADS_ZH = {
        "什么是", "什么叫", "为什么需要", "为什么要用", "为什么要", "为什么", "为何", "如何理解", "如何实现", "如何解决", "如何", "怎么理解", "怎么实现", "怎么", "怎样",
        "请简述", "请介绍", "请说明", "请问", "简述", "谈谈你对", "谈谈", "介绍一下", "介绍", "说说", "说一下", "手撕", "手写", "解释一下", "解释", "你了解", "了解",
        "理解", "熟练掌握", "掌握", "熟悉"
    };
    private static final String[] TAILS_ZH = {
        "有哪些",
        "是什么意思",
        "是什么",
        "是啥",
        "怎么处理",
        "怎么解决",
        "怎么办",
        "怎么做",
        "怎么实现",
        "如何处理",
        "如何解决",
        "如何实现",
        "介绍一下",
        "利用什么数据怎么训练的",
        "为什么",
        "吗",
        "呢",
        "的理解",
        "相关",
        "具体公式和区别",
        "公式和区别",
        "主要表现在",
        "主要体现在",
        "主要包括",
        "表现在",
        "体现在",
        "的区别与联系",
        "的区别和联系",
        "的区别",
        "的异同",
        "的对比",
        "的优缺点",
        "的优势与劣势",
        "的优点和缺点",
        "的优势和劣势",
        "区别",
        "对比",
        "优缺点"
    };
    private static final String[] HEADS_EN = {
        "what is ",
        "what are ",
        "what's ",
        "what does ",
        "what do ",
        "why do we need ",
        "why do we use ",
        "why does ",
        "why do ",
        "why did ",
        "why is ",
        "why are ",
        "why ",
        "how does ",
        "how do you ",
        "how do we ",
        "how do ",
        "how is ",
        "how are ",
        "how can we ",
        "how can ",
        "how to ",
        "how ",
        "explain ",
        "describe ",
        "define ",
        "discuss ",
        "when to use ",
        "when do we use ",
        "compare "
    };
    private static final String[] TAILS_EN = {" work", " works", " used", " mean", " useful"};

    /** What a course asks one to be able to do: {@code 可以按照自己的理解简述…}. */
    private static final Pattern ABLE =
            Pattern.compile("(?:可以|能够|能)(?:[按用]照?)?(?:自己的(?:理解|话|语言))?(?:说出|简述|说明|解释|描述|写出|列举|推导|叙述|概述|阐述)");

    private Subjects() {}

    static String of(String title) {
        String subject = title.strip();
        int end = subject.length();
        while (end > 0 && "?？。.！!:：".indexOf(subject.charAt(end - 1)) >= 0) {
            end--;
        }
        subject = subject.substring(0, end).strip();
        String whole = subject;
        subject = heads(subject);
        if (subject.length() < whole.length()) {
            subject = first(subject);
        }
        boolean more = true;
        while (more) {
            more = false;
            for (String tail : TAILS_ZH) {
                if (subject.length() > tail.length() && subject.endsWith(tail)) {
                    subject = subject.substring(0, subject.length() - tail.length())
                            .strip();
                    more = true;
                }
            }
        }
        String lower = subject.toLowerCase(Locale.ROOT);
        for (String tail : TAILS_EN) {
            if (subject.length() < whole.length() && lower.endsWith(tail)) {
                subject = subject.substring(0, subject.length() - tail.length()).strip();
                break;
            }
        }
        while (subject.endsWith("，") || subject.endsWith(",") || subject.endsWith("、")) {
            subject = subject.substring(0, subject.length() - 1).strip();
        }
        return subject.isEmpty() ? whole : subject;
    }

    /** Of "X，并分析其与 Y 的关系" and "X 以及与 Y 的区别" the X. */
    private static String first(String subject) {
        int end = subject.length();
        for (String cut : new String[] {"，", "以及", "及其与"}) {
            int at = subject.indexOf(cut);
            end = at >= 2 ? Math.min(end, at) : end;
        }
        return subject.substring(0, end).strip();
    }

    private static String heads(String subject) {
        char first = subject.isEmpty() ? 0 : subject.charAt(0);
        if (first == '可' || first == '能') {
            Matcher able = ABLE.matcher(subject);
            if (able.lookingAt() && able.end() < subject.length()) {
                return subject.substring(able.end()).strip();
            }
        }
        for (String head : HEADS_ZH) {
            if (head.charAt(0) == first && subject.startsWith(head) && subject.length() > head.length()) {
                return subject.substring(head.length()).strip();
            }
        }
        if (first > 0x7F) {
            return subject;
        }
        String lower = subject.toLowerCase(Locale.ROOT);
        for (String head : HEADS_EN) {
            if (lower.startsWith(head) && subject.length() > head.length()) {
                return article(subject.substring(head.length()).strip());
            }
        }
        return subject;
    }

    private static String article(String subject) {
        for (String article : new String[] {"the ", "an ", "a "}) {
            if (subject.startsWith(article) && subject.length() > article.length()) {
                return subject.substring(article.length());
            }
        }
        return subject;
    }
}
