package moxie.text;

/**
 * A word or a sign of a text, folded.
 *
 * @param text lower case; one character for Han and signs
 * @param raw the word before its ending was taken off; the same as {@code text} unless Latin
 * @param roles what it does in a sentence, bits of {@link Roles}
 */
record Word(String text, String raw, Kind kind, int roles) {
    /** What kind of word it is; the last four part one clause from the next. */
    enum Kind {
        LATIN,
        NUMBER,
        HAN,
        OPERATOR,
        OPEN,
        CLOSE,
        LIST,
        COMMA,
        ARROW,
        STOP
    }

    Word(String text, String raw, Kind kind) {
        this(text, raw, kind, kind.compareTo(Kind.HAN) <= 0 ? Roles.of(raw, kind == Kind.HAN) : 0);
    }

    /** Does it have one of some roles? */
    boolean does(int some) {
        return (roles & some) != 0;
    }

    boolean parts() {
        return kind.compareTo(Kind.COMMA) >= 0;
    }

    /** Does it say how what stands before belongs to what follows? */
    boolean joins() {
        return kind == Kind.ARROW || kind == Kind.STOP || kind == Kind.OPEN || text.equals(":") || text.equals("=");
    }

    boolean spoken() {
        return kind.compareTo(Kind.HAN) <= 0;
    }
}
