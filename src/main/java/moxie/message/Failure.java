package moxie.message;

import java.util.List;

/**
 * Something a person can put right: a key into the message bundles and its arguments. The command line shows it as
 * one clear message and never as a stack trace.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;
    private final int exit;

    private Failure(int exit, String key, Object... arguments) {
        super(key, null, false, false);
        this.exit = exit;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Something to put right in the world: a missing file, an unknown topic; exit 1. */
    public static Failure of(String key, Object... arguments) {
        return new Failure(1, key, arguments);
    }

    /** Something to put right on the command line; exit 2. */
    public static Failure usage(String key, Object... arguments) {
        return new Failure(2, key, arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The exit code this failure asks for: 1 or 2. */
    public int exit() {
        return exit;
    }
}
