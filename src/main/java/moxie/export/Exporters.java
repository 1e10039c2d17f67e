package moxie.export;

import java.util.List;
import java.util.Optional;

/** Every way out, in the order shown in help. */
public final class Exporters {
    public static final List<Exporter> ALL = List.of(
            new Pdf(), new Html(), new SelfCheck(), new Markdown(), new Moodle(), new Gift(), new Qti(), new Csv());

    private Exporters() {}

    public static Optional<Exporter> named(String name) {
        return ALL.stream().filter(exporter -> exporter.name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return ALL.stream().map(Exporter::name).toList();
    }
}
