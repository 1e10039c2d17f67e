package moxie.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pass over the words of a text: terms, clauses, and where the signs and small words stand that join them. */
final class Scan {
    private static final int OPENING = 8;

    private final List<Word> words;
    private final Glossary glossary;
    final List<Term> terms = new ArrayList<>();
    final Set<String> characters = new HashSet<>();
    final BitSet directions = new BitSet();
    final BitSet lists = new BitSet();
    final BitSet passives = new BitSet();
    private final List<Optional<Glossary.Alias>> aliases = new ArrayList<>();
    private final Negation negation;
    int clause;
    private int sentence;
    private int depth;
    int han;
    int latin;
    int signs;
    int label;
    final BitSet grammar = new BitSet();
    final BitSet joints = new BitSet();
    final BitSet links = new BitSet();
    final BitSet spoken = new BitSet();

    Scan(List<Word> words, Glossary glossary) {
        this.words = words;
        this.glossary = glossary;
        this.negation = Negation.of(words, named());
    }

    /** The first words as they were typed, few. */
    List<String> opening() {
        return words.stream().filter(Word::spoken).limit(OPENING).map(Word::raw).toList();
    }

    /** The places of words inside names of several words. */
    private BitSet named() {
        BitSet out = new BitSet();
        int i = 0;
        while (i < words.size()) {
            Optional<Glossary.Alias> alias = words.get(i).spoken() ? glossary.longest(words, i, 12) : Optional.empty();
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
                count(words.get(k), k, alias.isPresent());
                if (words.get(k).does(Roles.DIRECTS)) {
                    directions.set(k);
                }
                if (words.get(k).does(Roles.SWITCHES)) {
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

    private void count(Word word, int place, boolean named) {
        spoken.set(place);
        grammar.set(place, !named && word.does(Roles.GRAMMAR));
        if (word.kind() == Word.Kind.HAN) {
            han++;
            characters.add(word.text());
        } else {
            latin++;
        }
    }

    private void sign(Word word, int place) {
        joints.set(place, word.joins());
        links.set(place, word.joins() && word.kind() != Word.Kind.STOP);
        switch (word.kind()) {
            case OPEN -> depth++;
            case CLOSE -> depth = Math.max(0, depth - 1);
            case COMMA -> {
                label = label == 0 && clause == 0 && word.text().equals(":") ? place : label;
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
            case HAN, LATIN -> !word.does(Roles.GRAMMAR | Roles.DENIES);
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

    private Term term(String key, Term.Kind kind, String shown, List<String> parts, Optional<Term.Side> side, int at) {
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
