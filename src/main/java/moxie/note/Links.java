package moxie.note;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The links and images a note has to other files: {@code [t](file)}, {@code ![t](file)}, {@code [[note]]}, {@code ![[file]]}. */
final class Links {
    /**
     * A link.
     *
     * @param line 0-based
     * @param column 0-based
     * @param target the path, decoded, without the part after {@code #}
     * @param wiki in double brackets, so to be found anywhere among the notes?
     */
    record Link(int line, int column, String target, boolean image, boolean wiki) {}

    /** Links in longer lines are not followed. */
    private static final int LONGEST = 10_000;

    private Links() {}

    static List<Link> of(Lines lines) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.original(i);
            if (lines.text(i) && line.length() <= LONGEST && line.indexOf('[') >= 0) {
                inline(links, line, i);
                wiki(links, line, i);
            }
        }
        return links;
    }

    private static void inline(List<Link> links, String line, int i) {
        int at = line.indexOf("](");
        while (at >= 0) {
            int end = line.indexOf(')', at);
            if (end < 0) {
                return;
            }
            String target = target(line.substring(at + 2, end));
            int open = line.lastIndexOf('[', at);
            if (!target.isEmpty() && open >= 0 && !code(line, open)) {
                boolean image = open > 0 && line.charAt(open - 1) == '!';
                links.add(new Link(i, image ? open - 1 : open, target, image, false));
            }
            at = line.indexOf("](", end);
        }
    }

    private static void wiki(List<Link> links, String line, int i) {
        int open = line.indexOf("[[");
        while (open >= 0) {
            int end = line.indexOf("]]", open);
            if (end < 0) {
                return;
            }
            String inner = line.substring(open + 2, end);
            int cut = Titles.firstOf(inner, "|#^\\");
            String target = (cut < 0 ? inner : inner.substring(0, cut)).strip();
            boolean image = open > 0 && line.charAt(open - 1) == '!';
            if (!target.isEmpty() && target.indexOf("://") < 0 && !code(line, open)) {
                links.add(new Link(i, image ? open - 1 : open, target, image, true));
            }
            open = line.indexOf("[[", end);
        }
    }

    /** Is this index between backticks? */
    private static boolean code(String line, int at) {
        int ticks = 0;
        for (int k = line.indexOf('`'); k >= 0 && k < at; k = line.indexOf('`', k + 1)) {
            ticks++;
        }
        return ticks % 2 == 1;
    }

    /** The file a destination names; empty for the web, mail, places in the same note and absolute paths. */
    private static String target(String destination) {
        String target = destination.strip();
        if (target.startsWith("<") && target.endsWith(">")) {
            target = target.substring(1, target.length() - 1);
        } else {
            int title = target.indexOf(" \"");
            target = title < 0 ? target : target.substring(0, title);
        }
        int hash = Titles.firstOf(target, "#?");
        target = hash < 0 ? target : target.substring(0, hash);
        boolean elsewhere = target.indexOf(':') > 0 || target.startsWith("/") || target.startsWith("{");
        if (target.isEmpty() || elsewhere || target.indexOf('@') >= 0) {
            return "";
        }
        boolean file = target.lastIndexOf('.') > target.lastIndexOf('/') || target.indexOf('/') >= 0;
        if (!file) {
            return "";
        }
        try {
            return target.indexOf('%') < 0
                    ? target
                    : URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }
}
