package moxie.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A text read for grading: its terms in order, where each stands, and whether it is affirmed. */
public final class Reading {
    private static final Set<String> DIRECTIONS = Set.of(
            "from to into than over toward towards via points instead preferable before after exceeds exceed greater respectively 从 由 到 向 至 比 别 往 指 于 超 为 成 先"
                    .split(" "));

    /** Words that turn who does a thing and whom it is done to round. */
    private static final Set<String> PASSIVE = Set.of("by", "被", "由", "受");

    /** From so many on, signs like {@code →}, {@code :} and {@code ;} show that somebody took notes. */
    private static final int JOINTS = 2;

    private final List<Term> terms;
    private final Map<String, List<Term>> byKey = new HashMap<>();
    private final Map<String, List<Term>> bySet = new HashMap<>();
    private final Set<String> offered = new HashSet<>();
    private final int clauses;
    private final int han;
    private final int latin;
    private final int signs;
    private final int grammar;
    private final int joints;
    private final BitSet directions;
    private final BitSet lists;
    private final BitSet passives;

    private Reading(Builder builder) {
        this.terms = List.copyOf(builder.terms);
        this.clauses = builder.clause + 1;
        this.han = builder.han;
        this.latin = builder.latin;
        this.signs = builder.signs;
        this.grammar = builder.grammar;
        this.joints = builder.joints;
        this.directions = builder.directions;
        this.lists = builder.lists;
        this.passives = builder.passives;
        for (Term term : terms) {
            byKey.computeIfAbsent(term.key(), k -> new ArrayList<>(1)).add(term);
            term.side()
                    .ifPresent(side -> bySet.computeIfAbsent(side.set(), k -> new ArrayList<>(2))
                            .add(term));
            offered.add(term.key());
            offered.addAll(term.parts());
        }
        offered.addAll(builder.characters);
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
        Builder builder = new Builder(words, glossary);
        builder.read();
        return new Reading(builder);
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

    /** Does a sign that parts the things of a list (、) stand between two places? */
    public boolean lists(int from, int to) {
        int at = lists.nextSetBit(from);
        return at >= 0 && at < to;
    }

    /** Does a word of the passive (by, 被, 由) stand between two places? */
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
        return grammar == 0
                && joints < JOINTS
                && terms.size() >= 4
                && (signs == 0 || terms.size() <= 2.2 * (signs + 1));
    }

    private static final class Builder {
        private final List<Word> words;
        private final Glossary glossary;
        private final List<Term> terms = new ArrayList<>();
        private final Set<String> characters = new HashSet<>();
        private final BitSet directions = new BitSet();
        private final BitSet lists = new BitSet();
        private final BitSet passives = new BitSet();
        private final List<Optional<Glossary.Alias>> aliases = new ArrayList<>();
        private final Negation negation;
        private int clause;
        private int sentence;
        private int depth;
        private int han;
        private int latin;
        private int signs;
        private int grammar;
        private int joints;

        Builder(List<Word> words, Glossary glossary) {
            this.words = words;
            this.glossary = glossary;
            this.negation = Negation.of(words, named());
        }

        /** The places of words inside names of several words. */
        private BitSet named() {
            BitSet out = new BitSet();
            int i = 0;
            while (i < words.size()) {
                Optional<Glossary.Alias> alias =
                        words.get(i).spoken() ? glossary.longest(words, i, 12) : Optional.empty();
                aliases.add(alias);
                int span = alias.isPresent() ? Glossary.span(alias.get(), words, i) : 1;
                for (int k = 1; k < span; k++) {
                    aliases.add(Optional.empty());
                }
                if (span > 1) {
                    out.set(i, i + span);
                }
                i += span;
            }
            return out;
        }

