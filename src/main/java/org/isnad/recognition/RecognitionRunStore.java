package org.isnad.recognition;

import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;

/**
 * Keeps recognition runs chunk by chunk, so that an interrupted one goes on where it was. Thread-safe; each call is one transaction. Every write may be
 * repeated: what is done stays as it was first done.
 */
public interface RecognitionRunStore {

    /**
     * Begins a run as the episode's next revision.
     *
     * @param run its id and revision are ignored
     * @param chunks all of the audio's chunks, pending
     */
    RecognitionRun begin(RecognitionRun run, List<ChunkRecord> chunks);

    /** The episode's run that has not finished. */
    Optional<RecognitionRun> unfinished(EpisodeId episode);

    /** In time order, each with its utterances. */
    List<ChunkRecord> chunks(long run);

    /** What {@link #done} was given as voices, chunk by chunk in time order. */
    List<byte[]> voices(long run);

    /** Notes that a worker starts to decode the chunk. */
    void started(long run, int ordinal);

    /** @param voices embeddings in a form that this store does not look into */
    void done(long run, int ordinal, List<Utterance> utterances, byte[] voices);

    /** Notes a crash of the decoder in this chunk and returns how many there have been. */
    int crashed(long run, int ordinal, String trouble);

    /** Notes that the worker was killed from outside during this chunk and returns how many times that happened. */
    int killed(long run, int ordinal);

    /** Gives the chunk up. */
    void gap(long run, int ordinal, String trouble);

    void finished(long run);

    /** Forgets an unfinished run. */
    void discard(long run);

    /** How often chunks of this run were decoded in all, for checking that no work is done twice. */
    long decodes(long run);
}
