package moxie.note;

/** Headings that spell out an abbreviation: {@code TEM - Transmission Electron Microscopy}. */
final class Abbreviation {
    private Abbreviation() {}

    /** Where the words begin whose first letters stand before the dash; 0 when the title is of another form. */
    static int spelt(String title) {
        int end = 0;
        while (end < title.length() && title.charAt(end) >= 'A' && title.charAt(end) <= 'Z') {
            end++;
        }
        int from = end;
        while (from < title.length() && " -–—:".indexOf(title.charAt(from)) >= 0) {
            from++;
        }
        boolean dashed = end >= 2 && end <= 8 && from >= end + 2;
        return dashed && from < title.length() && initials(title, from, title.substring(0, end)) ? from : 0;
    }

    /** Do the words from here begin with these letters, in order, small words between them let out? */
    private static boolean initials(String title, int from, String letters) {
        int next = 0;
        boolean starts = true;
        for (int i = from; i < title.length(); i++) {
            char c = title.charAt(i);
            if (starts && next < letters.length() && Character.toUpperCase(c) == letters.charAt(next)) {
                next++;
            } else if (starts && Character.isUpperCase(c)) {
                return false;
            }
            starts = c == ' ' || c == '-';
        }
        return next == letters.length();
    }
}
