package org.isnad.pipeline.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** For commands that ask the index once: brings it up to date first where that is soon done. Thread-safe. */
@ApplicationScoped
public class IndexFreshness {

    /** An hour of speech is indexed in about 0.1 s: this many changed episodes cost a user a second or two. */
    private static final long FEW = 30;

    /** A writer in another process has what was committed before within a second. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final IndexSync sync;
    private final IndexKeeper keeper;

    IndexFreshness(IndexSync sync, IndexKeeper keeper) {
        this.sync = sync;
        this.keeper = keeper;
    }

    /** Makes the index where there is none, updates it where little is missing; returns how many episodes it lacks after that. */
    public long await(IndexProgress progress) {
        boolean usable = sync.isUsable();
        long pending = sync.pending();
        if (usable && pending == 0) {
            return 0;
        }
        if (!usable) {
            keeper.settle(Duration.ofDays(1), progress);
        } else if (pending <= FEW) {
            keeper.settle(PATIENCE, progress);
        }
        sync.release();
        return sync.pending();
    }
}
