package moxie.review;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Short texts met again and again in a log, each kept once: a hash table from their bytes. */
final class Names {
    private static final int LONGEST = 48;

    private String[] texts = new String[256];
    private byte[][] keys = new byte[256][];
    private int[] hashes = new int[256];
    private int size;

    Names() {}

    /**
     * The text of these bytes of UTF-8; the same object as the last time.
     *
     * @param hash of the bytes, always the same for the same bytes
     */
    String of(byte[] bytes, int from, int to, int hash) {
        int slot = slot(hash);
        while (keys[slot] != null) {
            if (hashes[slot] == hash && same(keys[slot], bytes, from, to)) {
                return texts[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.length() <= LONGEST) {
            put(slot, Arrays.copyOfRange(bytes, from, to), text, hash);
            if (2 * ++size > keys.length) {
                grow();
            }
        }
        return text;
    }

    private static boolean same(byte[] key, byte[] bytes, int from, int to) {
        if (key.length != to - from) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (key[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & (keys.length - 1);
    }

    private void put(int slot, byte[] key, String text, int hash) {
        keys[slot] = key;
        texts[slot] = text;
        hashes[slot] = hash;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        String[] oldTexts = texts;
        int[] oldHashes = hashes;
        keys = new byte[2 * oldKeys.length][];
        texts = new String[keys.length];
        hashes = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(oldHashes[i]);
                while (keys[slot] != null) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                put(slot, oldKeys[i], oldTexts[i], oldHashes[i]);
            }
        }
    }
}
