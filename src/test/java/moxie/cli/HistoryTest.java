package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the history of a question when the notes change, and when a person puts it right. */
class HistoryTest {
    private static final String TABLE = """
            # Networking

            ## Well-known ports

            | Service | Port | Transport |
            |---|---|---|
            | SSH | 22 | TCP |
            | DNS | 53 | UDP and TCP |
            | NTP | 123 | UDP |
            """;

    private static final String LIST = """
            # Medicine

            ## Iron deficiency anaemia

            ### Clinical picture

            - tired all day
            - pale skin and lips
            - brittle nails

            ### Treatment

            - tablets of iron for three months
            - a search for the source of bleeding
            """;

    @TempDir
    Path folder;

    private Shell shell;
    private Path note;
    private String title;

    @BeforeEach
    void home() throws IOException {
        Files.createDirectories(folder.resolve(".moxie"));
        shell = new Shell(folder);
        note = folder.resolve("note.md");
    }

    private void write(String text) throws IOException {
        Files.writeString(note, text);
        title = text.lines().findFirst().orElseThrow().substring(2);
    }

    private List<String> why() {
        return shell.run("why", "--json", title).out().lines().toList();
    }

    /** What {@code why} says of the questions that have been answered. */
    private List<String> known() {
        return why().stream().filter(json -> json.contains("\"rating\"")).toList();
    }

    /** Answers the question whose prompt holds a text, and returns what {@code why} says of it. */
    private String answer(String prompt) {
        String json = why().stream()
                .filter(line -> value(line, "prompt").contains(prompt))
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.join("\n", why())));
        Shell.Result result = shell.input("{\"question\":\"" + value(json, "id") + "\",\"answer\":\"no idea\"}\n")
                .run("quiz", "--answers", "-");
        assertEquals(0, result.exit(), result.err());
        return known().get(known().size() - 1);
    }

    private static String value(String json, String name) {
        int start = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(start, json.indexOf("\",\"", start)).replace("\\\"", "\"");
    }

    @Test
    void a_row_put_into_a_table_moves_no_history_to_another_cell() throws IOException {
        write(TABLE);
        String before = answer("\"NTP\"");
        write(TABLE.replace("| DNS", "| HTTP | 80 | TCP over IP |\n| SMTP | 25 | TCP with TLS |\n| DNS"));
        assertEquals(1, known().size(), String.join("\n", why()));
        assertEquals(value(before, "prompt"), value(known().get(0), "prompt"));
        assertEquals(value(before, "key"), value(known().get(0), "key"));
    }

    @Test
    void a_list_under_another_label_is_another_kind_of_question_with_the_same_history() throws IOException {
        write(LIST);
        String recall = answer("Clinical picture");
        assertTrue(value(recall, "key").endsWith("/recall"), recall);
        write(LIST.replace("Clinical picture", "Symptoms"));
        assertEquals(1, known().size(), String.join("\n", why()));
        assertTrue(value(known().get(0), "prompt").startsWith("List the symptoms"), known().get(0));
        assertEquals(value(recall, "key"), value(known().get(0), "key"));
        answer("List the symptoms");
        assertEquals(2, known().get(0).split("\"rating\"", -1).length - 1);
        write(LIST);
        assertTrue(value(known().get(0), "prompt").contains("Clinical picture"), known().get(0));
        assertEquals(2, known().get(0).split("\"rating\"", -1).length - 1);
    }

    @Test
    void what_was_put_in_place_of_something_else_inherits_nothing() throws IOException {
        write(LIST);
        answer("Clinical picture");
        write(LIST.replaceAll(
                        "(?s)- tired.*nails", "- a diet without meat\n- a hidden loss of blood\n- coeliac disease")
                .replace("Clinical picture", "Causes"));
        assertEquals(List.of(), known());
    }

    @Test
    void a_decision_can_be_split_and_joined_by_hand() throws IOException {
        write(LIST);
        String before = answer("Clinical picture");
        String id = value(before, "key").replaceAll("/.*", "");
        assertEquals(0, shell.run("relink", "--split", id).exit());
        assertEquals(List.of(), known());
        String orphan = shell.run("relink").out();
        assertTrue(orphan.contains(id), orphan);
        String fresh = why().stream()
                .filter(json -> value(json, "prompt").contains("Clinical picture"))
                .map(json -> value(json, "key").replaceAll("/.*", ""))
                .findFirst()
                .orElseThrow();
        assertEquals(0, shell.run("relink", "--join", id + "=" + fresh).exit());
        assertEquals(value(before, "key"), value(known().get(0), "key"));
        assertEquals(1, shell.run("relink", "--split", "nosuchid").exit());
        assertEquals(2, shell.run("relink", "--join", id).exit());
    }

    @Test
    void the_same_words_in_a_note_read_at_another_time_are_not_the_same_thing() throws IOException {
        write(LIST);
        String one = answer("Clinical picture");
        Files.writeString(folder.resolve("other.md"), LIST);
        String other =
                shell.run("why", "--json", "-n", "other.md", "Clinical picture").out();
        assertEquals(0, other.split("\"rating\"", -1).length - 1, other);
        assertTrue(!value(other, "key").equals(value(one, "key")), other);
    }

    @Test
    void suspended_resumed_forgotten_and_taken_back() throws IOException {
        write(LIST);
        answer("Clinical picture");
        assertEquals(0, shell.run("suspend", "Medicine").exit());
        assertEquals(1, shell.run("suspend", "Medicine").exit(), "nothing is left to suspend");
        assertTrue(known().get(0).contains("\"suspended\":true"), known().get(0));
        assertEquals(1, shell.input("x\n").run("quiz", "--answers", "-").exit(), "nothing to ask");
        assertEquals(0, shell.run("resume").exit());
        assertTrue(known().get(0).contains("\"suspended\":false"), known().get(0));
        assertEquals(0, shell.run("forget", "Clinical picture").exit());
        assertEquals("", value(known().get(0).replaceAll("\"steps.*", ""), "due"));
        assertTrue(known().get(0).contains("\"event\":\"forget\""), "the log keeps what was");
        shell.run("undo");
        assertEquals(List.of(), known());
        assertEquals(1, shell.run("undo").exit());
        assertEquals(2, shell.run("undo", "none").exit());
    }
}
