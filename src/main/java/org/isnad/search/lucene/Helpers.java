package org.isnad.search.lucene;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Threads beside the one that asks, so that a query over a large index takes all processors that are free. The asking thread works too, and takes over whatever nobody
 * has begun: on a busy machine nothing waits. Thread-safe.
 */
final class Helpers {

    /** Documents from which on dividing the work is worth some 50 µs: about 600 hours. Tests divide small indexes too. */
    private static final int LEAST_DOCUMENTS = Integer.getInteger("isnad.search.divided-from", 100_000);

    /** Shares for each thread, since hits do not lie evenly. */
    private static final int SHARES_EACH = 2;

    static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final @Nullable Executor THREADS = PROCESSORS == 1
            ? null
            : Executors.newFixedThreadPool(PROCESSORS - 1, task -> {
                Thread thread = new Thread(task, "search-helper");
                thread.setDaemon(true);
                return thread;
            });

    private Helpers() {}

    /** A searcher whose {@link IndexSearcher#getTaskExecutor} divides work where that is worth it. */
    static IndexSearcher searcher(IndexReader reader) {
        return new IndexSearcher(reader, isWorthIt(reader) ? THREADS : null);
    }

    /** @param cut see {@link Stretch#shares} */
    static List<List<Stretch>> shares(IndexReader reader, boolean cut) {
        return isWorthIt(reader) ? Stretch.shares(reader, PROCESSORS * SHARES_EACH, cut) : List.of(Stretch.all(reader));
    }

    private static boolean isWorthIt(IndexReader reader) {
        return THREADS != null && reader.maxDoc() >= LEAST_DOCUMENTS;
    }
}
