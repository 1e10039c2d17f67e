package moxie.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one log. */
class ProcessesTest {
    @TempDir
    Path folder;

    @Test
    void two_processes_interleave_without_loss() throws Exception {
        Process one = Writer.start(folder, 0, 150, folder.resolve("one"));
        Process two = Writer.start(folder, 1000, 150, folder.resolve("two"));
        assertEquals(0, one.waitFor());
        assertEquals(0, two.waitFor());
        ReviewLog.Contents log = new ReviewLog(folder).read();
        assertEquals(300, log.entries().size());
        assertEquals(List.of(), log.unreadable());
    }

    @Test
    void a_process_killed_at_any_moment_has_lost_nothing_it_showed() throws Exception {
        Path out = folder.resolve("shown");
        Process process = Writer.start(folder, 0, 1_000_000, out);
        while (process.isAlive() && (!Files.exists(out) || Files.size(out) < 100)) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        String text = Files.readString(out);
        List<String> shown =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        assertTrue(shown.size() > 10, text);
        ReviewLog log = new ReviewLog(folder);
        Set<String> kept = log.read().entries().stream().map(Entry::id).collect(Collectors.toSet());
        assertEquals(List.of(), shown.stream().filter(id -> !kept.contains(id)).toList());
        log.append(new Entry.Undo(
                "u", ReviewLogTest.review(0, "q", Rating.GOOD, "").at(), "r0"));
        assertEquals(kept.size() + 1, log.read().entries().size());
    }
}
