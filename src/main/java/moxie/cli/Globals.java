package moxie.cli;

import moxie.message.Messages;

/** The options every command has, before or after its name. */
final class Globals {
    private Globals() {}

    static Spec spec(Messages words) {
        return new Spec("global", words)
                .value(String.class, "PATH", "-n", "--notes")
                .value(String.class, "zh|en|auto", "--lang")
                .value(String.class, "auto|always|never", "--color")
                .flag("--json")
                .value(String.class, "DIR", "--data")
                .flag("-q", "--quiet")
                .flag("-h", "--help")
                .flag("-V", "--version");
    }
}
