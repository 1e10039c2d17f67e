package moxie.demo.compute;

/** Why one case cannot be computed; the sentence is part of the answer, not of the talk, and so stays English. */
final class BadCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCase(String why) {
        super(why, null, false, false);
    }
}
