package moxie.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text read for grading: its terms in order, where each stands, and whether it is affirmed. */
public final class Reading {

    /** From so many on, signs like {@code →}, {@code :} and {@code ;} show that somebody took notes. */
    private static final int JOINTS = 2;
    /** The share of words of grammar up to which a text is notes rather than sentences. */
    private static final double SPARE = 0.12;

    private final List<Term> terms;
    private final Map<String, List<Term>> byKey = new HashMap<>();
    private final Map<String, List<Term>> bySet = new HashMap<>();
    private final Set<String> offered = new HashSet<>();
    private final int clauses;
    private final int han;
    private final int latin;
    private final int signs;
    private final BitSet grammar;
    private final BitSet joints;
    private final BitSet links;
    private final BitSet spoken;
    private final int label;
    private final BitSet directions;
    private final BitSet lists;
    private final BitSet passives;
    private final List<String> opening;

    private Reading(Scan scan) {
        this.terms = List.copyOf(scan.terms);
        this.clauses = scan.clause + 1;
        this.han = scan.han;
        this.latin = scan.latin;
        this.signs = scan.signs;
        this.grammar = scan.grammar;
        this.joints = scan.joints;
        this.links = scan.links;
        this.spoken = scan.spoken;
        this.label = scan.label;
        this.directions = scan.directions;
        this.lists = scan.lists;
        this.passives = scan.passives;
        this.opening = scan.opening();
        for (Term term : terms) {
            byKey.computeIfAbsent(term.key(), k -> new ArrayList<>(1)).add(term);
            term.side()
                    .ifPresent(side -> bySet.computeIfAbsent(side.set(), k -> new ArrayList<>(2))
                            .add(term));
            offered.add(term.key());
            offered.addAll(term.parts());
        }
        offered.addAll(scan.characters);
    }

    /** Reads a text as it was typed. */
    public static Reading of(String text, Glossary glossary) {
        return of(Words.of(text), glossary);
    }

    /** What readers of answers to one question may expect to find in them. */
    public static final class Expected {
        private final Typos typos;

        private Expected(Typos typos) {
            this.typos = typos;
        }

        /** The words of a question and of what answers it. */
        public static Expected of(List<String> texts, Glossary glossary) {
            return new Expected(new Typos(Words.of(String.join("\n", texts)), glossary));
        }
    }

    /** Reads an answer, slips of the keyboard put right where it is clear what was meant. */
    public static Reading of(String text, Expected expected, Glossary glossary) {
        return of(expected.typos.repaired(Words.of(text)), glossary);
    }

    static Reading of(List<Word> words, Glossary glossary) {
        Scan scan = new Scan(words, glossary);
        scan.read();
        return new Reading(scan);
    }

    /** The terms, in the order of the text. */
    public List<Term> terms() {
        return terms;
    }

    /** Where a term stands; empty when the text does not have it. */
    public List<Term> at(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Every mention of a thing of a set that excludes the others of it, in order. */
    public List<Term> of(String set) {
        return bySet.getOrDefault(set, List.of());
    }

    /** Does the text have this term, alone or inside a longer name? */
    public boolean offers(String key) {
        return offered.contains(key);
    }

    public int clauses() {
        return clauses;
    }

    /** Does a word of direction (from, to, than, over, 从, 到, 比) stand between two places, or just before them? */
    public boolean directed(int from, int to) {
        int at = directions.nextSetBit(Math.max(0, from - 3));
        return at >= 0 && at < to;
    }

    /** Does the text begin with all words of a short other one, like a plain no? False when that has no word. */
    public boolean opensWith(Reading other) {
        int n = other.opening.size();
        return n > 0
                && n == other.length()
                && n <= opening.size()
                && opening.subList(0, n).equals(other.opening);
    }

    /** The place of a colon that ends the first clause; 0 when there is none. */
    public int label() {
        return label;
    }

    /** Does a sign that parts the things of a list (、) stand between two places? */
    public boolean lists(int from, int to) {
        int at = lists.nextSetBit(from);
        return at >= 0 && at < to;
    }

    /** Does a word of the passive (by, 被, 由) or of company (with, 与) stand between two places? */
    public boolean passive(int from, int to) {
        int at = passives.nextSetBit(from);
        return at >= 0 && at < to;
    }

    /** The share of Han characters among characters and Latin words, 0 to 1; 0 for neither. */
    public double han() {
        return han + latin == 0 ? 0 : (double) han / (han + latin);
    }

    /** The share of Han terms among Han and Latin ones outside some places, 0 to 1; 0 for neither. */
    public double han(BitSet without) {
        int all = 0;
        int chinese = 0;
        for (Term term : terms) {
            if (!without.get(term.place()) && term.kind() != Term.Kind.NUMBER) {
                all++;
                chinese += Language.isHan(term.shown().codePointAt(0)) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) chinese / all;
    }

    /** How many Han characters and Latin words there are. */
    public int length() {
        return han + latin;
    }

    /**
     * Is it a bare list of words: no word of grammar, no sign that says how one word belongs to another, and hardly two
     * terms between signs, or no sign at all?
     */
    public boolean bare() {
        return grammar.isEmpty()
                && joints.cardinality() < JOINTS
                && terms.size() >= 4
                && (signs == 0 || terms.size() <= 2.2 * (signs + 1));
    }

    /**
     * Is it written as notes outside some places: hardly a word of grammar, and signs that say how one thing belongs to
     * another?
     */
    public boolean notes(BitSet without) {
        BitSet left = (BitSet) without.clone();
        for (int i = grammar.previousSetBit(grammar.length()); i >= 0; i = grammar.previousSetBit(i - 1)) {
            left.set(i, left.get(i) || left.get(i + 1));
        }
        return count(links, left) > 0
                && count(joints, left) >= JOINTS
                && count(grammar, left) <= SPARE * count(spoken, left);
    }

    private static int count(BitSet places, BitSet without) {
        BitSet left = (BitSet) places.clone();
        left.andNot(without);
        return left.cardinality();
    }
}
