package org.isnad.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.isnad.pipeline.index.IndexSync;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Computes verdicts anew, in a server, when what they rest on has changed: an episode's transcript, its speakers' names or its audio, the method, or an archive that did not hold the passage.
 * Several servers may do so at once; each verdict is added once. Thread-safe.
 */
@ApplicationScoped
public class Reverification {

    private static final Logger LOG = Logger.getLogger(Reverification.class);

    /** A look is one query. Nobody waits for it: who shows an article on the command line has it brought up to date first. */
    private static final long LOOK_SECONDS = 5;

    /** Articles between two looks at whether the process ends. */
    private static final int AT_ONCE = 5;

    private final VerifyArticle verify;
    private final ChanceScores chance;
    private final IndexSync index;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Reverification(VerifyArticle verify, ChanceScores chance, IndexSync index) {
        this.verify = verify;
        this.chance = chance;
        this.index = index;
    }

    /** Begins looking; a second call does nothing. */
    public synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::keep, "reverification");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void keep() {
        while (!stopping) {
            try {
                int renewed = look();
                if (renewed > 0) {
                    LOG.infof("%d verdicts were out of date and have been computed anew", renewed);
                }
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.error("verdicts can't be computed anew; trying again", e);
                }
            }
            try {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Before the index has the new transcript the old passage would be found again. */
    private int look() {
        if (!index.isUsable() || index.pending() > 0) {
            return 0;
        }
        chance.refresh();
        return verify.reverifyStale(AT_ONCE);
    }

    /** Before the index and the database go. */
    void onShutdown(@Observes @Priority(3_900) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            running.interrupt();
            running.join(TimeUnit.SECONDS.toMillis(5));
        }
    }
}
