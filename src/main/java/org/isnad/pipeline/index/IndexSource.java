package org.isnad.pipeline.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.search.IndexedTranscript;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptChanges;
import org.isnad.transcript.TranscriptStore;

/** What the database says is to be indexed; outlives its death. Thread-safe. */
@ApplicationScoped
class IndexSource {

    /** Transcripts read ahead of the indexer: reading and indexing then share two cores, and some 40 MB at most lie waiting. */
    private static final int AHEAD = 3;

    private final TranscriptChanges changes;
    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final DatabaseGuard guard;

    IndexSource(TranscriptChanges changes, EpisodeStore episodes, TranscriptStore transcripts, DatabaseGuard guard) {
        this.changes = changes;
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.guard = guard;
    }

    long last() {
        return guard.call(changes::last);
    }

    boolean knows(long position) {
        return guard.call(() -> changes.knows(position));
    }

    long countAfter(long position) {
        return guard.call(() -> changes.countAfter(position));
    }

    List<TranscriptChanges.Change> after(long position, int limit) {
        return guard.call(() -> changes.after(position, limit));
    }

    /** The episode as it is now; empty when it is gone. A change that comes between the reads has a later position of its own. */
    private Optional<IndexedTranscript> read(EpisodeId id) {
        Optional<Episode> episode = guard.call(() -> episodes.find(id));
        Optional<Integer> revision = guard.call(() -> transcripts.latestRevision(id));
        if (episode.isEmpty() || revision.isEmpty()) {
            return Optional.empty();
        }
        Optional<Transcript> transcript = guard.call(() -> transcripts.find(id, revision));
        return transcript.map(t -> new IndexedTranscript(
                id,
                revision.get(),
                episode.get().podcast(),
                episode.get().title(),
                episode.get().publishedOn(),
                t.speakers(),
                t.segments()));
    }

    /** Hands over each changed episode in order, reading ahead; stops early when {@code action} throws. */
    void forEach(
            List<TranscriptChanges.Change> batch,
            BiConsumer<TranscriptChanges.Change, Optional<IndexedTranscript>> action) {
        ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "index-reader");
            thread.setDaemon(true);
            return thread;
        });
        Deque<CompletableFuture<Optional<IndexedTranscript>>> waiting = new ArrayDeque<>();
        try {
            int asked = 0;
            for (TranscriptChanges.Change change : batch) {
                while (asked < batch.size() && waiting.size() < AHEAD) {
                    EpisodeId id = batch.get(asked++).episode();
                    waiting.add(CompletableFuture.supplyAsync(() -> read(id), reader));
                }
                action.accept(change, waiting.remove().join());
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            reader.shutdownNow();
        }
    }
}
