package org.isnad.episode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One episode of a podcast.
 *
 * @param position counts up in the order of arrival; the cursor of lists
 * @param language BCP 47 tag
 * @param hosts names of those who ask
 * @param guests names of those who answer
 * @param audio its recording; empty when only a transcript was imported
 */
public record Episode(
        EpisodeId id,
        long position,
        String podcast,
        String title,
        Optional<LocalDate> publishedOn,
        String language,
        List<String> hosts,
        List<String> guests,
        Optional<Recording> audio,
        Instant createdAt) {

    public Episode {
        hosts = List.copyOf(hosts);
        guests = List.copyOf(guests);
    }

    /**
     * An episode's audio.
     *
     * @param sha256 digest of the original, under which the media store keeps it
     * @param file the name it came under, without folders
     * @param duration of the decoded audio
     */
    public record Recording(String sha256, String file, Duration duration) {

        /** As a row of the database has it; empty where a part is missing. */
        public static Optional<Recording> of(
                @Nullable String sha256, @Nullable String file, @Nullable Long durationMs) {
            return sha256 == null || file == null || durationMs == null
                    ? Optional.empty()
                    : Optional.of(new Recording(sha256, file, Duration.ofMillis(durationMs)));
        }
    }
}
