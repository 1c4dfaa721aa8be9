package org.isnad.pipeline.index;

/** Hears how far the index is. */
@FunctionalInterface
public interface IndexProgress {

    /** Hears nothing. */
    IndexProgress SILENT = (done, total, words) -> {};

    /**
     * @param done episodes indexed by this run
     * @param total episodes that are to be indexed by this run; grows when new ones arrive
     * @param words indexed by this run
     */
    void at(long done, long total, long words);

    /** Another process is at it, and is waited for; told once. */
    default void elsewhere() {}
}
