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
                "- 第 %d 点：第 %d 个值\n",
                "- a thing of number %d\n",
                "## Part %d\nIt is %d.\n",
                "- 标签%d：\n  - 一\n  - 二\n")) {
            work(line, 600);
            double once = work(line, 600);
            double twice = work(line, 1200);
            assertTrue(twice < 2.8 * once, line + once + " → " + twice);
        }
    }

    @Test
    void a_table_with_twice_the_rows_takes_twice_the_work() {
        table(400);
        double once = table(400);
        double twice = table(800);
        assertTrue(twice < 2.8 * once, once + " → " + twice);
    }

    private static double table(int rows) {
        StringBuilder note = new StringBuilder("# Long\n| name | state |\n|---|---|\n");
        for (int i = 0; i < rows; i++) {
            note.append("| Thing ").append(i).append(" | is open |\n");
        }
        return work(note.toString());
    }

    /** A sentence that opens a list below it, in a list that such a sentence opens: each level once for each above it. */
    @Test
    void lists_twice_as_deep_take_at_most_four_times_the_work() {
        nested(8);
        double once = nested(8);
        double twice = nested(16);
        assertTrue(twice < 5 * once, once + " → " + twice);
    }

    private static double nested(int depth) {
        StringBuilder note = new StringBuilder("# Deep\n- 前面先说一句比较长的话作为开头\n");
        for (int i = 0; i < depth; i++) {
            note.append("  ".repeat(i)).append("- 这种情况可以用下面这些办法来处理：\n");
            note.append("  ".repeat(i + 1)).append("- 一句话说明第" + i + "层的内容，写得足够长，不会与上面那句合成一行，所以要再长一些才好\n");
        }
        return work(note.toString());
    }

    private static double work(String line, int count) {
        StringBuilder note = new StringBuilder("# Long\n");
        for (int i = 0; i < count; i++) {
            note.append(line.replace("%d", String.valueOf(i)));
        }
        return work(note.toString());
    }

    private static double work(String note) {
        Library library = Library.of("n.md", note);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        Questions.of(library);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }
}
