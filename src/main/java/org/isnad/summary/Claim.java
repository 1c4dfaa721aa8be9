package org.isnad.summary;

import java.util.List;

/**
 * A sentence that a language model wrote, each statement of which was found in the sentences that it cites.
 *
 * @param sentences the cited sentences; the times come from them, never from the model
 */
public record Claim(String text, List<KeySentence> sentences) {

    public Claim {
        sentences = List.copyOf(sentences);
    }
}
