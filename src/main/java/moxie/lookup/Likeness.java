package moxie.lookup;

import java.util.ArrayList;
import java.util.List;
import moxie.text.Language;
import moxie.text.Normal;
import moxie.text.Pinyin;
import moxie.text.Suggestion;

/** How much like a title something typed is, from 0 (not at all) to 100 (the same but for spaces). */
final class Likeness {
    private final String joined;
    private final List<String> words;
    private final boolean latin;

    /** @param typed normal text, see {@link Normal} */
    Likeness(String typed) {
        this.joined = typed.replace(" ", "");
        this.words = words(typed);
        boolean ascii = !joined.isEmpty();
        for (int i = 0; i < joined.length(); i++) {
            ascii &= joined.charAt(i) < 0x80;
        }
        this.latin = ascii;
    }

    int of(String title) {
        String normal = Normal.of(title);
        int best = 0;
        for (String name : names(normal)) {
            int penalty = name.equals(normal) ? 0 : 2;
            best = Math.max(best, named(name) - penalty);
        }
        return best;
    }

    /** The whole title, what stands before a bracket or colon, and what stands in brackets. */
    private static List<String> names(String title) {
        List<String> names = new ArrayList<>();
        names.add(title);
        int start = 0;
        for (int i = 0; i <= title.length(); i++) {
            if (i == title.length() || "()（）:：—,，、/".indexOf(title.charAt(i)) >= 0) {
                String part = title.substring(start, i).strip();
                if (!part.isEmpty() && part.length() < title.length()) {
                    names.add(part);
                }
                start = i + 1;
            }
        }
        return names;
    }

    private int named(String name) {
        String run = name.replace(" ", "");
        if (run.equals(joined)) {
            return 100;
        }
        int best = Math.max(spelled(name, run), latin ? sounded(name) : inOrder(run));
        return best;
    }

    /** Typing errors: in the whole, or word by word. */
    private int spelled(String name, String run) {
        int limit = 1 + joined.length() / 3;
        int distance = Suggestion.distance(joined, run, limit + 1);
        int best = distance <= limit && joined.length() > 2 ? 92 - 45 * distance / joined.length() - 4 * distance : 0;
        if (!words.isEmpty() && latin) {
            best = Math.max(best, wordByWord(words(name)));
        }
        return best;
    }

    /** Each typed word must be, begin, or nearly be some word of the name. */
    private int wordByWord(List<String> name) {
        int sum = 0;
        for (String word : words) {
            int like = 0;
            for (String other : name) {
                like = Math.max(like, word(word, other));
            }
            if (like == 0) {
                return 0;
            }
            sum += like;
        }
        int unsaid = Math.max(0, name.size() - words.size());
        return sum / words.size() - Math.min(12, 2 * unsaid);
    }

    private static int word(String word, String other) {
        if (other.equals(word)) {
            return 90;
        }
        if (word.length() >= 2 && other.startsWith(word)) {
            return 84;
        }
        int limit = word.length() < 4 ? 1 : word.length() < 8 ? 2 : 3;
        if (word.length() < 3) {
            return 0;
        }
        int distance = Suggestion.distance(word, other, limit + 1);
        if (distance > limit && other.length() > word.length()) {
            distance = Suggestion.distance(word, other.substring(0, word.length()), limit) + 1;
        }
        return distance <= limit ? 80 - 12 * distance - (word.charAt(0) == other.charAt(0) ? 0 : 6) : 0;
    }

    /** Pinyin written out, or the initials of the characters. */
    private int sounded(String name) {
        boolean han = false;
        for (int i = 0; i < name.length(); i++) {
            han |= Language.isHan(name.charAt(i));
        }
        if (!han || joined.length() < 2) {
            return 0;
        }
        String pinyin = Pinyin.of(name);
        int whole = part(pinyin, 88);
        int initials = part(Pinyin.initials(name), 80);
        int best = Math.max(whole, initials);
        if (best == 0 && joined.length() >= 5) {
            int distance = Suggestion.distance(joined, pinyin, 3);
            best = distance <= 2 ? 76 - 8 * distance : 0;
        }
        return best;
    }

    private int part(String sound, int full) {
        if (sound.equals(joined)) {
            return full + 8;
        }
        int at = sound.indexOf(joined);
        boolean enough = joined.length() >= 3 || at == 0;
        return at < 0 || !enough ? 0 : full - (at == 0 ? 4 : 14) - Math.min(10, (sound.length() - joined.length()) / 2);
    }

    /** Characters that stand in the name in this order, close together: 批归一 in 批量归一化. */
    private int inOrder(String name) {
        if (joined.length() < 2) {
            return 0;
        }
        int first = -1;
        int at = -1;
        int kept = 0;
        for (int i = 0; i < joined.length(); i++) {
            int next = name.indexOf(joined.charAt(i), at + 1);
            if (next >= 0 && (at < 0 || next - at <= 4)) {
                first = first < 0 ? next : first;
                at = next;
                kept++;
            }
        }
        if (kept == joined.length()) {
            return 78 - 6 * (at - first + 1 - kept) - Math.min(10, (name.length() - kept) / 3);
        }
        return kept >= 2 && 3 * kept >= 2 * joined.length()
                ? 58 - 12 * (joined.length() - kept) - Math.min(8, (at - first + 1 - kept) * 3)
                : 0;
    }

    /** Latin words and numbers of a normal text. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && text.charAt(i) < 0x250 && Fold.wordly(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
