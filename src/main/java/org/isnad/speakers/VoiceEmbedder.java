package org.isnad.speakers;

import java.util.List;
import org.isnad.transcript.Word;

/** Computes voices of short windows. Thread-safe. */
public interface VoiceEmbedder {

    /**
     * @param pcm one chunk of 16 kHz mono samples
     * @param startMs its place in the episode
     * @param words what was recognised in it, with episode times; may be empty
     */
    List<VoiceEmbedding> embed(short[] pcm, long startMs, List<Word> words);
}
