package org.isnad.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one speaker said, across episodes.
 *
 * @param episodes only those in which the speaker was found, newest first
 */
public record SpeakerDigest(String speaker, List<Part> episodes) {

    public SpeakerDigest {
        episodes = List.copyOf(episodes);
    }

    /** The speaker's part of one episode. */
    public record Part(
            String episodeId,
            String podcast,
            String title,
            Optional<LocalDate> publishedOn,
            boolean demonstration,
            List<KeySegment> keySegments) {

        public Part {
            keySegments = List.copyOf(keySegments);
        }
    }
}
