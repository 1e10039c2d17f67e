package moxie.note;

import java.util.Locale;

/** The words in a piece of HTML. */
final class Html {
    private Html() {}

    /** Without tags and comments; a line break where a block ends. */
    static String text(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c != '<') {
                out.append(c);
                i++;
                continue;
            }
            boolean comment = html.startsWith("<!--", i);
            int end = comment ? html.indexOf("-->", i) : html.indexOf('>', i);
            int other = comment ? -1 : html.indexOf('<', i + 1);
            if (other > 0 && other < end) {
                out.append(html, i, other); // a tag nobody closed swallows no words
                i = other;
                continue;
            }
            if (end < 0) {
                if (!comment) {
                    out.append(html, i, html.length());
                }
                break;
            }
            String tag = html.substring(i + 1, Math.min(end, i + 12)).toLowerCase(Locale.ROOT);
            if (tag.startsWith("br") || tag.startsWith("/p") || tag.startsWith("/div") || tag.startsWith("/li")) {
                out.append('\n');
            }
            i = comment ? end + 3 : end + 1;
        }
        return out.toString().strip();
    }
}
