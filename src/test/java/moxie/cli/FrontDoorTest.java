package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import moxie.message.Messages;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The front door understands what the option parser understands, or leaves the line to it. */
class FrontDoorTest {
    private static final String[] PIECES = {
        "look",
        "look",
        "look",
        "softmax",
        "批归一",
        "a b",
        "-",
        "--",
        "",
        "-n",
        "--notes",
        "--notes=n",
        "n",
        "--lang",
        "zh",
        "--lang=en",
        "--lang=",
        "--color",
        "never",
        "--json",
        "-q",
        "--quiet",
        "-a",
        "--all",
        "-l",
        "--titles",
        "--raw",
        "--pager",
        "-e",
        "--edit",
        "--data",
        "d",
        "--data=x",
        "-al",
        "-h",
        "--version",
        "@x",
        "--all=true",
        "tree",
        "-nn",
        "--no-such",
        "x=y",
        "--lang=fr"
    };

    @Test
    void both_understand_the_same() {
        Random random = new Random(3);
        int taken = 0;
        for (int round = 0; round < 20_000; round++) {
            List<String> args = new ArrayList<>();
            if (random.nextBoolean()) {
                args.add("look");
            }
            for (int i = random.nextInt(7); i >= 0; i--) {
                args.add(PIECES[random.nextInt(PIECES.length)]);
            }
            FrontDoor.Line line = FrontDoor.look(args.toArray(String[]::new));
            if (line != null) {
                taken++;
                assertEquals(parsed(args), line, "round " + round + ": " + args);
            }
        }
        assertTrue(taken > 1000, "the door took only " + taken);
    }

    private static FrontDoor.Line parsed(List<String> args) {
        Messages words = Messages.of(Locale.ENGLISH);
        assertEquals("look", Globals.command(args.toArray(String[]::new)).orElse(""), args.toString());
        LookCommand command = new LookCommand();
        CommandLine parser = new CommandLine(Globals.root(words));
        parser.addSubcommand("look", Globals.addTo(command.spec(words), words));
        ParseResult root = parser.parseArgs(args.toArray(String[]::new));
        ParseResult leaf = root.subcommand();
        return new FrontDoor.Line(Globals.given(root, leaf), LookCommand.wish(new Call(null, null, leaf)));
    }

    @Test
    void the_usual_lines_come_in_by_the_front_door() {
        assertNotNull(FrontDoor.look("look", "softmax"));
        assertNotNull(FrontDoor.look("look", "-n", "notes", "批归一", "化"));
        assertNotNull(FrontDoor.look("-n", "notes", "look", "--json", "x", "--lang=zh"));
        assertNull(FrontDoor.look("look"));
        assertNull(FrontDoor.look("look", "--help"));
        assertNull(FrontDoor.look("tree", "look"));
    }
}
