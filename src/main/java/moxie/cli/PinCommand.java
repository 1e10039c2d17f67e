package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.note.Topic;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie pin}: writes the identity of a topic beside it; the only command that changes a note. */
final class PinCommand implements Command {
    @Override
    public String name() {
        return "pin";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .flag("--dry-run")
                .arguments("TOPIC", "1..*")
                .build();
    }

    @Override
    public int run(Call call) {
        Study study = Study.open(call);
        List<Topic> topics = Topics.named(study.library(), call.arguments());
        if (!call.has("--dry-run")) {
            study.remember();
        }
        int pinned = 0;
        for (Topic topic : topics) {
            pinned += pin(call, study, topic) ? 1 : 0;
        }
        call.say(call.has("--dry-run") ? "pin.would" : "pin.done", pinned);
        return 0;
    }

    private static boolean pin(Call call, Study study, Topic topic) {
        Path file = call.host().folder().resolve(topic.source().file());
        if (call.settings().notes().isEmpty() || !Files.isRegularFile(file)) {
            throw Failure.of("quiz.edit.none", topic.source().file());
        }
        int number = topic.source().line();
        String line = Pins.lines(file).get(number - 1);
        String place = Printable.line(topic.source().file() + ":" + number);
        if (Pins.pinned(line.strip())) {
            call.say("pin.already", place);
            return false;
        }
        String id = study.identity(topic.id());
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/pin/1", json -> {
                json.writeStringField("id", id);
                Json.text(json, "file", topic.source().file());
                json.writeNumberField("line", number);
                Json.text(json, "text", line.strip());
                json.writeBooleanField("written", !call.has("--dry-run"));
            });
        } else {
            call.out().println(place);
            call.out().println("- " + Printable.line(line.strip()));
            call.out().println("+ " + Printable.line(Pins.with(line.strip(), id)));
        }
        if (!call.has("--dry-run")) {
            Pins.write(call.settings().data(), file, number, id);
        }
        return true;
    }
}
