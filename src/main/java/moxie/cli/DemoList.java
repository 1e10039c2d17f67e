package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demos;
import moxie.message.Messages;
import moxie.text.Columns;
import moxie.text.Wrap;

/** The demos by topic. */
final class DemoList {
    private DemoList() {}

    static List<String> lines(Messages words, Style style, int width) {
        List<String> out = new ArrayList<>();
        int names = 0;
        for (Demos.Entry entry : Demos.ALL) {
            names = Math.max(names, Columns.of(entry.name()));
        }
        String group = "";
        for (Demos.Entry entry : Demos.ALL) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                if (!out.isEmpty()) {
                    out.add("");
                }
                out.add(style.bold(words.get("demo.group." + group)));
            }
            String pad = " ".repeat(names - Columns.of(entry.name()) + 2);
            List<String> text = Wrap.lines(words.get("demo." + entry.name()), width - names - 4);
            for (int i = 0; i < text.size(); i++) {
                out.add("  " + (i == 0 ? style.name(entry.name()) + pad : " ".repeat(names + 2)) + text.get(i));
            }
        }
        out.add("");
        out.addAll(Wrap.lines(words.get("demo.more"), width));
        return out;
    }
}
