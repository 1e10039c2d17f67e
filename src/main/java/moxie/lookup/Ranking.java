package moxie.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moxie.note.Source;

/** Which topics of one note answer a query, and how well: title before name before path before body. */
final class Ranking {
    private static final int EXACT = 200;
    private static final int NAME = 160;
    private static final int START = 40;
    private static final int END = 50;
    private static final int SUBJECT = 30;
    private static final int TITLE = 60;
    private static final int LEAD = 45;
    private static final int PATH = 30;
    private static final int BODY = 15;
    private static final int BELOW = 4;

    /** Headings over works and links: what stands below them names others' titles, and is hardly what was meant. */
    private static final Set<String> REFERENCES = Set.of(
            "references",
            "reference",
            "bibliography",
            "further reading",
            "see also",
            "sources",
            "links",
            "参考",
            "参考资料",
            "参考文献",
            "参考链接",
            "相关链接",
            "延伸阅读",
            "推荐阅读");

    private static final int ELSEWHERE = 4;

    private final Outline outline;
    private final List<String> words;
    private final String whole;
    private final int all;
    private final int[] titles;
    private final int[] bodies;
    private final int[] leads;
    private final boolean[] aliases;
    private final int[] below;
    private final int[] lines;

    private Ranking(Outline outline, Query query) {
        this.outline = outline;
        this.words = query.words();
        this.whole = query.folded();
        this.all = (1 << words.size()) - 1;
        int size = outline.entries().size();
        titles = new int[size];
        bodies = new int[size];
        leads = new int[size];
        aliases = new boolean[size];
        below = new int[size];
        lines = new int[size];
    }

    /**
     * @param held which lines hold a word, as their bytes say
     * @param every also topics that hold only some of the words, when none holds all
     */
    static List<Hit> of(String file, Outline outline, Query query, boolean[] held, boolean every) {
        Ranking ranking = new Ranking(outline, query);
        ranking.mark(held);
        return ranking.hits(file, every);
    }

    private int mask(String folded) {
        int mask = 0;
        for (int w = 0; w < words.size(); w++) {
            if (folded.indexOf(words.get(w)) >= 0) {
                mask |= 1 << w;
            }
        }
        return mask;
    }

    private void mark(boolean[] held) {
        List<Entry> entries = outline.entries();
        java.util.Arrays.fill(lines, -1);
        for (int line = 0; line < outline.size(); line++) {
            if (outline.kind(line) == Row.Kind.HIDDEN) {
                continue;
            }
            Entry entry = outline.owner(line);
            boolean own = entry.line == line && entry.index > 0;
            if (held[line] || (own && entry.topic() && Inline.marked(entry.words))) {
                mark(line, entry, own);
            }
        }
        int called = outline.subject();
        titles[called] |= mask(Fold.of(entries.get(0).title()));
        bodies[called] &= ~titles[called];
        for (int i = entries.size() - 1; i > 0; i--) {
            below[entries.get(i).parent] |= below[i] | titles[i] | bodies[i];
        }
    }

    private void mark(int line, Entry entry, boolean own) {
        String words = outline.words(line);
        String folded = Fold.of(outline.kind(line) == Row.Kind.CODE ? words : Inline.text(words));
        int mask = mask(folded);
        Entry home = entry.topic() ? entry : outline.entries().get(entry.parent);
        if (own && entry == home) {
            titles[home.index] |= mask(Fold.of(entry.title()));
            mask &= ~titles[home.index];
        } else if (own && lead(folded)) {
            leads[home.index] |= mask;
        }
        if (alias(folded, Fold.of(home.title()))) {
            aliases[home.index] = true;
        }
        bodies[home.index] |= mask;
        if ((mask | titles[home.index]) != 0 && lines[home.index] < 0) {
            lines[home.index] = line;
        }
    }

    /** Does a line give the topic of this title the other name that was asked for: "批归一化（BN）是"? */
    private boolean alias(String folded, String title) {
        String name = name(title).isEmpty() ? title : name(title);
        int open = name.length() < folded.length() && folded.charAt(name.length()) == ' '
                ? name.length() + 1
                : name.length();
        if (name.isEmpty() || !folded.startsWith(name) || open >= folded.length() || folded.charAt(open) != '(') {
            return false;
        }
        int at = folded.indexOf(whole, open + 1);
        int end = at + whole.length();
        boolean starts = at > open && !Fold.wordly(folded.charAt(at - 1));
        return starts && end < folded.length() && !Fold.wordly(folded.charAt(end)) && folded.indexOf(')', open) >= end;
    }

