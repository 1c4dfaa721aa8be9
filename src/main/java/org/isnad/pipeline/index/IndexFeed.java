package org.isnad.pipeline.index;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.isnad.search.IndexedTranscript;
import org.isnad.search.TranscriptIndexWriter;
import org.isnad.transcript.TranscriptChanges;

/** Feeds one writer with all changes after its position. One thread at a time. */
final class IndexFeed {

    /** Episodes asked of the database at once. */
    private static final int BATCH = 64;

    private final IndexSource source;
    private final TranscriptIndexWriter writer;
    private final long commitNanos;
    private final BooleanSupplier stopping;

    private long done;
    private long words;
    private long committed = System.nanoTime();

    /**
     * @param commitMs a commit is made at the end, and whenever this much time has passed since the last: what an interruption can cost
     */
    IndexFeed(IndexSource source, TranscriptIndexWriter writer, long commitMs, BooleanSupplier stopping) {
        this.source = source;
        this.writer = writer;
        this.commitNanos = TimeUnit.MILLISECONDS.toNanos(commitMs);
        this.stopping = stopping;
    }

    /** Thrown out of the work when the process ends; what was committed stays. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** Goes on until nothing is left; returns the position reached. */
    long run(IndexProgress progress) {
        long total = source.countAfter(writer.position());
        long position = writer.position();
        progress.at(0, total, 0);
        List<TranscriptChanges.Change> batch = source.after(position, BATCH);
        while (!batch.isEmpty()) {
            long outOf = Math.max(total, done + batch.size());
            source.forEach(batch, (change, transcript) -> {
                take(change, transcript);
                progress.at(done, Math.max(outOf, done), words);
            });
            position = batch.get(batch.size() - 1).position();
            batch = source.after(position, BATCH);
        }
        if (position != writer.position()) {
            writer.commit(position);
        }
        return position;
    }

    private void take(TranscriptChanges.Change change, Optional<IndexedTranscript> transcript) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        if (transcript.isPresent()) {
            writer.replace(transcript.get());
            words += transcript.get().segments().stream()
                    .mapToLong(s -> s.words().size())
                    .sum();
        } else {
            writer.delete(change.episode());
        }
        done++;
        if (System.nanoTime() - committed >= commitNanos) {
            writer.commit(change.position());
            committed = System.nanoTime();
        }
    }
}
