package org.isnad.transcript;

import org.isnad.timing.TimeSpan;

/**
 * A recognised word.
 *
 * @param text as the recogniser spelled it; never empty, no white space
 * @param span where it is spoken, from the start of the episode's audio
 * @param confidence certainty of the recogniser, 0..1
 */
public record Word(String text, TimeSpan span, double confidence) {

    public Word {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a word without text at " + span);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + text + " is not in 0..1: " + confidence);
        }
    }

    /** The same word {@code ms} later. */
    public Word shift(long ms) {
        return new Word(text, span.shift(ms), confidence);
    }
}
