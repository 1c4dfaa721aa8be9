package org.isnad.search.lucene;

import org.isnad.report.UserError;
import org.isnad.search.TranscriptIndex;

/**
 * When a query must have ended. Thread-safe.
 *
 * @param nanos of {@link System#nanoTime}
 */
record Deadline(long nanos) {

    static Deadline starting() {
        return new Deadline(System.nanoTime() + TranscriptIndex.TIMEOUT_MS * 1_000_000);
    }

    /** Asking the time costs some tens of nanoseconds: call it every few thousand documents or hundred terms. */
    void check() {
        if (isOver()) {
            throw missed();
        }
    }

    boolean isOver() {
        return System.nanoTime() - nanos > 0;
    }

    UserError missed() {
        return new UserError(
                UserError.Kind.BAD_INPUT,
                "query-too-expensive",
                "The query takes longer than " + TranscriptIndex.TIMEOUT_MS
                        + " ms: write more letters before * and in regular expressions, or ask in one podcast, speaker or year.");
    }
}
