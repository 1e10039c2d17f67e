package moxie.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.Demo;
import moxie.demo.Demos;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.message.Failure;
import moxie.text.Wrap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** One knob under the arrow keys: ← and → turn it and the report is drawn again in place, Enter or q ends. */
final class DemoLive {
    private final DemoWish wish;
    private final Demos.Entry entry;
    private final Demo demo;
    private final Map<String, String> given;
    private final Knob knob;
    private String before = "";

    private DemoLive(DemoWish wish, String name) {
        this.wish = wish;
        entry = wish.entry();
        demo = entry.open();
        given = new HashMap<>(wish.turned(demo.knobs()));
        knob = demo.knobs().stream()
                .filter(k -> k.name().equals(name.startsWith("--") ? name.substring(2) : name))
                .filter(k -> k.kind() != Knob.Kind.TEXT)
                .findFirst()
                .orElseThrow(() -> Failure.usage("error.demo.live", name, entry.name(), turnable(demo)));
    }

    private static String turnable(Demo demo) {
        List<String> names = new ArrayList<>();
        for (Knob k : demo.knobs()) {
            if (k.kind() != Knob.Kind.TEXT) {
                names.add(k.name());
            }
        }
        return String.join(", ", names);
    }

    static void run(DemoWish wish, String name) {
        DemoLive live = new DemoLive(wish, name);
        if (!wish.terminal()) {
            throw Failure.usage("error.demo.terminal");
        }
        try (Terminal terminal = TerminalBuilder.builder()
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .graphemeCluster(false)
                .build()) {
            Attributes saved = terminal.enterRawMode();
            try {
                live.loop(terminal);
            } finally {
                terminal.setAttributes(saved);
            }
        } catch (IOException e) {
            throw Failure.of("error.demo.terminal");
        }
    }

    private void loop(Terminal terminal) throws IOException {
        draw(terminal);
        while (true) {
            int c = terminal.reader().read();
            if (c == 27) {
                int bracket = terminal.reader().read(100L);
                c = bracket == '[' || bracket == 'O' ? -terminal.reader().read(100L) : 'q';
            }
            switch (c) {
                case -'C', 'l', '+', '>' -> turn(true, terminal);
                case -'D', 'h', '-', '<' -> turn(false, terminal);
                case -1, 3, 4, 10, 13, 'q' -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private void turn(boolean up, Terminal terminal) {
        String value = given.getOrDefault(knob.name(), knob.otherwise());
        given.put(knob.name(), knob.turned(value, up));
        draw(terminal);
    }

    /** Title and knob, then as many of the last parts as the screen holds, and what the insight said before. */
    private void draw(Terminal terminal) {
        int width = Math.max(40, terminal.getSize().getColumns());
        int height = Math.max(12, terminal.getSize().getRows());
        DemoView view = DemoShow.view(wish, width);
        List<String> lines = new ArrayList<>();
        Style style = new Style(wish.settings().color());
        String value = given.getOrDefault(knob.name(), knob.otherwise());
        lines.add(style.bold("moxie demo " + entry.name()) + "  ← " + knob.name() + " = " + style.mark(value) + " →  "
                + style.dim(knob.range()));
        try {
            Knobs knobs = Knobs.of(demo.knobs(), given, wish.words().chinese());
            Report report = demo.run(knobs);
            List<List<String>> parts = view.parts(entry.name(), report);
            List<String> insight = parts.get(parts.size() - 1);
            int room = height - 3 - insight.size() - Wrap.lines(before, width).size();
            lines.addAll(last(parts.subList(1, parts.size() - 1), room));
            lines.add("");
            lines.addAll(insight);
            Wrap.lines(before, width).forEach(l -> lines.add(style.dim(l)));
            before = report.insight()
                    .map(view::sentence)
                    .map(s -> wish.words().get("demo.before", s))
                    .orElse("");
        } catch (Failure failure) {
            lines.addAll(Wrap.lines(wish.words().get(failure), width));
        }
        terminal.writer().print("\u001B[H\u001B[2J");
        lines.forEach(l -> terminal.writer().print(l + "\r\n"));
        terminal.writer().flush();
    }

    private static List<String> last(List<List<String>> parts, int room) {
        List<String> shown = new ArrayList<>();
        for (int i = parts.size() - 1; i >= 0 && shown.size() + parts.get(i).size() + 1 <= room; i--) {
            shown.addAll(0, parts.get(i));
            shown.add(0, "");
        }
        return shown;
    }
}
