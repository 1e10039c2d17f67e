package moxie.export;

import java.util.Locale;

/** What stands below each page: the paper on the left, the page in the middle, the seed on the right. */
record Footer(String paper, PaperWords words, long seed) {
    private static final String FONT = "font: 8pt Paper, Symbols; color: #444;";

    /** Rules inside {@code @page} that print the footer without an element, or the element named {@code foot}. */
    String rules(boolean running) {
        if (running) {
            return "  @bottom-center { content: element(foot); width: 100%; }";
        }
        String page = css(words.once("page.before")) + " counter(page) " + css(words.once("page.between"))
                + " counter(pages) " + css(words.once("page.after"));
        return rule("left", css(paper)) + rule("center", page) + rule("right", css(words.once("seed", seed)));
    }

    private static String rule(String place, String content) {
        return "  @bottom-" + place + " { content: " + content + "; " + FONT + " }\n";
    }

    /** The footer as an element for the start of the document. */
    String element(Markup markup) {
        return "<div class=\"foot\"><table><tr><td>" + markup.text(paper) + "</td><td class=\"middle\">"
                + markup.text(words.once("page.before")) + "<span class=\"page\"></span>"
                + markup.text(words.once("page.between")) + "<span class=\"pages\"></span>"
                + markup.text(words.once("page.after")) + "</td><td class=\"right\">"
                + markup.text(words.once("seed", seed)) + "</td></tr></table></div>\n";
    }

    /** A string of CSS. */
    private static String css(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c == '<' || c < ' ') {
                out.append(String.format(Locale.ROOT, "\\%06X", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
