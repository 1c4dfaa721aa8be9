package org.isnad.speakers;

import java.util.List;
import org.isnad.report.Failure;

/**
 * Who spoke which word.
 *
 * @param speakerOfWord for each word the number of its speaker, from 0 in order of first appearance. Callers do not change it.
 * @param speakers how many there are, at least 1
 * @param turns the same as stretches of time
 */
public record Diarization(int[] speakerOfWord, int speakers, List<SpeakerTurn> turns, List<Failure> warnings) {

    public Diarization {
        turns = List.copyOf(turns);
        warnings = List.copyOf(warnings);
    }
}
