package org.isnad.summary;

import java.util.List;
import org.isnad.timing.TimeSpan;

/**
 * A sentence of the transcript, quoted.
 *
 * @param number of the sentence in the transcript, from 0
 * @param speaker id in the transcript
 * @param name what people call the speaker; the id where no name is known
 * @param text the words as recognised
 * @param punctuated the same words with punctuation that Isnad restored
 * @param confidence mean of its words, 0..1
 * @param unsure indexes of words that were not heard clearly, from 0
 */
public record KeySentence(
        int number,
        String speaker,
        String name,
        TimeSpan span,
        String text,
        String punctuated,
        double confidence,
        List<Integer> unsure) {

    public KeySentence {
        unsure = List.copyOf(unsure);
    }
}
