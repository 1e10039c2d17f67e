package moxie.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts slips of the keyboard right, towards the words that are expected: a Latin word one or two edits away, two Han
 * characters that sound like two expected ones.
 */
final class Typos {
    private static final int LONGEST = 20_000;
    private static final int SLIPS = 2_000;

    private final Glossary glossary;
    private final Map<Integer, List<String>> expected = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Map<String, Optional<String>> slips = new ConcurrentHashMap<>();
    private Optional<Map<String, String>> sounds = Optional.empty();

    Typos(List<Word> expectations, Glossary glossary) {
        this.glossary = glossary;
        for (int i = 0; i < expectations.size(); i++) {
            Word word = expectations.get(i);
            if (word.kind() == Word.Kind.LATIN
                    && words.add(word.raw())
                    && word.raw().length() >= 4) {
                expected.computeIfAbsent(shape(word.raw()), k -> new ArrayList<>())
                        .add(word.raw());
            }
            if (word.kind() == Word.Kind.HAN
                    && i + 1 < expectations.size()
                    && expectations.get(i + 1).kind() == Word.Kind.HAN) {
                pairs.add(word.text() + expectations.get(i + 1).text());
            }
        }
    }

    /** The words as they were meant; what was put right keeps what was typed as {@code raw}. */
    List<Word> repaired(List<Word> typed) {
        if (typed.size() > LONGEST) {
            return typed;
        }
        List<Word> out = new ArrayList<>(typed.size() + 8);
        out.addAll(typed);
        for (int i = 0; i < out.size(); i++) {
            Word word = out.get(i);
            if (symbols(word)) {
                out.remove(i);
                for (int k = word.raw().length() - 1; k >= 0; k--) {
                    String letter = word.raw().substring(k, k + 1);
                    out.add(i, new Word(letter, letter, Word.Kind.LATIN));
                }
            } else if (word.kind() == Word.Kind.LATIN && word.raw().length() >= 4) {
                if (!words.contains(word.raw()) && !word.does(Roles.GRAMMAR) && !glossary.knows(word.text())) {
                    Optional<String> meant = meant(word.raw());
                    if (meant.isPresent()) {
                        out.set(i, new Word(Stem.of(meant.get()), word.raw(), Word.Kind.LATIN));
                    }
                }
            } else if (word.kind() == Word.Kind.HAN
                    && i + 1 < out.size()
                    && out.get(i + 1).kind() == Word.Kind.HAN) {
                sounded(out, i);
            }
        }
        return out;
    }

    /** Single letters that are all expected, written together: {@code QKV}. */
    private boolean symbols(Word word) {
        return word.kind() == Word.Kind.LATIN
                && word.raw().length() >= 2
                && word.raw().length() <= 4
                && !words.contains(word.raw())
                && !word.does(Roles.GRAMMAR)
                && !glossary.knows(word.text())
                && word.raw().chars().allMatch(c -> words.contains(String.valueOf((char) c)));
    }

    private static int shape(String word) {
        return word.charAt(0) * 64 + Math.min(63, word.length());
    }

    /** The expected word a word was meant to be; the same slips come again in other answers. */
    private Optional<String> meant(String word) {
        if (slips.size() > SLIPS) {
            slips.clear();
        }
        return slips.computeIfAbsent(word, this::nearest);
    }

    private Optional<String> nearest(String word) {
        int limit = word.length() < 7 ? 2 : 3;
        String best = "";
        int least = limit;
        for (int length = Math.max(4, word.length() - limit + 1); length < word.length() + limit; length++) {
            List<String> own = expected.getOrDefault(word.charAt(0) * 64 + Math.min(63, length), List.of());
            for (String candidate : own) {
                int distance = Suggestion.distance(word, candidate, least);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        if (best.isEmpty() && word.length() >= 5) {
            best = glossary.nearest(word);
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Two characters that are no expected pair but sound like exactly one. */
    private void sounded(List<Word> words, int i) {
        String pair = words.get(i).text() + words.get(i + 1).text();
        if (pairs.contains(pair) || glossary.knows(pair) || known(words, i - 1) || known(words, i + 1)) {
            return;
        }
        String meant = sounds().getOrDefault(sound(pair), "");
        if (meant.length() == 2) {
            for (int k = 0; k < 2; k++) {
                words.set(
                        i + k,
                        new Word(meant.substring(k, k + 1), words.get(i + k).raw(), Word.Kind.HAN));
            }
        }
    }

    private boolean known(List<Word> words, int i) {
        if (i < 0 || i + 1 >= words.size()) {
            return false;
        }
        String pair = words.get(i).text() + words.get(i + 1).text();
        return pairs.contains(pair);
    }

    /** Each expected pair by its sound; {@code ?} where two sound alike. */
    private Map<String, String> sounds() {
        if (sounds.isEmpty()) {
            Map<String, String> read = new HashMap<>();
            pairs.forEach(pair -> read.merge(sound(pair), pair, (a, b) -> "?"));
            sounds = Optional.of(read);
        }
        return sounds.get();
    }

    private static String sound(String pair) {
        return Pinyin.of(pair.charAt(0)) + " " + Pinyin.of(pair.charAt(1));
    }
}
