package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.message.Failure;
import moxie.message.Messages;
import org.junit.jupiter.api.Test;

/** Runs {@code spec/arguments.md}, and laws of any command line. */
class LineTest {
    private static final Messages WORDS = Messages.of(Locale.ENGLISH);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void what_is_typed_is_understood_as_the_document_says() throws IOException {
        String document;
        try (var in = LineTest.class.getResourceAsStream("/spec/arguments.md")) {
            document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String row : document.lines().filter(l -> l.startsWith("| ")).toList()) {
            String[] cells = row.replace("\\|", "\u0000").split("\\|", -1);
            if (cells[1].strip().equals("typed")) {
                continue;
            }
            String expected = cells[2].strip().replace('\u0000', '|');
            String got = understood(words(cells[1]));
            if (!got.equals(expected)) {
                wrong.add(cells[1].strip() + " → " + got);
            }
            rows++;
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows > 30, "only " + rows);
    }

    private static String[] words(String typed) {
        List<String> words = new ArrayList<>();
        for (Matcher m = WORD.matcher(typed); m.find(); ) {
            words.add(m.group(1) == null ? m.group(2) : m.group(1));
        }
        return words.toArray(String[]::new);
    }

    private static String understood(String... args) {
        Line line;
        try {
            line = Line.of(WORDS, args);
        } catch (Failure failure) {
            assertEquals(2, failure.exit(), String.join(" ", args));
            return WORDS.get(failure);
        }
        Map<String, String> options = new TreeMap<>();
        List<Option> known = new ArrayList<>(Globals.spec(WORDS).options());
        line.command().ifPresent(command -> known.addAll(command.spec(WORDS).options()));
        for (Option option : known) {
            if (line.has(option.name())) {
                options.put(
                        option.name(),
                        option.flag() ? "" : "=" + line.option(option.name()).orElseThrow());
            }
        }
        if (options.containsKey("--notes")) {
            options.put("--notes", "=" + String.join(",", line.given().notes()));
        }
        StringBuilder out = new StringBuilder(line.command().map(Command::name).orElse("nothing"));
        options.forEach((name, value) -> out.append(' ').append(name).append(value));
        return out + (line.arguments().isEmpty() ? "" : " | " + String.join(", ", line.arguments()));
    }

    /** Options of every command in any order and any spelling, among its arguments, mean the same. */
    @Test
    void the_order_and_the_spelling_of_options_do_not_matter() {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            Command command = Commands.ALL.get(random.nextInt(Commands.ALL.size()));
            List<Option> options = new ArrayList<>(command.spec(WORDS).options());
            options.addAll(Globals.spec(WORDS).options());
            Collections.shuffle(options, random);
            List<List<String>> one = new ArrayList<>();
            List<List<String>> two = new ArrayList<>();
            for (Option option : options.subList(0, random.nextInt(Math.min(6, options.size())))) {
                one.add(spelt(option, random));
                two.add(spelt(option, random));
            }
            one.add(List.of("word"));
            two.add(List.of("word"));
            Collections.shuffle(two, random);
            String first = understood(line(command, one));
            String second = understood(line(command, two));
            assertEquals(first, second, "round " + round + ": " + two);
        }
    }

    private static String[] line(Command command, List<List<String>> parts) {
        List<String> words = new ArrayList<>(List.of(command.name()));
        parts.forEach(words::addAll);
        return words.toArray(String[]::new);
    }

    private static List<String> spelt(Option option, Random random) {
        String name = option.names().get(random.nextInt(option.names().size()));
        if (option.flag()) {
            return List.of(name);
        }
        boolean letter = name.length() == 2;
        return switch (random.nextInt(3)) {
            case 0 -> List.of(name, "7");
            case 1 -> List.of(name + "=7");
            default -> letter ? List.of(name + "7") : List.of(name, "7");
        };
    }

    /** Any words at all are understood, or refused with the exit code of wrong usage. */
    @Test
    void nothing_typed_is_a_bug() {
        String[] pieces = {
            "look", "tree", "demo", "attention", "", "-", "--", "-n", "--notes", "--lang", "--lang=", "=", "-=", "--=",
            "-c", "-c3", "-al", "-la=", "--all=true", "-V", "笔记", "-笔", "--笔=记", "\u0000", "-d\u0000", "@", "😀", "-😀"
        };
        Random random = new Random(6);
        for (int round = 0; round < 20_000; round++) {
            String[] args = new String[random.nextInt(6)];
            for (int i = 0; i < args.length; i++) {
                args[i] = pieces[random.nextInt(pieces.length)];
            }
            understood(args);
        }
    }
}
