package org.isnad.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.TranscriptSpeaker;

/**
 * A place in a transcript that a query asked for. A word, pattern or phrase has a hit for each of its occurrences; words joined by AND have one hit in each
 * passage that holds them all, the shortest stretch with each of them; a query of filters only has one hit for each passage.
 *
 * @param revision of the episode's transcript
 * @param span from the start of its first word to the end of its last
 * @param tier of the worst word
 */
public record Hit(
        EpisodeId episode,
        int revision,
        String podcast,
        String title,
        Optional<LocalDate> publishedOn,
        TranscriptSpeaker speaker,
        TimeSpan span,
        Tier tier,
        Kwic kwic) {

    /** The hit's place in the audio as a media fragment (W3C Media Fragments URI 1.0), in seconds: {@code t=12.5,19}. */
    public String fragment() {
        return "t=" + seconds(span.startMs()) + "," + seconds(span.endMs());
    }

    private static String seconds(long ms) {
        return BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
    }
}
