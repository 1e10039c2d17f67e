package moxie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.message.Reason;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie init}: makes this folder a place of notes, its history beside them. */
final class InitCommand implements Command {
    @Override
    public String name() {
        return "init";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words).build();
    }

    @Override
    public int run(Call call) {
        Path folder = call.host().folder().resolve(".moxie");
        if (Files.isDirectory(folder)) {
            call.say("init.already", folder);
            return 0;
        }
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve(".gitignore"), "session.json*\n");
            Files.writeString(folder.resolve(".gitattributes"), "*.jsonl merge=union\nglossary.txt merge=union\n");
        } catch (IOException e) {
            throw Failure.of("error.data.write", folder, Reason.of(e));
        }
        call.say("init.done", folder);
        return 0;
    }
}