        void read() {
            int i = 0;
            while (i < words.size()) {
                Word word = words.get(i);
                if (!word.spoken()) {
                    sign(word, i);
                    i++;
                    continue;
                }
                if (turns(i)) {
                    clause++;
                }
                Optional<Glossary.Alias> alias = aliases.get(i);
                int span = alias.isPresent() ? Glossary.span(alias.get(), words, i) : 1;
                for (int k = i; k < i + span; k++) {
                    count(words.get(k), alias.isPresent());
                    if (DIRECTIONS.contains(words.get(k).raw())) {
                        directions.set(k);
                    }
                    if (PASSIVE.contains(words.get(k).raw())) {
                        passives.set(k);
                    }
                }
                if (alias.isPresent()) {
                    terms.add(thing(alias.get(), i, span));
                } else if (counts(word)) {
                    terms.add(term(word.text(), kind(word), word.raw(), List.of(), Optional.empty(), i));
                }
                i += span;
            }
        }

        private void count(Word word, boolean named) {
            if (word.kind() == Word.Kind.HAN) {
                han++;
                characters.add(word.text());
                grammar += !named && StopWords.han(word.text().charAt(0)) ? 1 : 0;
            } else {
                latin++;
                grammar += !named && StopWords.english(word.raw()) ? 1 : 0;
            }
        }

        private void sign(Word word, int place) {
            joints += word.joins() ? 1 : 0;
            switch (word.kind()) {
                case OPEN -> depth++;
                case CLOSE -> depth = Math.max(0, depth - 1);
                case COMMA -> {
                    clause += relative(place + 1) ? 0 : 1;
                    signs++;
                }
                case ARROW -> {
                    directions.set(place);
                    clause++;
                    sentence++;
                    signs++;
                }
                case STOP -> {
                    clause++;
                    sentence++;
                    depth = 0;
                    signs++;
                }
                case LIST -> {
                    lists.set(place);
                    signs++;
                }
                default -> {}
            }
        }

        /** A comma before "which" does not part what it joins. */
        private boolean relative(int i) {
            return i < words.size() && words.get(i).raw().equals("which");
        }

        /** Words that start a clause of their own: but, while, 但, 而. */
        private boolean turns(int i) {
            String word = words.get(i).text();
            switch (word) {
                case "but", "while", "whereas", "although", "though", "however", "because", "但", "却" -> {
                    return true;
                }
                case "而" -> {
                    String before = i > 0 ? words.get(i - 1).text() : "";
                    String after = i + 1 < words.size() ? words.get(i + 1).text() : "";
                    return !"从因进反".contains(before.isEmpty() ? " " : before) && !after.equals("且");
                }
                default -> {
                    return false;
                }
            }
        }

        private static boolean counts(Word word) {
            return switch (word.kind()) {
                case HAN -> !StopWords.han(word.text().charAt(0)) && !Negation.cue(word.text());
                case LATIN -> !StopWords.english(word.raw()) && !Negation.cue(word.raw());
                default -> true;
            };
        }

        private static Term.Kind kind(Word word) {
            return switch (word.kind()) {
                case HAN -> Term.Kind.HAN;
                case NUMBER -> Term.Kind.NUMBER;
                default -> Term.Kind.LATIN;
            };
        }

        private Term thing(Glossary.Alias alias, int at, int span) {
            StringBuilder shown = new StringBuilder();
            for (int k = at; k < at + span; k++) {
                Word word = words.get(k);
                boolean spaced = word.kind() != Word.Kind.HAN
                        && k > at
                        && !word.text().equals("-")
                        && !words.get(k - 1).text().equals("-")
                        && words.get(k - 1).kind() != Word.Kind.HAN;
                shown.append(spaced ? " " : "").append(word.raw());
            }
            Glossary.Concept concept = alias.concept;
            return term(
                    concept.key(),
                    concept.term() ? Term.Kind.CONCEPT : Term.Kind.COMMON,
                    shown.toString(),
                    alias.parts(),
                    glossary.side(concept),
                    at);
        }

        private Term term(
                String key, Term.Kind kind, String shown, List<String> parts, Optional<Term.Side> side, int at) {
            return new Term(
                    key,
                    kind,
                    shown,
                    parts,
                    side,
                    sentence,
                    clause,
                    at,
                    negation.denies(at),
                    negation.prevents(at),
                    depth > 0);
        }
    }
}
