package org.isnad.transcript;

import java.util.Optional;

/**
 * One voice of a transcript.
 *
 * @param id unique in the transcript, without white space, such as {@code S1}
 * @param name what people call the speaker, when known
 */
public record TranscriptSpeaker(String id, Optional<String> name, SpeakerRole role) {

    /** The name, or the id where no name is known. */
    public String label() {
        return name.orElse(id);
    }
}
