package org.isnad.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lets work outlive its database: a call that fails because the connection is gone is repeated, and the bundled server is started again where it was killed.
 * Only for calls that may be repeated. Thread-safe.
 */
@ApplicationScoped
public class DatabaseGuard {

    private static final Logger LOG = Logger.getLogger(DatabaseGuard.class);

    /** Recovery of a killed PostgreSQL takes well under a second for our sizes; a restart by an administrator takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final long PAUSE_MS = 250;

    private final Clock clock;

    public DatabaseGuard(Clock clock) {
        this.clock = clock;
    }

    /** Runs {@code work}, again and again while the database can't be reached, for at most 90 s. */
    public <T> T call(Supplier<T> work) {
        Instant giveUp = clock.instant().plus(PATIENCE);
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isConnectionLoss(e) || clock.instant().isAfter(giveUp)) {
                    throw e;
                }
                recover();
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static void recover() {
        boolean revived =
                ArchiveDatabase.bundled().map(EmbeddedPostgres::revive).orElse(false);
        if (revived) {
            LOG.warn("PostgreSQL was gone and has been started again; the work goes on");
        }
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    /** SQLSTATE class 08 is a lost connection, 57P0x a server that stops or starts, 58 its own I/O failing under it. */
    static boolean isConnectionLoss(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLNonTransientConnectionException || t instanceof SQLTransientConnectionException) {
                return true;
            }
            if (t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
            for (Throwable hidden : t.getSuppressed()) {
                if (isConnectionLoss(hidden)) {
                    return true;
                }
            }
        }
        return false;
    }
}
