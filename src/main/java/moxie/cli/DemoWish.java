package moxie.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.Demos;
import moxie.demo.Knob;
import moxie.message.Messages;

/**
 * A demo as it was asked for. Knows nothing of the option parser, so that a demo need not load it.
 *
 * @param options what was typed, by name without dashes; {@code true} for flags
 */
record DemoWish(Host host, Settings settings, Demos.Entry entry, Map<String, String> options) {
    DemoWish {
        options = Map.copyOf(options);
    }

    /** What the parser understood of one demo's options. */
    static DemoWish of(Call call, Demos.Entry entry) {
        Map<String, String> options = new HashMap<>();
        for (Knob knob : entry.open().knobs()) {
            put(call, knob.name(), options);
        }
        for (String name : new String[] {"step", "live", "cell", "predict", "precision", "ascii", "numpy"}) {
            put(call, name, options);
        }
        return new DemoWish(call.host(), call.settings(), entry, options);
    }

    private static void put(Call call, String name, Map<String, String> options) {
        if (call.has("--" + name)) {
            options.put(name, String.valueOf(call.option("--" + name).orElseThrow()));
        }
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** The knobs that were turned. */
    Map<String, String> turned(List<Knob> knobs) {
        Map<String, String> turned = new HashMap<>();
        for (Knob knob : knobs) {
            if (has(knob.name())) {
                turned.put(knob.name(), options.get(knob.name()));
            }
        }
        return turned;
    }

    boolean terminal() {
        return host.terminal().in() && host.terminal().out();
    }

    PrintStream out() {
        return host.out();
    }

    Messages words() {
        return settings.words();
    }
}
