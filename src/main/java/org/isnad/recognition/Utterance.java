package org.isnad.recognition;

import java.util.List;
import org.isnad.transcript.Word;

/**
 * What the recogniser emitted between two endpoints.
 *
 * @param words in time order, never empty; times count from the start of the episode's audio
 */
public record Utterance(List<Word> words) {

    public Utterance {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("an utterance without words");
        }
        words = List.copyOf(words);
    }
}
