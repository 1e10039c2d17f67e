package moxie.cli;

/** Terminal colours by role, or none of them. Yellow is not among them: it cannot be read on a white screen. */
final class Style {
    /** What was searched for and found. */
    static final String MARK = "1;31";

    private final boolean on;

    Style(boolean on) {
        this.on = on;
    }

    boolean on() {
        return on;
    }

    String bold(String text) {
        return sgr("1", text);
    }

    String dim(String text) {
        return sgr("2", text);
    }

    String good(String text) {
        return sgr("32", text);
    }

    String partly(String text) {
        return sgr("35", text);
    }

    String bad(String text) {
        return sgr("31", text);
    }

    String name(String text) {
        return sgr("36", text);
    }

    String mark(String text) {
        return sgr(MARK, text);
    }

    /** Any SGR parameters, for example {@code 38;2;r;g;b}. */
    String sgr(String code, String text) {
        return on && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
