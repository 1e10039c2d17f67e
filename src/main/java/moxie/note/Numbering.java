package moxie.note;

/** The numbering and ornaments a title begins with: {@code 1.2 }, {@code （三）}, {@code 第十章}, {@code Ch 23}, emoji. */
final class Numbering {
    private static final String HAN_DIGITS = "一二三四五六七八九十百零0123456789";
    private static final String[] WORDS = {
        "Chapter ", "Lecture ", "Lec. ", "Lec ", "lec ", "Ch ", "Ch.", "Section ", "Unit ", "Week ", "Module "
    };

    /** Words that with a number and a mark after it say which of several: "考点3：", "Step 2:", "Q1." */
    private static final String[] ORDINALS = {
        "要求",
        "考点",
        "专题",
        "任务",
        "问题",
        "知识点",
        "主题",
        "模块",
        "目标",
        "重点",
        "难点",
        "例题",
        "例",
        "案例",
        "步骤",
        "话题",
        "单元",
        "实验",
        "题",
        "Step ",
        "Part ",
        "Question ",
        "Topic ",
        "Problem ",
        "Task ",
        "Objective ",
        "Aim ",
        "Theme ",
        "Lesson ",
        "Session ",
        "Stage ",
        "Q",
        "step ",
        "part ",
        "question "
    };

    private static final String[] STEPS = {"Step ", "step ", "步骤", "STEP "};

    private Numbering() {}

    /** The index after one piece of numbering at {@code at}; {@code at} when there is none, or nothing would be left. */
    static int end(String title, int at) {
        int end = piece(title, at);
        while (end < title.length() && (Line.isSpace(title.charAt(end)) || title.charAt(end) == '\uFE0F')) {
            end++;
        }
        return end < title.length() ? end : at;
    }

    private static int piece(String title, int at) {
        if (at >= title.length()) {
            return at;
        }
        int c = title.codePointAt(at);
        if (emoji(c)) {
            return at + Character.charCount(c);
        }
        if (c >= '0' && c <= '9') {
            return digits(title, at);
        }
        Marker marker = Marker.at(title, at);
        if (marker != null && (HAN_DIGITS.indexOf(c) >= 0 || (marker.ordered() && !Character.isLetter(c)))) {
            return marker.end();
        }
        if (c == '第') {
            int end = at + 1;
            while (end < title.length() && HAN_DIGITS.indexOf(title.charAt(end)) >= 0) {
                end++;
            }
            if (end > at + 1 && title.startsWith("步", end) && end + 1 < title.length()) {
                return "：:，,、".indexOf(title.charAt(end + 1)) >= 0 ? end + 2 : at;
            }
            boolean unit = end > at + 1 && end < title.length() && "章节讲课回部分篇".indexOf(title.charAt(end)) >= 0;
            int after = unit ? title.startsWith("部分", end) ? end + 2 : end + 1 : at;
            while (unit && after < title.length() && "：:、. \u3000".indexOf(title.charAt(after)) >= 0) {
                after++;
            }
            return after;
        }
        int ordinal = ordinal(title, at);
        if (ordinal > at) {
            return ordinal;
        }
        for (String word : WORDS) {
            if (title.startsWith(word, at)) {
                int end = at + word.length();
                int digits = end;
                while (end < title.length()
                        && (Character.isDigit(title.charAt(end))
                                || (end > digits && "./&".indexOf(title.charAt(end)) >= 0))) {
                    end++;
                }
                if (end > digits) {
                    while (end < title.length() && "：:-–—. ".indexOf(title.charAt(end)) >= 0) {
                        end++;
                    }
                    return dated(title, end) ? at : end;
                }
            }
        }
        return at;
    }

    /** The index after "考点3：" or "Step 2:" at {@code at}; {@code at} where there is no such thing. */
    private static int ordinal(String title, int at) {
        for (String word : ORDINALS) {
            if (title.startsWith(word, at)) {
                int digits = at + word.length();
                while (digits < title.length() && title.charAt(digits) == ' ') {
                    digits++;
                }
                int end = digits;
                while (end < title.length() && end - digits < 3 && HAN_DIGITS.indexOf(title.charAt(end)) >= 0) {
                    end++;
                }
                int mark = end;
                while (mark < title.length() && title.charAt(mark) == ' ') {
                    mark++;
                }
                if (end > digits && mark < title.length() && "：:.．、)）".indexOf(title.charAt(mark)) >= 0) {
                    return mark + 1;
                }
            }
        }
        return at;
    }

    /** Is this nothing but "Step 2" or "考点3", which names nothing? */
    static boolean alone(String title) {
        return ordinal(title + ":", 0) == title.length() + 1;
    }

    /** The number of a line that begins "Step 2: ", "步骤2：", "第二步："; 0 when it begins otherwise. */
    static int step(String line) {
        int at = line.startsWith("第") ? 1 : 0;
        for (String word : STEPS) {
            at = line.startsWith(word) ? word.length() : at;
        }
        int end = at;
        while (at > 0 && end < line.length() && end - at < 2 && HAN_DIGITS.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        int mark = line.startsWith("第") && line.startsWith("步", end) ? end + 1 : end;
        if (end == at || mark >= line.length() || "：:.、，,".indexOf(line.charAt(mark)) < 0) {
            return 0;
        }
        String digits = line.substring(at, end);
        char last = digits.charAt(digits.length() - 1);
        return last <= '9' ? Integer.parseInt(digits) : digits.length() == 1 ? HAN_DIGITS.indexOf(last) + 1 : 0;
    }

    /** Would nothing be left but a date: "Lec 1 - sept 5"? */
    private static boolean dated(String title, int from) {
        String rest = title.substring(from);
        return Titles.words(rest) <= 2 && rest.chars().anyMatch(Character::isDigit);
    }

    /** {@code 1.}, {@code 1.2}, {@code 2.3.4、}, {@code 8-2 }, {@code 1) }; not a plain number such as "2024 年". */
    private static int digits(String title, int at) {
        int end = at;
        int dots = 0;
        while (end < title.length()
                && (Character.isDigit(title.charAt(end))
                        || (end > at
                                && (title.charAt(end) == '.' || title.charAt(end) == '-')
                                && Character.isDigit(title.charAt(end - 1))))) {
            dots += Character.isDigit(title.charAt(end)) ? 0 : 1;
            end++;
        }
        if (end == title.length() || end - at > 9) {
            return at;
        }
        char c = title.charAt(end);
        boolean slash = c == '/' && end + 1 < title.length() && Line.isSpace(title.charAt(end + 1));
        boolean marked = slash || c == '、' || c == ')' || c == '）' || c == '．' || c == ':' || c == '：';
        if (marked) {
            return end + 1;
        }
        boolean dotted = dots > 0 && (Line.isSpace(c) || title.charAt(end - 1) == '.' || c >= 0x2E80);
        return dotted && firstNumberShort(title, at) ? end : at;
    }

    /** "1.2 Title" is numbering, "2024.05 diary" and "3.14" are not. */
    private static boolean firstNumberShort(String title, int at) {
        int end = at;
        while (end < title.length() && Character.isDigit(title.charAt(end))) {
            end++;
        }
        return end - at <= 2;
    }

    private static boolean emoji(int c) {
        return (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x2600 && c <= 0x27BF)
                || c == 0x203B
                || c == 0x25C6
                || c == 0x2B50
                || c == 0x2B55
                || c == 0xFE0F
                || c == 0x2B1B;
    }
}
