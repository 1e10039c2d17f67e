package moxie.lookup;

import java.util.ArrayList;
import java.util.List;
import moxie.text.Normal;

/**
 * What might have been meant by words that stand nowhere: topics whose titles are typed almost so, begin so, sound so
 * (pinyin and its initials), or hold the characters in order; then words that stand in the text but for its markup, or
 * that sound or are spelt nearly so.
 */
final class Guess {
    /** A title this like is shown as the answer; below, it is only suggested. */
    private static final int SURE = 55;

    private static final int PERHAPS = 30;
    private static final int SUGGESTIONS = 3;

    private final Likeness likeness;
    private final String plain;
    private final Spelling spelling;
    private final Sound sound;
    private final List<Hit> hits = new ArrayList<>();
    private final List<String> near = new ArrayList<>();
    private final List<Integer> nearness = new ArrayList<>();

    Guess(Query query) {
        this.spelling = new Spelling(query.words());
        this.sound = new Sound(query.words());
        this.plain = Normal.of(query.text());
        this.likeness = new Likeness(plain);
    }

    /** Compares the topics of one note. */
    void read(String file, Outline outline) {
        int first = hits.size();
        boolean[] held = new boolean[outline.size()];
        boolean some = false;
        for (int line = 0; line < held.length; line++) {
            Row.Kind kind = outline.kind(line);
            if (kind != Row.Kind.BLANK && kind != Row.Kind.HIDDEN) {
                String words = Normal.of(Inline.text(outline.words(line)));
                held[line] = words.contains(plain);
                some |= held[line];
                spelling.learn(words);
                sound.learn(words);
            }
        }
        if (some) {
            hits.addAll(Ranking.of(file, outline, Query.of(List.of(plain)), held, true));
        }
        for (Entry entry : outline.entries()) {
            if (entry.topic()) {
                Entry called = entry.index == 0 ? outline.entries().get(outline.subject()) : entry;
                int like = likeness.of(entry.title());
                if (like >= SURE) {
                    add(first, Ranking.hit(file, outline, called, like));
                } else if (like >= PERHAPS) {
                    suggest(entry.title(), like);
                }
            }
        }
    }

    /** Adds a hit; of two for the same topic of a note, as for its heading and its file, the better one stays. */
    private void add(int first, Hit hit) {
        for (int i = first; i < hits.size(); i++) {
            if (hits.get(i).source().line() == hit.source().line()) {
                if (hit.score() > hits.get(i).score()) {
                    hits.set(i, hit);
                }
                return;
            }
        }
        hits.add(hit);
    }

    private void suggest(String title, int like) {
        if (near.contains(title)) {
            return;
        }
        int at = 0;
        while (at < near.size() && nearness.get(at) >= like) {
            at++;
        }
        near.add(at, title);
        nearness.add(at, like);
        if (near.size() > SUGGESTIONS) {
            near.remove(SUGGESTIONS);
            nearness.remove(SUGGESTIONS);
        }
    }

    List<Hit> hits() {
        return hits;
    }

    /** Other words that do stand in the notes: what sounds as was typed, then each word as the notes spell it. */
    List<List<String>> words() {
        List<List<String>> words = new ArrayList<>();
        if (!sound.word().isEmpty()) {
            words.add(List.of(sound.word()));
        }
        words.add(spelling.words());
        return words;
    }

    List<String> near() {
        return near;
    }
}
