package moxie.note;

/**
 * {@code **重点：**说明}: CommonMark sees no closing mark between a full-width colon and a letter, and shows the stars. The
 * punctuation moves outside of the marks, which reads the same.
 */
final class BoldMarks implements Repair {
    private static final String CLOSING = "：:，,。.；;、！!？?）)」』”’】》%";
    private static final String OPENING = "（(「『“‘【《";

    @Override
    public void apply(Lines lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.text(i) && lines.get(i).indexOf("**") >= 0) {
                String line = lines.get(i);
                String repaired = repaired(line);
                if (!repaired.equals(line)) {
                    lines.set(i, repaired);
                    lines.repaired("bold-mark", i);
                }
            }
        }
    }

    private static String repaired(String line) {
        if (line.indexOf('`') >= 0 || line.indexOf('$') >= 0 || line.indexOf("***") >= 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line);
        int open = out.indexOf("**");
        while (open >= 0) {
            int close = out.indexOf("**", open + 2);
            if (close <= open + 2) {
                break;
            }
            boolean letterAfter = close + 2 < out.length() && letter(out.charAt(close + 2));
            boolean letterBefore = open > 0 && letter(out.charAt(open - 1));
            if (letterBefore && OPENING.indexOf(out.charAt(open + 2)) >= 0 && close > open + 4) {
                out.insert(open, out.charAt(open + 2)).deleteCharAt(open + 3);
                open++;
            }
            if (letterAfter && CLOSING.indexOf(out.charAt(close - 1)) >= 0 && close > open + 3) {
                char mark = out.charAt(close - 1);
                out.insert(close + 2, mark).deleteCharAt(close - 1);
                close--;
            }
            open = out.indexOf("**", close + 2);
        }
        return out.toString();
    }

    private static boolean letter(char c) {
        return Character.isLetterOrDigit(c);
    }
}
