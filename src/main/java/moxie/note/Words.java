package moxie.note;

import java.util.List;

/**
 * What a run of inline Markdown says, without its markup.
 *
 * @param text the words; {@code \n} where the source line ends, {@link #BREAK} where the author broke the line,
 *     perhaps in the middle of a source line
 * @param strong the bold words, in order
 * @param blanks the words marked as blanks, in order
 * @param images the pictures, in order
 * @param bold is the whole of it bold?
 * @param linked the characters of {@code text} that are link text or URL
 * @param displayed TeX set off inside it, in order
 */
record Words(
        String text,
        List<String> strong,
        List<String> blanks,
        List<Picture> images,
        boolean bold,
        int linked,
        List<String> displayed) {
    /** Line separator U+2028, a break the author meant. */
    static final char BREAK = '\u2028';

    static final Words NONE = new Words("", List.of(), List.of(), List.of(), false, 0, List.of());

    /** A picture in the text. */
    record Picture(String alternative, String target) {}

    /** The text on one line: a source line end is a space only where two Latin words would touch. */
    String flat() {
        return flat(text);
    }

    static String flat(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf(BREAK) < 0) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BREAK) {
                out.append('\n');
            } else if (c != '\n') {
                out.append(c);
            } else if (out.length() > 0 && i + 1 < text.length()) {
                char before = out.charAt(out.length() - 1);
                char after = text.charAt(i + 1);
                if (before < 0x2E80 && after < 0x2E80 && before != ' ' && before != '\n') {
                    out.append(' ');
                } else if ((before < 0x2E80) != (after < 0x2E80)
                        && Character.isLetterOrDigit(before)
                        && Character.isLetterOrDigit(after)) {
                    out.append(' ');
                }
            }
        }
        return out.toString().strip();
    }

    /** Nothing but links, addresses and marks? */
    boolean onlyLinks() {
        if (linked == 0) {
            return false;
        }
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                other++;
            }
        }
        return other <= linked;
    }

    /** The same marks around other text, for one piece of it. */
    Words with(String piece) {
        return new Words(piece, in(piece, strong), in(piece, blanks), List.of(), false, 0, in(piece, displayed));
    }

    private static List<String> in(String piece, List<String> all) {
        return all.isEmpty() ? all : all.stream().filter(piece::contains).toList();
    }
}
