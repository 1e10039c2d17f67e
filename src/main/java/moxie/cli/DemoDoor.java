package moxie.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.Demos;
import moxie.demo.Knob;
import moxie.message.Messages;

/**
 * Reads {@code demo NAME [OPTIONS]} without the option parser, so that a demo starts as fast as the machine allows. Like
 * {@link FrontDoor} it takes only lines it understands to the last word and leaves every other one to the parser.
 */
final class DemoDoor {
    private static final List<String> FLAGS = List.of("step", "predict", "ascii", "numpy", "json", "quiet");
    private static final List<String> VALUES = List.of("live", "cell", "precision", "lang", "color");

    private DemoDoor() {}

    /** The demo these arguments ask for; null when they need the parser. */
    static DemoWish demo(Host host, Messages words, String... args) {
        if (args.length < 2 || !args[0].equals("demo")) {
            return null;
        }
        Demos.Entry entry = null;
        for (Demos.Entry candidate : Demos.ALL) {
            entry = candidate.name().equals(args[1]) ? candidate : entry;
        }
        Map<String, String> options = entry == null ? null : options(entry, args);
        if (options == null) {
            return null;
        }
        Given given = new Given(
                List.of(),
                options.getOrDefault("lang", "auto"),
                options.getOrDefault("color", "auto"),
                "",
                options.containsKey("json"),
                options.containsKey("quiet"));
        return new DemoWish(host, given.settings(host, words), entry, options);
    }

    /** What stands behind the name, each option once; null when a word of it is not understood. */
    private static Map<String, String> options(Demos.Entry entry, String... args) {
        List<Knob> knobs = entry.open().knobs();
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                return null;
            }
            int equals = args[i].indexOf('=');
            String name = equals < 0 ? args[i].substring(2) : args[i].substring(2, equals);
            String value = "true";
            if (equals >= 0 ? flag(name, knobs) : !flag(name, knobs) && !valued(name, knobs)) {
                return null;
            }
            if (!flag(name, knobs)) {
                value = equals >= 0 ? args[i].substring(equals + 1) : ++i < args.length ? args[i] : "";
            }
            boolean odd = value.isEmpty() || value.startsWith("--") || value.startsWith("@") || value.startsWith("\"");
            if (odd || !known(name, knobs) || options.put(name, value) != null) {
                return null;
            }
        }
        return options;
    }

    private static boolean known(String name, List<Knob> knobs) {
        return flag(name, knobs) || valued(name, knobs);
    }

    private static boolean flag(String name, List<Knob> knobs) {
        for (Knob knob : knobs) {
            if (knob.name().equals(name)) {
                return knob.kind() == Knob.Kind.FLAG;
            }
        }
        return FLAGS.contains(name);
    }

    private static boolean valued(String name, List<Knob> knobs) {
        for (Knob knob : knobs) {
            if (knob.name().equals(name)) {
                return knob.kind() != Knob.Kind.FLAG;
            }
        }
        return VALUES.contains(name);
    }
}
