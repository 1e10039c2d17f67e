package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers, settings and synonyms as editors and shells of all kinds save them; and files that are no text at all. */
class TextFileTest {
    private static final byte[] PDF = "%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void notes() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# 面包\n\n- 老面：上次留下、已经发酵的面团\n");
        shell = new Shell(folder);
    }

    @Test
    void answers_earn_the_same_in_every_encoding() throws IOException {
        String said = "";
        for (String charset : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "GB18030"}) {
            String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
            Files.write(folder.resolve("answers.txt"), (mark + "上次留下的面团\n").getBytes(Charset.forName(charset)));
            String out = shell.run("quiz", "-n", "a.md", "-c", "1", "--answers", "answers.txt", "--data", charset)
                    .out();
            assertTrue(out.contains("← ") && (said.isEmpty() || out.equals(said)), charset + ": " + out);
            said = out;
        }
        byte[] typed = "\uFEFF上次留下的面团\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                said,
                shell.input(new ByteArrayInputStream(typed))
                        .run("quiz", "-n", "a.md", "-c", "1", "--answers", "-", "--data", "pipe")
                        .out());
    }

    @Test
    void answers_beyond_the_last_question_are_told_of_once() {
        Shell.Result result = shell.input("x\n".repeat(1000)).run("quiz", "-n", "a.md", "-c", "1", "--answers", "-");
        assertEquals(1, result.exit());
        assertEquals("line 2: no question is left for this answer and those after it\n", result.err());
    }

    @Test
    void a_batch_may_begin_with_a_byte_order_mark() throws IOException {
        String line = "{\"id\":\"1\",\"points\":[\"yeast\"],\"answer\":\"yeast\"}\n";
        Files.writeString(folder.resolve("plain.jsonl"), line);
        String marked = shell.run("grade", "--batch", "plain.jsonl").out();
        assertTrue(marked.contains("\"score\":1"), marked);
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            Files.write(folder.resolve("marked.jsonl"), ("\uFEFF" + line).getBytes(Charset.forName(charset)));
            assertEquals(marked, shell.run("grade", "--batch", "marked.jsonl").out(), charset);
        }
    }

    @Test
    void settings_saved_by_an_editor_that_marks_its_files_are_followed() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String charset : new String[] {"UTF-8", "UTF-16LE"}) {
            Files.write(
                    folder.resolve("data/settings.txt"),
                    "\uFEFFexam = 2026-12-24\r\n".getBytes(Charset.forName(charset)));
            Shell.Result plan = shell.run("plan", "-n", "a.md", "--data", "data");
            assertTrue(plan.out().startsWith("until 2026-12-24"), charset + plan.out() + plan.err());
        }
    }

    @Test
    void what_is_no_text_is_refused_by_name_and_marks_nothing() throws IOException {
        Files.write(folder.resolve("paper.pdf"), PDF);
        String reason = "cannot be read: it is not text, but a PDF, an archive or a picture\n";
        for (String command :
                new String[] {"quiz -n a.md --answers paper.pdf --data d", "grade 面包 x -n a.md --glossary paper.pdf"}) {
            Shell.Result refused = shell.run(command.split(" "));
            assertEquals(1, refused.exit(), command);
            assertEquals("moxie: paper.pdf " + reason, refused.err(), command);
        }
        assertFalse(Files.exists(folder.resolve("d/reviews.jsonl")), "nothing was marked");
    }

    @Test
    void a_pdf_called_a_note_is_told_of_and_the_others_are_read() throws IOException {
        Files.write(folder.resolve("b.md"), PDF);
        Shell.Result alone = shell.run("tree", "-n", "b.md");
        assertEquals(1, alone.exit());
        assertEquals("moxie: cannot read b.md: it is not text, but a PDF, an archive or a picture\n", alone.err());
        Shell.Result all = shell.run("tree", "-n", ".", "--lang", "zh");
        assertEquals(0, all.exit());
        assertTrue(all.out().startsWith("面包") && all.err().contains("b.md：不是文本"), all.out() + all.err());
    }
}
