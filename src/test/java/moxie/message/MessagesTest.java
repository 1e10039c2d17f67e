package moxie.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both bundles say the same things. */
class MessagesTest {
    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertEquals(
                new TreeSet<>(load("messages").stringPropertyNames()),
                new TreeSet<>(load("messages_zh").stringPropertyNames()));
    }

    @Test
    void both_languages_name_the_same_arguments() throws IOException {
        Properties english = load("messages");
        Properties chinese = load("messages_zh");
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key, "")), key);
        }
    }

    @Test
    void every_pattern_can_be_formatted() throws IOException {
        for (var locale : new java.util.Locale[] {java.util.Locale.ENGLISH, java.util.Locale.CHINESE}) {
            Messages words = Messages.of(locale);
            for (String key : load("messages").stringPropertyNames()) {
                words.get(key, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            }
        }
    }

    @Test
    void numbers_are_plain_and_still_choose_a_plural() {
        Messages words = Messages.of(java.util.Locale.ENGLISH);
        for (Object many : new Object[] {12345, 12345L}) {
            assertEquals("moxie: 12345", words.get("error", many));
        }
        assertEquals("12345 questions suspended", words.get("event.suspend", 12345));
        assertEquals("12345 questions · 1 point", words.get("paper.facts", 12345L, "1", 1));
    }

    @Test
    void our_own_reading_of_a_bundle_is_javas() throws IOException {
        for (String name : new String[] {"messages", "messages_zh"}) {
            Properties properties = load(name);
            Phrases phrases = Phrases.read("/moxie/" + name + ".properties");
            for (String key : properties.stringPropertyNames()) {
                assertEquals(properties.getProperty(key), phrases.get(key), name + ": " + key);
            }
            for (String none : new String[] {"", "no.such.key", "help.tree.", "help", "error.bug =", "#"}) {
                assertFalse(phrases.has(none), none);
            }
        }
    }

    @Test
    void a_pattern_is_filled_as_message_format_fills_it() throws IOException {
        Object[] arguments = {"a {1}", "b", "'", "1,234", "x", 7, "", "y", "z", "{"};
        Properties english = load("messages");
        for (String key : english.stringPropertyNames()) {
            if (!english.getProperty(key).contains(",")) {
                assertEquals(
                        MessageFormat.format(english.getProperty(key), arguments),
                        Messages.of(java.util.Locale.ENGLISH).get(key, arguments),
                        key);
            }
        }
    }

    @Test
    void no_key_is_written_twice() throws IOException {
        for (String name : new String[] {"messages", "messages_zh"}) {
            TreeSet<String> seen = new TreeSet<>();
            TreeSet<String> twice = new TreeSet<>();
            try (Reader in = reader(name)) {
                new java.io.BufferedReader(in)
                        .lines()
                        .filter(line -> line.contains(" = ") && !line.startsWith("#") && !line.startsWith(" "))
                        .map(line -> line.substring(0, line.indexOf(" = ")).trim())
                        .filter(key -> !seen.add(key))
                        .forEach(twice::add);
            }
            assertEquals(new TreeSet<>(), twice, name);
        }
    }

    /** A key in the source that no bundle holds is found by the first person who meets it, and ends a session. */
    @Test
    void every_key_in_the_source_is_said() throws IOException {
        java.util.Set<String> keys = load("messages").stringPropertyNames();
        TreeSet<String> rooms = new TreeSet<>();
        TreeSet<String> inRooms = new TreeSet<>();
        for (String key : keys) {
            rooms.add(key.substring(0, Math.max(0, key.indexOf('.'))));
            inRooms.add(key.substring(key.indexOf('.') + 1));
        }
        Pattern literal = Pattern.compile("\"([a-z][a-z-]*)((?:\\.[A-Za-z0-9-]+)+)\"");
        TreeSet<String> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = literal.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.group(1) + matcher.group(2);
                    // Outside the command line the first part is the room's, and some add it themselves.
                    boolean known = keys.contains(key)
                            || (inRooms.contains(key) && !file.getParent().endsWith("cli"));
                    if (rooms.contains(matcher.group(1)) && !known && !key.endsWith(".css")) {
                        silent.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(), silent);
    }

    private static java.util.Set<String> arguments(String pattern) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = reader(name)) {
            properties.load(in);
        }
        return properties;
    }

    private static Reader reader(String name) {
        return new InputStreamReader(
                Messages.class.getResourceAsStream("/moxie/" + name + ".properties"), StandardCharsets.UTF_8);
    }
}
