package moxie.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;

/**
 * Bytes to text: a byte order mark decides, else strict UTF-8, else GB18030, else UTF-8 with replacements.
 */
public final class Decoder {
    private Decoder() {}

    /**
     * A note as text.
     *
     * @param charset what it was read as
     * @param guessed was that a guess its owner should know of?
     */
    record Decoded(String text, String charset, boolean guessed) {}

    /** The text of a file, in the encoding it is most likely in. */
    public static String text(byte[] bytes) {
        return decode(bytes).text();
    }

    static Decoded decode(byte[] bytes) {
        if (Bytes.starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8", false);
        }
        if (Bytes.starts(bytes, 0xFF, 0xFE)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE", false);
        }
        if (Bytes.starts(bytes, 0xFE, 0xFF)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE", false);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0 || strict(bytes, StandardCharsets.UTF_8)) {
            return new Decoded(text, "UTF-8", false);
        }
        Charset chinese = Charset.forName("GB18030");
        return strict(bytes, chinese)
                ? new Decoded(new String(bytes, chinese), "GB18030", true)
                : new Decoded(text, "UTF-8", true);
    }

    private static boolean strict(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Line ends become {@code \n}, no-break spaces spaces; invisible characters and controls vanish. */
    static String tidy(String text) {
        int i = 0;
        char[] chars = text.toCharArray();
        for (char c : chars) {
            if (!plain(c)) {
                break;
            }
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        out.append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                out.append('\n');
                i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (c == '\u00A0' || c == '\u202F' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B') {
                out.append(' ');
            } else if (plain(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean plain(char c) {
        if (c < 0xA0) {
            return c >= ' ' || c == '\n' || c == '\t' || c == '\u001B';
        }
        if (c >= 0x2E80 && c < 0xFE00) {
            return true;
        }
        return c != '\u00A0'
                && c != '\u202F'
                && c != '\u200B'
                && c != '\u2060'
                && c != '\uFEFF'
                && c != '\u00AD'
                && c != '\u2028'
                && c != '\u2029';
    }

    /** Why a file could not be read, in a word or two. */
    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission";
        }
        if (e instanceof Bytes.Refused refused) {
            return refused.code();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
