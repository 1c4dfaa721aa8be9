package org.isnad.recognition;

import java.util.List;

/** Turns a chunk of speech into timed words. Thread-safe; what comes out depends on the samples and the model only. */
public interface Recognizer {

    /** Name and version of the engine behind all models, as transcripts record it. */
    String ENGINE = "vosk 0.3.45";

    /**
     * @param pcm one chunk of 16 kHz mono samples
     * @param startMs its place in the episode
     */
    List<Utterance> recognise(short[] pcm, long startMs);

    /**
     * Recognises a short stretch once more and tells what else it may have been.
     *
     * @param most hypotheses of an utterance, at least 1
     */
    List<Hypotheses> hypotheses(short[] pcm, long startMs, int most);
}
