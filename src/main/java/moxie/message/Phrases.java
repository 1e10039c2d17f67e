package moxie.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.MissingResourceException;

/**
 * The patterns of one bundle, {@code key = pattern} a line, in UTF-8 and with the escapes of {@link
 * java.util.Properties}. Only where each key stands is worked out, because reading all twelve hundred patterns takes as
 * long as starting Java; a pattern is read when it is asked for.
 */
final class Phrases {
    private final String name;
    private final byte[] bytes;

    /** Where lines begin, by the hash of their keys; -1 where a place is free. Twice as many as keys, or more. */
    private final int[] places;

    private Phrases(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        int lines = 1;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        places = new int[Integer.highestOneBit(lines) * 4];
        Arrays.fill(places, -1);
        for (int at = 0; at < bytes.length; at = end(at) + 1) {
            if (bytes[at] > ' ' && bytes[at] != '#') {
                enter(at);
            }
        }
    }

    /** @param name of a resource */
    static Phrases read(String name) {
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            return new Phrases(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int end(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private void enter(int line) {
        int hash = 0;
        for (int at = line; inKey(at); at++) {
            at += bytes[at] == '\\' ? 1 : 0;
            hash = 31 * hash + bytes[at];
        }
        int place = place(hash);
        while (places[place] >= 0) {
            place = (place + 1) & (places.length - 1);
        }
        places[place] = line;
    }

    private boolean inKey(int at) {
        return at < bytes.length && bytes[at] != ' ' && bytes[at] != '=' && bytes[at] != '\n';
    }

    private int place(int hash) {
        return (hash ^ (hash >>> 15)) & (places.length - 1);
    }

    /** Where the pattern of a key begins, or -1. */
    private int find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int hash = 0;
        for (byte b : wanted) {
            hash = 31 * hash + b;
        }
        for (int place = place(hash); places[place] >= 0; place = (place + 1) & (places.length - 1)) {
            int at = places[place];
            int same = 0;
            while (same < wanted.length && inKey(at)) {
                at += bytes[at] == '\\' ? 1 : 0;
                if (bytes[at++] != wanted[same++]) {
                    same = wanted.length + 1;
                }
            }
            if (same == wanted.length && !inKey(at)) {
                return at;
            }
        }
        return -1;
    }

    boolean has(String key) {
        return find(key) >= 0;
    }

    /** @throws MissingResourceException when there is no such key */
    String get(String key) {
        int at = find(key);
        if (at < 0) {
            throw new MissingResourceException("no " + key + " in " + name, name, key);
        }
        int from = blank(at);
        if (from < bytes.length && bytes[from] == '=') {
            from = blank(from + 1);
        }
        int end = end(from);
        if (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        return unescaped(new String(bytes, from, end - from, StandardCharsets.UTF_8));
    }

    private int blank(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            if (escaped == 'u') {
                out.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                i += 4;
            } else {
                out.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            }
        }
        return out.toString();
    }
}
