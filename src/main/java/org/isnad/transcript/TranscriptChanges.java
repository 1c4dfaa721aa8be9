package org.isnad.transcript;

import java.util.List;
import org.isnad.episode.EpisodeId;

/**
 * The archive's history as far as a copy of its transcripts needs it: who has seen a position has seen every change up to it. Thread-safe; each call is one
 * transaction unless the caller is in one.
 */
public interface TranscriptChanges {

    /**
     * An episode whose transcript or title is not what it was.
     *
     * @param position grows by random steps from change to change
     */
    record Change(long position, EpisodeId episode) {}

    /** Position of the latest change; 0 before the first. */
    long last();

    /** Whether the archive has come through {@code position}; it has through 0. */
    boolean knows(long position);

    /** The latest change of each episode that changed after {@code position}, oldest first. */
    List<Change> after(long position, int limit);

    /** How many episodes changed after {@code position}. */
    long countAfter(long position);
}
