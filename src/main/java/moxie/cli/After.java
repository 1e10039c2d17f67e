package moxie.cli;

/**
 * What follows a question: the next one, or the end of the session.
 *
 * @param exit the exit code at the end
 * @param keep does the session wait to be taken up again?
 */
record After(boolean ends, int exit, boolean keep) {
    static final After GO_ON = new After(false, 0, true);
    /** Enough, by the person's word. */
    static final After DONE = new After(true, 0, false);
    /** The end of input. */
    static final After CLOSED = new After(true, 0, true);
    /** Ctrl-C. */
    static final After BROKEN = new After(true, 130, true);
}
