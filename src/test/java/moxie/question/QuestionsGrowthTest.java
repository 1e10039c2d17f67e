package moxie.question;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import moxie.note.Library;
import org.junit.jupiter.api.Test;

/** Twice as long a list takes about twice the work, not four times; work is told by the bytes it allocates. */
class QuestionsGrowthTest {
    @Test
    void a_list_twice_as_long_takes_twice_the_work() {
        for (String line : List.of(
                "- point %d: value %d\n",
                "- 第 %d 点：第 %d 个值\n", "- a thing of number %d\n", "## Part %d\nIt is %d.\n")) {
            work(line, 600);
            double once = work(line, 600);
            double twice = work(line, 1200);
            assertTrue(twice < 2.8 * once, line + once + " → " + twice);
        }
    }

    private static double work(String line, int count) {
        StringBuilder note = new StringBuilder("# Long\n");
        for (int i = 0; i < count; i++) {
            note.append(line.replace("%d", String.valueOf(i)));
        }
        Library library = Library.of("n.md", note.toString());
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        Questions.of(library);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }
}
