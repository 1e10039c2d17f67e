package moxie.text;

import java.util.List;
import java.util.Optional;

/**
 * What counts in a text: a thing of the glossary, or a word that is not grammar.
 *
 * @param key equal for terms that mean the same
 * @param shown the words of the text it stands for
 * @param parts for a thing of the glossary, the smaller terms inside its name
 * @param sentence the sentence it stands in, from 0
 * @param clause the clause it stands in, from 0 over the whole text
 * @param place the index of its first word in the text
 * @param denied under a negation?
 * @param prevented said to be prevented, avoided, reduced to nothing?
 * @param aside inside brackets?
 */
public record Term(
        String key,
        Kind kind,
        String shown,
        List<String> parts,
        Optional<Side> side,
        int sentence,
        int clause,
        int place,
        boolean denied,
        boolean prevented,
        boolean aside) {
    /** What kind of term it is. */
    public enum Kind {
        /** A term of a field, with an entry in the glossary. */
        CONCEPT,
        /** An everyday word with an entry in the glossary. */
        COMMON,
        LATIN,
        NUMBER,
        HAN
    }

    /**
     * Which of several things that exclude one another.
     *
     * @param set the name of the set they form
     * @param subject is it something of which other things are said?
     */
    public record Side(String set, int side, boolean subject) {}

    /** Is it one of the things of a set? */
    public boolean in(String set) {
        return side.isPresent() && side.get().set().equals(set);
    }

    /** Is it the same thing of its set as another? */
    public boolean sameSide(Term other) {
        return side.isPresent() && side.equals(other.side);
    }

    /** Affirmed, or said not to be prevented; otherwise denied, or prevented. */
    public boolean affirmed() {
        return denied == prevented;
    }
}
