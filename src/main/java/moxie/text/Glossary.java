package moxie.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is called by several names. One line is one thing: its names, parted by commas, the name shown first. Things
 * that exclude one another stand in one line, parted by {@code |}: {@code before, 之前 | after, 之后}; a star before
 * such a line says that they are subjects, of which something is said: {@code * client | server}.
 */
public final class Glossary {
    /** The files of the bundled glossary; where two give the same name, the earlier one has it. */
    private static final List<String> FILES = List.of("contrasts.txt", "glossary.txt", "subjects.txt", "synonyms.txt");

    private static final int SLIPS = 20_000;

    private final Optional<Glossary> below;
    private final Map<String, List<Alias>> byFirst = new HashMap<>();
    private final Map<String, Term.Side> sides = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Map<Integer, List<String>> byShape = new HashMap<>();
    /** Unknown words and what they were taken for, since the same slips come again. */
    private final Map<String, String> slips = new ConcurrentHashMap<>();

    private int count;

    private Glossary(Optional<Glossary> below) {
        this.below = below;
    }

    /** The glossary that comes with moxie; read once, when it is first asked for. */
    public static Glossary bundled() {
        return Bundled.GLOSSARY;
    }

    /** A glossary of these lines alone. */
    public static Glossary of(List<String> lines) {
        Glossary glossary = new Glossary(Optional.empty());
        lines.forEach(line -> glossary.add(line, true));
        return glossary;
    }

    /** This glossary and further lines; where both have a name, the further lines have it. */
    public Glossary with(List<String> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        Glossary more = new Glossary(Optional.of(this));
        lines.forEach(line -> more.add(line, true));
        return more;
    }

    /** The other names of a thing, for looking them up: Latin words as stems, parted by spaces, Han run together. */
    public List<String> others(String name) {
        String[] parts = parts(name);
        List<String> others = new ArrayList<>();
        for (Alias known : parts.length == 0 ? List.<Alias>of() : byFirst.getOrDefault(parts[0], List.of())) {
            if (Arrays.equals(known.words, parts)) {
                for (List<Alias> aliases : byFirst.values()) {
                    for (Alias alias : aliases) {
                        if (alias.concept.equals(known.concept) && alias != known) {
                            others.add(joined(alias.words));
                        }
                    }
                }
            }
        }
        others.sort(java.util.Comparator.comparingInt(String::length).reversed().thenComparing(other -> other));
        return others;
    }

