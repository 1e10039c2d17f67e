package moxie.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.lookup.Finder;
import moxie.lookup.Found;
import moxie.lookup.Hit;
import moxie.lookup.Query;
import moxie.message.Failure;
import moxie.message.Messages;

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
        if (wish.edit() && !(host.terminal().in() && host.terminal().out())) {
            throw Failure.usage("look.edit.terminal");
        }
        Query query = Query.of(wish.words());
        Path here = host.folder();
        List<Path> notes = settings.notes();
        if (notes.isEmpty()) {
            Optional<Path> root = Bundled.root(host, settings.data());
            here = root.orElse(here);
            notes = shipped(root, settings.words().chinese());
        }
        Found found = Finder.find(checked(notes), here, query, files(settings, wish));
        if (found.files() == 0) {
            throw Failure.of("error.notes.empty", notes.isEmpty() ? here : notes.get(0));
        }
        if (settings.json()) {
            LookJson.print(host.out(), query, found);
        } else if (found.hits().isEmpty()) {
            host.err().println(nothing(settings.words(), query, found.near()));
        } else if (wish.edit()) {
            Hit hit = found.hits().get(0);
            Editor.open(host, here.resolve(hit.source().file()), hit.source().line());
        } else {
            show(host, settings, wish, found);
        }
        return found.hits().isEmpty() ? 1 : 0;
    }

    private static void show(Host host, Settings settings, Wish wish, Found found) {
        if (!found.exact() && !settings.quiet()) {
            host.err().println(settings.words().get("look.instead", Printable.line(String.join(" ", wish.words()))));
        }
        LookView view = new LookView(found.query(), new Style(settings.color()), settings.columns());
        boolean page = !wish.titles() && !wish.raw() && !wish.all() && !settings.quiet();
        String footer = page ? Footer.of(host, settings, found.hits().get(0).topic()) : "";
        List<String> lines =
                wish.titles() ? view.titles(found.hits(), 1) : view.page(found.hits(), wish.raw(), wish.all(), footer);
        if (wish.pager() && host.terminal().out()) {
            Pager.show(host, lines);
            return;
        }
        for (String line : lines) {
            host.out().println(line);
        }
    }

    private static String nothing(Messages words, Query query, List<String> near) {
        String typed = Printable.line(query.text());
        return near.isEmpty()
                ? words.get("look.nothing", typed)
                : words.get("look.near", typed, Printable.line(String.join(words.get("look.or"), near)));
    }

    /** From how many files topics are wanted: one topic is shown, and a few more are named. */
    private static int files(Settings settings, Wish wish) {
        return wish.all() ? Integer.MAX_VALUE : settings.json() || wish.titles() ? 32 : 6;
    }

    private static boolean blank(List<String> words) {
        for (String word : words) {
            if (!word.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> checked(List<Path> notes) {
        for (Path path : notes) {
            if (!path.toFile().exists()) {
                throw Failure.of("error.notes.missing", path);
            }
        }
        return notes;
    }

    /** The notes of the person's language first; those of the other one are there too when it comes to that. */
    private static List<Path> shipped(Optional<Path> root, boolean chinese) {
        List<Path> notes = new ArrayList<>();
        if (root.isPresent()) {
            notes.add(root.get().resolve(chinese ? "content/zh" : "content/en"));
        }
        return notes;
    }
}
