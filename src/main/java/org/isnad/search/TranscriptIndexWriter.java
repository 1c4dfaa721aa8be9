package org.isnad.search;

import java.util.function.BooleanSupplier;
import org.isnad.episode.EpisodeId;

/**
 * Changes an index; while one is open no other process can open one. One thread at a time. Nothing is seen by readers before {@link #commit}, and a process that
 * dies leaves the last commit.
 */
public interface TranscriptIndexWriter extends AutoCloseable {

    /** The number of the last commit; 0 in a new index. */
    long position();

    /** Adds an episode, in place of what there is of it. */
    void replace(IndexedTranscript transcript);

    /** Removes an episode; nothing happens when it is not there. */
    void delete(EpisodeId episode);

    /**
     * Makes all changes durable and visible, at once and whole.
     *
     * @param position a number of the caller's that goes with them, such as the last line of an outbox
     */
    void commit(long position);

    /**
     * Joins what many commits left in pieces, so that a query has few to look into; where there is nothing to join it returns at once. A large index takes some 15 s for a
     * gigabyte. Seen by readers, and kept, with the next {@link #commit}.
     *
     * @param stopping asked all the while; when it says so the call returns: what is joined by the next commit is kept, the rest is given up when the writer is closed
     * @throws java.io.UncheckedIOException when there is no room for it: what was committed stays whole, and the writer can only be closed
     */
    void join(BooleanSupplier stopping);

    /** Releases the index; what was not committed is forgotten. */
    @Override
    void close();
}
