package org.isnad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.isnad.pipeline.index.IndexProgress;
import picocli.CommandLine.Model.CommandSpec;

/** How far the index is: a bar on a terminal, a line every tenth elsewhere, JSON lines when asked for. On standard error, but for JSON. One thread at a time. */
final class IndexProgressPrinter implements IndexProgress {

    private static final int WIDTH = 30;

    /** Smaller amounts of work are done before anybody could read about them. */
    private static final long WORTH_TELLING = 10;

    private static final long REDRAW_NANOS = Duration.ofMillis(200).toNanos();

    private final PrintWriter out;
    private final boolean json;
    private final boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
    private final long begun = System.nanoTime();
    private long drawn;
    private long tenths = -1;
    private boolean open;

    IndexProgressPrinter(CommandSpec spec, boolean json) {
        this.out = json ? spec.commandLine().getOut() : spec.commandLine().getErr();
        this.json = json;
    }

    /**
     * A step.
     *
     * @param secondsLeft at the speed so far; -1 while that is unknown
     */
    record Event(String event, long done, long total, long words, long wordsPerSecond, long secondsLeft) {}

    @Override
    public void at(long done, long total, long words) {
        double seconds = Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
        long left = done == 0 ? -1 : Math.round(seconds * (total - done) / done);
        boolean last = done == total;
        if (json) {
            if (isDue(last)) {
                out.println(
                        JsonOutput.line(new Event("indexing", done, total, words, Math.round(words / seconds), left)));
            }
        } else if (total >= WORTH_TELLING) {
            show(done, total, words / seconds, left, last);
        }
    }

    @Override
    public void elsewhere() {
        if (!json) {
            out.println("isnad: another process is at the index; waiting for it.");
        }
    }

    private boolean isDue(boolean last) {
        long now = System.nanoTime();
        boolean due = last || now - drawn >= REDRAW_NANOS;
        drawn = due ? now : drawn;
        return due;
    }

    private void show(long done, long total, double speed, long left, boolean last) {
        String counts = String.format(Locale.ROOT, "%,d of %,d episodes, %,.0f words/s", done, total, speed);
        String rest = left < 0 || last ? "" : ", " + Clocked.of(Duration.ofSeconds(left)) + " left";
        if (terminal) {
            if (isDue(last)) {
                int filled = (int) (WIDTH * done / total);
                out.print("\r\u001b[2Kindexing [" + "#".repeat(filled) + "·".repeat(WIDTH - filled) + "] " + counts
                        + rest);
                open = true;
                if (last) {
                    end();
                }
                out.flush();
            }
        } else if (done * 10 / total > tenths) {
            tenths = done * 10 / total;
            out.println("indexing: " + counts + rest);
        }
    }

    /** Leaves the line of the bar. */
    void end() {
        if (open) {
            out.println();
            open = false;
        }
    }
}
