package org.isnad.transcript;

import java.util.List;

/**
 * A speaker's part in an episode.
 *
 * @param speakingMs sum of his segments' lengths
 * @param share of all speakers' time, 0..1
 * @param segments how many
 */
public record SpeakerPart(TranscriptSpeaker speaker, long speakingMs, double share, int segments) {

    /** The parts of all speakers, in the transcript's order. */
    public static List<SpeakerPart> of(Transcript transcript) {
        long all = time(transcript.segments());
        return transcript.speakers().stream()
                .map(speaker -> {
                    List<Segment> own = transcript.segments().stream()
                            .filter(s -> s.speaker().equals(speaker.id()))
                            .toList();
                    long ms = time(own);
                    return new SpeakerPart(speaker, ms, all == 0 ? 0 : (double) ms / all, own.size());
                })
                .toList();
    }

    private static long time(List<Segment> segments) {
        return segments.stream().mapToLong(s -> s.span().durationMs()).sum();
    }
}
