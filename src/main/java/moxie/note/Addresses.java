package moxie.note;

/** Bare web and mail addresses in a text. */
final class Addresses {
    private Addresses() {}

    /** The letters and digits of the text that belong to bare addresses. */
    static int letters(String text) {
        int letters = 0;
        for (int at = text.indexOf("://"); at >= 0; ) {
            int end = end(text, at);
            for (int i = start(text, at); i < end; i++) {
                letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
            }
            at = text.indexOf("://", Math.max(end, at + 3));
        }
        return letters;
    }

    private static int start(String text, int at) {
        int start = at;
        while (start > 0
                && at - start < 10
                && Character.isLetter(text.charAt(start - 1))
                && text.charAt(start - 1) < 0x80) {
            start--;
        }
        return start;
    }

    private static int end(String text, int at) {
        int end = at + 3;
        while (end < text.length()
                && text.charAt(end) > ' '
                && text.charAt(end) < 0x2E80
                && "<>\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
