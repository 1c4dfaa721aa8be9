package org.isnad.search.lucene;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.isnad.report.UserError;
import org.isnad.search.TranscriptIndex;

/**
 * When a query must have ended: after {@value TranscriptIndex#TIMEOUT_MS} ms of computing, since a query is not to blame for a busy machine, and in any case after
 * {@value #WAITING_MS} ms. The computing of one thread counts; others that help it ask {@link #here}.
 *
 * @param thread whose deadline it is
 * @param computing end in nanoseconds of the thread's processor time
 * @param allowed computing in all, in nanoseconds
 * @param first earliest that it can be, in nanoseconds of {@link System#nanoTime}
 * @param last latest, in the same
 */
record Deadline(Thread thread, long computing, long allowed, long first, long last) {

    private static final long WAITING_MS = 5_000;

    /** A program that has just started runs its code uncompiled, several times slower; a command asks one query in that time. */
    private static final long STARTING_MS = 20_000;

    private static final int WHILE_STARTING = 4;

    private static final long NANOS = 1_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Deadline starting() {
        boolean young = ManagementFactory.getRuntimeMXBean().getUptime() < STARTING_MS;
        long allowed = TranscriptIndex.TIMEOUT_MS * (young ? WHILE_STARTING : 1) * NANOS;
        long now = System.nanoTime();
        return new Deadline(
                Thread.currentThread(),
                THREADS.getCurrentThreadCpuTime() + allowed,
                allowed,
                now + allowed,
                now + WAITING_MS * NANOS);
    }

    /** The same for the thread that calls, which begins to work on the query now unless it is at it. */
    Deadline here() {
        Thread current = Thread.currentThread();
        return current == thread
                ? this
                : new Deadline(current, THREADS.getCurrentThreadCpuTime() + allowed, allowed, first, last);
    }

    /** Call it every few thousand documents or hundred terms. */
    void check() {
        if (isOver()) {
            throw missed();
        }
    }

    boolean isOver() {
        long now = System.nanoTime();
        boolean worthAsking = now - first > 0;
        boolean own = Thread.currentThread() == thread;
        return worthAsking && (now - last > 0 || own && THREADS.getCurrentThreadCpuTime() - computing > 0);
    }

    UserError missed() {
        return new UserError(
                UserError.Kind.BAD_INPUT,
                "query-too-expensive",
                "The query takes longer than " + TranscriptIndex.TIMEOUT_MS
                        + " ms: write more letters before * and in regular expressions, or ask in one podcast, speaker or year.");
    }
}
