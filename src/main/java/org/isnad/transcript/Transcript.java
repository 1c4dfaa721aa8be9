package org.isnad.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.report.Failure;

/**
 * What was said in an episode, by whom and when: one immutable revision. This is the value that the file format {@code isnad-transcript/1} writes.
 *
 * @param podcast name of the podcast; {@code "podcast"} folder name when unknown is the caller's affair
 * @param language BCP 47 tag, {@code ar} unless known better
 * @param segments in time order
 * @param warnings what a reader must know, such as gaps in the audio
 */
public record Transcript(
        String podcast,
        String title,
        Optional<LocalDate> publishedOn,
        String language,
        Optional<Audio> audio,
        Optional<Recognition> recognition,
        List<TranscriptSpeaker> speakers,
        List<Segment> segments,
        List<Failure> warnings) {

    public Transcript {
        speakers = List.copyOf(speakers);
        segments = List.copyOf(segments);
        warnings = List.copyOf(warnings);
    }

    /**
     * The audio that was transcribed.
     *
     * @param sha256 64 lower-case hexadecimal digits of the original file
     * @param durationMs length of the decoded audio in milliseconds
     * @param file name of the original file, without folders
     */
    public record Audio(String sha256, long durationMs, String file) {}

    /**
     * How the words were recognised.
     *
     * @param engine name and version, such as {@code vosk 0.3.45}
     * @param model folder name of the acoustic model
     * @param demonstration whether one of our demonstration models was used: the text must not be relied on
     * @param revision 1 for the first recognition of an episode, then counting up
     */
    public record Recognition(
            String engine,
            String model,
            Optional<String> speakerModel,
            boolean demonstration,
            int revision,
            Optional<Instant> startedAt) {}

    /** The speaker with {@code id}; every segment's speaker is in {@link #speakers()}. */
    public TranscriptSpeaker speaker(String id) {
        return speakers.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no speaker " + id + " in transcript " + title));
    }
}
