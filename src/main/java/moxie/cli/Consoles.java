package moxie.cli;

/** Chooses the console: JLine is loaded only where it can do something. */
final class Consoles {
    private Consoles() {}

    static Console open(Host host) {
        return host.env("TERM").equals("dumb") ? new PlainConsole(host) : new JLineConsole(host);
    }
}
