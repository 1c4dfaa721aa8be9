package org.isnad.transcript;

import java.util.List;
import org.isnad.timing.TimeSpan;

/**
 * A timed stretch of one speaker in a transcript, about a sentence long.
 *
 * @param speaker id of a {@link TranscriptSpeaker} of the same transcript, such as {@code S1}
 * @param span from the first word's start to the last word's end
 * @param text the words joined by single spaces, or what an imported file had as text
 * @param words in time order; empty only where an imported file had no words
 */
public record Segment(String speaker, TimeSpan span, String text, List<Word> words) {

    public Segment {
        words = List.copyOf(words);
    }
}