    private static String joined(String... words) {
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            boolean han = Language.isHan(word.codePointAt(0));
            if (out.length() > 0 && !(han && Language.isHan(out.codePointBefore(out.length())))) {
                out.append(' ');
            }
            out.append(word);
        }
        return out.toString();
    }

    private static String[] parts(String name) {
        return Words.of(name.strip()).stream()
                .filter(word -> word.spoken() || "+*".contains(word.text()))
                .map(Word::text)
                .toArray(String[]::new);
    }

    /** How many things have an entry. */
    public int size() {
        return count + below.map(Glossary::size).orElse(0);
    }

    /**
     * This glossary, and the subjects that some statements and their question tell apart, as things that exclude one
     * another.
     */
    public Glossary contrasting(String prompt, List<String> statements) {
        List<List<String>> heads = Heads.of(prompt, statements, this);
        if (heads.size() < 2 || together(heads)) {
            return this;
        }
        Glossary more = new Glossary(Optional.of(this));
        String set = heads.toString();
        for (int side = 0; side < heads.size(); side++) {
            String[] name = heads.get(side).toArray(String[]::new);
            Optional<Concept> known = exactly(name);
            Concept concept =
                    known.orElseGet(() -> new Concept("@" + String.join(" ", name), String.join("", name), false));
            more.sides.put(concept.key(), new Term.Side(set, side, true));
            if (known.isEmpty()) {
                more.add(concept, name);
            }
        }
        return more;
    }

    /** Are these the things of one known set of subjects already? */
    private boolean together(List<List<String>> heads) {
        List<String> sets = heads.stream()
                .map(head -> exactly(head.toArray(String[]::new))
                        .flatMap(this::side)
                        .filter(Term.Side::subject)
                        .map(Term.Side::set)
                        .orElse(""))
                .distinct()
                .toList();
        return sets.size() == 1 && !sets.get(0).isEmpty();
    }

    /**
     * A thing with an entry.
     *
     * @param name the name it is shown by
     * @param term a term of a field rather than an everyday word
     */
    record Concept(String key, String name, boolean term) {}

    /** One name of a concept as its words. */
    static final class Alias {
        final Concept concept;
        final String[] words;
        private final Glossary glossary;
        private volatile List<String> parts = List.of();
        private volatile boolean read;

        Alias(Concept concept, String[] words, Glossary glossary) {
            this.concept = concept;
            this.words = words;
            this.glossary = glossary;
        }

        /** The concepts and words inside the name, for one that stands for several: 余弦相似度 → cosine, similar. */
        List<String> parts() {
            if (!read) {
                parts = words.length < 2 ? List.of() : glossary.inside(this);
                read = true;
            }
            return parts;
        }
    }

    /** Which of several things that exclude one another a concept is. */
    Optional<Term.Side> side(Concept concept) {
        Term.Side side = sides.get(concept.key());
        return side != null ? Optional.of(side) : below.flatMap(glossary -> glossary.side(concept));
    }

    /** The longest name that starts at a word, at most {@code limit} words long. */
    Optional<Alias> longest(List<Word> text, int at, int limit) {
        Optional<Alias> deeper = below.isPresent() ? below.get().longest(text, at, limit) : Optional.empty();
        List<Alias> same = byFirst.getOrDefault(text.get(at).text(), List.of());
        for (int i = 0; i < same.size(); i++) {
            Alias alias = same.get(i);
            if (deeper.isPresent() && alias.words.length < deeper.get().words.length) {
                return deeper;
            }
            if (alias.words.length <= limit && matches(alias.words, text, at)) {
                return Optional.of(alias);
            }
        }
        return deeper;
    }

    private Optional<Concept> exactly(String... name) {
        for (Alias alias : byFirst.getOrDefault(name[0], List.of())) {
            if (Arrays.equals(alias.words, name)) {
                return Optional.of(alias.concept);
            }
        }
        return below.flatMap(glossary -> glossary.exactly(name));
    }

    private static boolean matches(String[] words, List<Word> text, int at) {
        int i = at;
        for (int k = 0; k < words.length; k++, i++) {
            if (k > 0 && i < text.size() && text.get(i).text().equals("-")) {
                i++;
            }
            if (i >= text.size() || !text.get(i).text().equals(words[k])) {
                return false;
            }
        }
        return true;
    }

    /** How many words of a text, hyphens included, a name found at a place takes. */
    static int span(Alias alias, List<Word> text, int at) {
        int i = at;
        for (int k = 0; k < alias.words.length; k++, i++) {
            if (k > 0 && text.get(i).text().equals("-")) {
                i++;
            }
        }
        return i - at;
    }

    /** Is this the stem of a Latin word, or a pair of Han characters, of some name? */
    boolean knows(String word) {
        return words.contains(word)
                || pairs.contains(word)
                || below.map(g -> g.knows(word)).orElse(false);
    }

    /** The Latin word of some name a slip or two away from an unknown word; empty when there is none. */
    String nearest(String word) {
        if (below.isPresent() && byShape.isEmpty()) {
            return below.get().nearest(word);
        }
        if (slips.size() > SLIPS) {
            slips.clear();
        }
        return slips.computeIfAbsent(word, this::search);
    }

    private String search(String word) {
        int least = word.length() < 8 ? 2 : 3;
        String best = "";
        for (int length = word.length() - 1; length <= word.length() + 1; length++) {
            for (String candidate : byShape.getOrDefault(word.charAt(0) * 64 + Math.min(63, length), List.of())) {
                int distance = Suggestion.distance(word, candidate, least);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return best.isEmpty() ? below.map(glossary -> glossary.nearest(word)).orElse("") : best;
    }

    private void add(String line, boolean term) {
        boolean subject = line.startsWith("*");
        String[] parts = (subject ? line.substring(1) : line).split("[|｜]", -1);
        count++;
        for (int side = 0; side < parts.length; side++) {
            String[] names = parts[side].split("[,，]", -1);
            String shown = names[0].strip();
            Concept concept = new Concept("@" + Normal.of(shown), shown, term);
            for (String name : names) {
                List<Word> read = Words.of(name.strip());
                String[] spoken = parts(name);
                if (spoken.length > 0) {
                    add(concept, spoken);
                    read.forEach(this::learn);
                    learnPairs(spoken);
                }
            }
            if (parts.length > 1) {
                sides.put(concept.key(), new Term.Side(line, side, subject));
            }
        }
    }

    private void add(Concept concept, String... name) {
        List<Alias> same = byFirst.computeIfAbsent(name[0], k -> new ArrayList<>(2));
        int at = 0;
        while (at < same.size() && same.get(at).words.length >= name.length) {
            if (Arrays.equals(same.get(at).words, name)) {
                return;
            }
            at++;
        }
        same.add(at, new Alias(concept, name, this));
    }

    private void learn(Word word) {
        if (word.kind() != Word.Kind.LATIN) {
            return;
        }
        words.add(word.text());
        if (word.raw().length() >= 4) {
            byShape.computeIfAbsent(
                            word.raw().charAt(0) * 64 + Math.min(63, word.raw().length()), k -> new ArrayList<>())
                    .add(word.raw());
        }
    }

    private void learnPairs(String... parts) {
        for (int i = 0; i + 1 < parts.length; i++) {
            if (Language.isHan(parts[i].charAt(0)) && Language.isHan(parts[i + 1].charAt(0))) {
                pairs.add(parts[i] + parts[i + 1]);
            }
        }
    }

    private List<String> inside(Alias alias) {
        List<Word> text = Arrays.stream(alias.words)
                .map(word -> new Word(word, word, Language.isHan(word.charAt(0)) ? Word.Kind.HAN : Word.Kind.LATIN))
                .toList();
        Set<String> parts = new LinkedHashSet<>();
        int i = 0;
        while (i < text.size()) {
            Optional<Alias> found = longest(text, i, alias.words.length - 1);
            if (found.isPresent() && !found.get().concept.equals(alias.concept)) {
                parts.add(found.get().concept.key());
                i += span(found.get(), text, i);
            } else {
                String word = text.get(i).text();
                if (!StopWords.english(word) && !(word.length() == 1 && StopWords.han(word.charAt(0)))) {
                    parts.add(word);
                }
                i++;
            }
        }
        return List.copyOf(parts);
    }

    private static final class Bundled {
        static final Glossary GLOSSARY = new Glossary(Optional.empty());

        static {
            for (String file : FILES) {
                boolean term = file.equals("glossary.txt") || file.equals("subjects.txt");
                Resources.lines(file).forEach(line -> GLOSSARY.add(line, term));
            }
        }
    }
}
