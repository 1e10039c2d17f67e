package moxie.cli;

import java.util.List;
import java.util.Optional;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.note.Library;
import moxie.note.Topic;
import moxie.question.Questions;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie tree}: the topic tree of the notes. */
final class TreeCommand implements Command {
    @Override
    public String name() {
        return "tree";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .arguments("TOPIC", "0..*")
                .value(Integer.class, "N", "-d", "--depth")
                .flag("-p", "--points")
                .build();
    }

    @Override
    public int run(Call call) {
        Library library = Shelf.library(call);
        List<Topic> topics = Topics.named(library, call.arguments());
        boolean chosen = !call.arguments().isEmpty();
        List<Topic> shown = chosen ? topics : library.topics();
        if (call.settings().json()) {
            Json.stream(call.out(), "moxie/tree/1", json -> {
                Json.texts(json, "notes", library.notes());
                NoteJson.topics(json, shown);
                NoteJson.problems(json, library.problems(), call.words());
            });
            return 0;
        }
        Optional<Integer> depth = call.option("--depth");
        if (depth.isPresent() && depth.get() < 1) {
            throw Failure.usage("error.tree.depth", depth.get());
        }
        TreeView view = new TreeView(
                call.words(),
                new Tally(Questions.of(library)),
                new Style(call.settings().color()),
                call.settings().columns(),
                depth.orElse(Integer.MAX_VALUE),
                chosen || call.has("--points"));
        view.lines(shown).forEach(call.out()::println);
        call.out().println();
        call.out().println(view.summary(library, shown));
        return 0;
    }
}
