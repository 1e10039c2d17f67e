package moxie.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moxie.lookup.Finder;
import moxie.lookup.Hit;
import moxie.lookup.Query;
import moxie.message.Failure;

/** A look-up, however it was asked for. Loads neither the option parser nor the Markdown parser. */
final class Look {
    private Look() {}

    /**
     * What was asked.
     *
     * @param all every hit, not only the best
     * @param titles only the list of what was found
     * @param raw the Markdown as it stands in the note
     * @param pager through the pager
     * @param edit open the note at the line instead of showing it
     */
    record Wish(List<String> words, boolean all, boolean titles, boolean raw, boolean pager, boolean edit) {
        Wish {
            words = List.copyOf(words);
        }
    }

    static int run(Host host, Settings settings, Wish wish) {
        if (blank(wish.words())) {
            throw Failure.usage("error.missing", "WORDS", "moxie look");
        }
        Query query = Query.of(wish.words());
        List<Hit> hits = Finder.find(notes(host, settings), query, wish.all());
        if (settings.json()) {
            LookJson.print(host.out(), query, hits);
            return hits.isEmpty() ? 1 : 0;
        }
        if (hits.isEmpty()) {
            host.err().println(settings.words().get("look.nothing", Printable.line(query.text())));
            return 1;
        }
        LookView view = new LookView(query, new Style(settings.color()), settings.columns());
        for (String line : wish.titles() ? view.titles(hits, 1) : view.page(hits, wish.raw(), wish.all())) {
            host.out().println(line);
        }
        return 0;
    }

    private static boolean blank(List<String> words) {
        for (String word : words) {
            if (!word.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The notes to look in; the launcher says where those shipped with moxie lie. */
    private static List<Path> notes(Host host, Settings settings) {
        for (Path path : settings.notes()) {
            if (!path.toFile().exists()) {
                throw Failure.of("error.notes.missing", path);
            }
        }
        if (!settings.notes().isEmpty()) {
            return settings.notes();
        }
        String content = host.env("MOXIE_CONTENT");
        List<Path> bundled = new ArrayList<>();
        if (!content.isEmpty()) {
            bundled.add(Path.of(content, settings.words().chinese() ? "zh" : "en"));
        }
        return bundled;
    }
}
