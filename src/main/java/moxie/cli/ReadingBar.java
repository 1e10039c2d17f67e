package moxie.cli;

import java.time.Duration;
import java.time.Instant;
import moxie.note.Library;

/** Shows how far the reading of many notes is, on standard error, once it takes longer than a second. */
final class ReadingBar implements Library.Progress, AutoCloseable {
    private static final int WIDTH = 30;

    private final Call call;
    private final Instant begun;
    private final boolean wanted;
    private int shown = -1;

    ReadingBar(Call call) {
        this.call = call;
        this.begun = call.host().clock().instant();
        this.wanted = call.host().terminal().out() && !call.settings().quiet();
    }

    @Override
    public synchronized void read(int done, int all) {
        int filled = done * WIDTH / all;
        if (!wanted || filled == shown) {
            return;
        }
        boolean slow = Duration.between(begun, call.host().clock().instant()).toMillis() > 1000;
        if (slow) {
            shown = filled;
            call.err().print("\r" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + done + "/" + all);
            call.err().flush();
        }
    }

    /** Wipes the bar. */
    @Override
    public void close() {
        if (shown >= 0) {
            call.err().print("\r\u001B[K");
            call.err().flush();
        }
    }
}
