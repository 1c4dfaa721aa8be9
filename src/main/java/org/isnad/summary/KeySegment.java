package org.isnad.summary;

import java.util.List;
import java.util.Optional;
import org.isnad.timing.TimeSpan;

/**
 * Sentences of a summary that follow each other in the audio.
 *
 * @param question what they answer, where they can't be understood without it
 * @param sentences at least one, in order
 */
public record KeySegment(Optional<KeySentence> question, List<KeySentence> sentences) {

    public KeySegment {
        sentences = List.copyOf(sentences);
    }

    /** From the question's, or the first sentence's, start to the last one's end. */
    public TimeSpan span() {
        TimeSpan first = question.map(KeySentence::span).orElse(sentences.get(0).span());
        return first.union(sentences.get(sentences.size() - 1).span());
    }
}