    /** Does a point begin with all that was asked, as "term: ..." does? */
    private boolean lead(String folded) {
        return folded.startsWith(whole)
                && (folded.length() == whole.length() || !Fold.wordly(folded.charAt(whole.length())));
    }

    private List<Hit> hits(String file, boolean every) {
        List<Entry> entries = outline.entries();
        boolean[] answered = new boolean[entries.size()];
        List<Hit> hits = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (!entry.topic()) {
                continue;
            }
            int path = path(entry);
            int own = titles[i] | bodies[i];
            boolean direct = own != 0 && (own | path) == all;
            boolean lowest = !answered[i] && (own | path | below[i]) == all && (own | below[i]) != 0;
            boolean partly = every && own != 0;
            if (direct || lowest || partly) {
                hits.add(hit(file, entry, path));
            }
            if (entry.parent >= 0 && (answered[i] || direct || lowest)) {
                answered[entry.parent] = true;
            }
        }
        return hits;
    }

    private int path(Entry entry) {
        int mask = 0;
        for (int up = entry.parent; up >= 0; up = outline.entries().get(up).parent) {
            mask |= titles[up];
        }
        return mask;
    }

    private Hit hit(String file, Entry entry, int path) {
        int i = entry.index;
        int score = 0;
        for (int bit = 1; bit <= all; bit <<= 1) {
            score += (titles[i] & bit) != 0
                    ? TITLE
                    : (leads[i] & bit) != 0
                            ? LEAD
                            : (path & bit) != 0
                                    ? PATH
                                    : (bodies[i] & bit) != 0 ? BODY : (below[i] & bit) != 0 ? BELOW : 0;
        }
        String folded = Fold.of(entry.title());
        if (folded.equals(whole)) {
            score += EXACT;
        } else if (name(folded).equals(whole) || inBrackets(folded) || aliases[i]) {
            score += NAME;
        } else if (ends(name(folded).isEmpty() ? folded : name(folded))) {
            score += END;
        } else if (folded.startsWith(whole)) {
            score += START;
        }
        if (titles[i] != 0 && entry.level == 1) {
            score += SUBJECT;
        }
        int found = lines[i] < 0 ? entry.line : lines[i];
        return hit(
                file, outline, entry, found, score - Math.min(10, entry.title().length() / 6));
    }

    /** A hit for its title alone. */
    static Hit hit(String file, Outline outline, Entry entry, int score) {
        return hit(file, outline, entry, entry.line, score);
    }

    private static Hit hit(String file, Outline outline, Entry entry, int found, int score) {
        List<String> topic = new ArrayList<>();
        int worth = score;
        for (Entry up = entry; up.index > 0; up = outline.entries().get(up.parent)) {
            topic.add(0, up.title());
            if (up.level < 10 && REFERENCES.contains(Fold.of(up.title()))) {
                worth /= ELSEWHERE;
            }
        }
        int depth = topic.size();
        if (topic.isEmpty()) {
            topic.add(entry.title());
        }
        return new Hit(
                topic,
                Math.max(1, worth - 2 * depth),
                new Source(file, entry.line + 1, entry.endLine + 1),
                Inline.text(outline.words(found)).strip(),
                new Passage(outline, entry.line, entry.endLine + 1));
    }

    /** The title before a bracket, a colon or a dash. */
    private static String name(String folded) {
        for (int i = 1; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '(' || c == ':' || c == '—') {
                return folded.substring(0, i).strip();
            }
        }
        return "";
    }

    /** Is a name a kind of what was asked for: "self-attention" for "attention", "自注意力" for "注意力"? */
    private boolean ends(String name) {
        int at = name.length() - whole.length();
        boolean word = at > 0 && (!Fold.wordly(name.charAt(at - 1)) || name.charAt(at - 1) >= 0x2E80);
        return word && name.endsWith(whole);
    }

    private boolean inBrackets(String folded) {
        int at = folded.indexOf(whole);
        int end = at + whole.length();
        return at > 0 && end < folded.length() && folded.charAt(at - 1) == '(' && folded.charAt(end) == ')';
    }
}
