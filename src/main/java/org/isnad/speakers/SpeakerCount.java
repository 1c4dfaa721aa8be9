package org.isnad.speakers;

import java.util.Optional;

/**
 * How many speakers there are.
 *
 * @param given 1..8 when somebody knows; found from the audio when empty
 */
public record SpeakerCount(Optional<Integer> given) {

    /** As many as Kaldi's and NVIDIA's recipes look for. */
    public static final int MOST = 8;

    public SpeakerCount {
        if (given.filter(n -> n < 1 || n > MOST).isPresent()) {
            throw new IllegalArgumentException("1 to " + MOST + " speakers, not " + given.get());
        }
    }

    /** As many as there may be. */
    int limit() {
        return given.orElse(MOST);
    }

    public static SpeakerCount found() {
        return new SpeakerCount(Optional.empty());
    }
}
