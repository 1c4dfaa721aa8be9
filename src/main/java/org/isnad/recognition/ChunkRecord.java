package org.isnad.recognition;

import java.util.List;

/**
 * What is known of one chunk of a {@link RecognitionRun}.
 *
 * @param ordinal from 0, in time order
 * @param startSample first sample, 16,000 a second
 * @param endSample end, exclusive
 * @param crashes how often the decoder crashed on it
 * @param kills how often the worker was killed from outside while it was in work
 * @param utterances what was recognised; empty unless {@code state} is DONE
 */
public record ChunkRecord(
        int ordinal,
        long startSample,
        long endSample,
        State state,
        int crashes,
        int kills,
        List<Utterance> utterances) {

    /** Where a chunk stands. */
    public enum State {
        PENDING,
        DONE,
        /** Given up after too many crashes: the transcript has a marked gap here. */
        GAP
    }

    public ChunkRecord {
        utterances = List.copyOf(utterances);
    }
}
