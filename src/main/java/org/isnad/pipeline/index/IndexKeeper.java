package org.isnad.pipeline.index;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks again and again whether the index is behind, in every process that lives long enough to make it so: whichever of them gets the writer's lock does the work,
 * and when that one is killed the next look of another takes over. Thread-safe.
 */
@ApplicationScoped
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    /** A look is one read of a table's last key. A tenth of a second leaves the rest of the second for indexing and opening. */
    private static final long LOOK_MS = 100;

    /** After a failure, such as a full disk, that another look will meet again. */
    private static final long PAUSE_AFTER_FAILURE_MS = 5_000;

    /** Short waits for another process are nobody's business. */
    private static final Duration TELL_AFTER = Duration.ofSeconds(3);

    private final IndexSync sync;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    IndexKeeper(IndexSync sync) {
        this.sync = sync;
    }

    /** Begins looking; a second call does nothing. */
    public synchronized void start() {
        if (thread == null) {
            sync.sweep();
            thread = new Thread(this::keep, "index-keeper");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void keep() {
        while (!stopping) {
            long pause = LOOK_MS;
            try {
                sync.catchUp(IndexProgress.SILENT);
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.error("the search index can't be brought up to date; trying again", e);
                }
                pause = PAUSE_AFTER_FAILURE_MS;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /**
     * Waits until the index has everything that the database has now, whoever writes it; works on it as long as nobody else does.
     *
     * @return whether it has, within {@code patience}
     */
    public boolean settle(Duration patience, IndexProgress progress) {
        long begun = System.nanoTime();
        long end = begun + patience.toNanos();
        boolean told = false;
        IndexSync.Outcome outcome = sync.catchUp(progress);
        while (outcome != IndexSync.Outcome.UP_TO_DATE) {
            if (stopping || outcome == IndexSync.Outcome.STOPPED || System.nanoTime() > end) {
                return false;
            }
            if (!told && System.nanoTime() - begun > TELL_AFTER.toNanos()) {
                progress.elsewhere();
                told = true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MS / 2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            outcome = sync.catchUp(progress);
        }
        return true;
    }

    /** Before {@link IndexSync} lets its writer go. */
    void onShutdown(@Observes @Priority(4_000) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            running.join(TimeUnit.SECONDS.toMillis(1));
        }
    }
}
