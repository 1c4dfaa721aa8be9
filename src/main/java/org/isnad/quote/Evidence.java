package org.isnad.quote;

import java.util.List;
import org.isnad.episode.EpisodeId;
import org.isnad.timing.TimeSpan;

/**
 * A passage of the archive that a verdict rests on.
 *
 * @param revision of the episode's transcript
 * @param span from the first to the last word
 * @param speaker label of who speaks most of it
 * @param speakerId that speaker's id within the transcript
 * @param text the words joined by spaces
 * @param score of the alignment, 0..1
 */
public record Evidence(
        EpisodeId episode,
        int revision,
        TimeSpan span,
        String speaker,
        String speakerId,
        String text,
        List<SpokenWord> words,
        double score) {

    public Evidence {
        words = List.copyOf(words);
    }

    /** Media fragment of the passage relative to the API's root: {@code /api/v1/episodes/ID/audio#t=12.5,19}. */
    public String clip() {
        return "/api/v1/episodes/" + episode.value() + "/audio#t=" + seconds(span.startMs()) + ","
                + seconds(span.endMs());
    }

    private static String seconds(long ms) {
        return java.math.BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
    }
}
