package org.isnad.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;

/**
 * An episode's latest revision as the index takes it in.
 *
 * @param segments in time order; each one's speaker is in {@code speakers}
 */
public record IndexedTranscript(
        EpisodeId episode,
        int revision,
        String podcast,
        String title,
        Optional<LocalDate> publishedOn,
        List<TranscriptSpeaker> speakers,
        List<Segment> segments) {

    public IndexedTranscript {
        speakers = List.copyOf(speakers);
        segments = List.copyOf(segments);
    }

    public static IndexedTranscript of(EpisodeId episode, int revision, Transcript transcript) {
        return new IndexedTranscript(
                episode,
                revision,
                transcript.podcast(),
                transcript.title(),
                transcript.publishedOn(),
                transcript.speakers(),
                transcript.segments());
    }
}
