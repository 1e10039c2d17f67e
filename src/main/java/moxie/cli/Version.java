package moxie.cli;

/**
 * What was built, from what.
 *
 * @param number as in the pom
 * @param commit the abbreviated hash of the commit; empty when it was built without git
 */
record Version(String number, String commit) {
    private static final String NUMBER = "0.1.0";

    /** Is the version all that is asked for? Then nobody need wait for the option parser. */
    static boolean only(String... args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    /** The running moxie; classes outside a jar have no commit. */
    static Version running() {
        return of(Moxie.class.getPackage().getImplementationVersion());
    }

    /** Reads the manifest's {@code NUMBER+COMMIT}; what the build could not fill in counts as none. */
    static Version of(String implementation) {
        if (implementation == null) {
            return new Version(NUMBER, "");
        }
        int plus = implementation.indexOf('+');
        String commit = plus < 0 ? "" : implementation.substring(plus + 1);
        boolean known = true;
        for (int i = 0; i < commit.length(); i++) {
            known &= Character.digit(commit.charAt(i), 16) >= 0;
        }
        return new Version(plus < 0 ? implementation : implementation.substring(0, plus), known ? commit : "");
    }

    /** One line for people. */
    String line() {
        return "moxie " + number + (commit.isEmpty() ? "" : " (" + commit + ")");
    }

    /** One object for machines. */
    String json() {
        return Json.object(json -> {
            json.writeStringField("schema", "moxie/version/1");
            json.writeStringField("version", number);
            json.writeStringField("commit", commit);
            json.writeStringField("java", Runtime.version().toString());
        });
    }
}
