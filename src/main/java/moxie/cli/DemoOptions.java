package moxie.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.demo.Demos;
import moxie.demo.Knob;
import moxie.demo.Knob.Kind;
import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code moxie demo}: the common ones, and the knobs of the demo that is named. */
final class DemoOptions {
    private DemoOptions() {}

    /** The demo named on a command line. */
    static Optional<Demos.Entry> named(String... args) {
        for (String arg : args) {
            for (Demos.Entry entry : Demos.ALL) {
                if (entry.name().equals(arg)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    /** With the knobs of one demo; of all demos when none is named, for completion. */
    static CommandSpec spec(Messages words, Optional<Demos.Entry> demo) {
        Spec spec = new Spec("demo", words).arguments("NAME", "0..*");
        Map<String, Knob> knobs = new LinkedHashMap<>();
        for (Demos.Entry entry : demo.map(List::of).orElse(Demos.ALL)) {
            for (Knob knob : entry.open().knobs()) {
                knobs.putIfAbsent(knob.name(), knob);
            }
        }
        for (Knob knob : knobs.values()) {
            add(spec, words, knob, demo.isPresent());
        }
        spec.flag("--step")
                .value(String.class, "KNOB", "--live")
                .value(String.class, "I,J", "--cell")
                .flag("--predict")
                .value(String.class, "N", "--precision");
        spec.flag("--ascii")
                .flag("--numpy")
                .value(String.class, "FILE", "--compute")
                .flag("--check");
        CommandSpec built = spec.build();
        demo.ifPresent(entry -> built.usageMessage().description(words.get("demo." + entry.name())));
        return built;
    }

    private static void add(Spec spec, Messages words, Knob knob, boolean detailed) {
        String text = words.get("help.demo." + knob.name());
        if (knob.kind() == Kind.FLAG) {
            spec.described(boolean.class, "", text, "--" + knob.name());
            return;
        }
        if (detailed && knob.kind() == Kind.TEXT) {
            text = words.get("demo.default", text, knob.otherwise());
        } else if (detailed) {
            text = words.get("demo.range", text, knob.range(), knob.otherwise());
        }
        String label =
                knob.kind() == Kind.CHOICE ? String.join("|", knob.choices()) : knob.kind() == Kind.TEXT ? "TEXT" : "N";
        spec.described(String.class, label, text, "--" + knob.name());
    }
}
