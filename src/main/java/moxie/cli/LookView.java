package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.lookup.Hit;
import moxie.lookup.Query;

/** What was found, as lines for the terminal. */
final class LookView {
    private static final int WIDEST = 100;

    private final Query query;
    private final Style style;
    private final int columns;

    LookView(Query query, Style style, int columns) {
        this.query = query;
        this.style = style;
        this.columns = Math.min(columns, WIDEST);
    }

    /**
     * The best topic in full, the next ones by title; or all of them in full.
     *
     * @param footer a line below the best topic; empty for none
     */
    List<String> page(List<Hit> hits, boolean raw, boolean all, String footer) {
        List<String> lines = new ArrayList<>();
        int full = all ? hits.size() : 1;
        for (int i = 0; i < full; i++) {
            if (i > 0) {
                lines.add("");
            }
            topic(hits.get(i), raw, lines);
        }
        if (!footer.isEmpty()) {
            lines.add("");
            lines.add(style.dim(Printable.line(footer)));
        }
        if (hits.size() > full) {
            lines.add("");
            lines.addAll(titles(hits.subList(full, Math.min(hits.size(), full + 5)), full + 1));
        }
        return lines;
    }

    /** One numbered line a hit: where it stands in the tree, and in which note. */
    List<String> titles(List<Hit> hits, int first) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            lines.add(style.dim((first + i) + "  ")
                    + path(hit)
                    + style.dim("  " + Printable.line(hit.source().toString())));
        }
        return lines;
    }

    private String path(Hit hit) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i + 1 < hit.topic().size(); i++) {
            line.append(Printable.line(hit.topic().get(i))).append(" › ");
        }
        return style.dim(line.toString()) + style.bold(Printable.line(hit.title()));
    }

    private void topic(Hit hit, boolean raw, List<String> lines) {
        if (raw) {
            for (int i = 0; i < hit.passage().size(); i++) {
                lines.add(Printable.of(hit.passage().line(i)));
            }
            return;
        }
        lines.add(path(hit) + style.dim("  " + Printable.line(hit.source().toString())));
        new Page(query, style, columns, lines).all(hit.passage());
    }
}
