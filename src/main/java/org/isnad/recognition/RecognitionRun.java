package org.isnad.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.report.Failure;

/**
 * One decoding of an episode with one model: what a transcript's revision is made from.
 *
 * @param id its number in the database
 * @param revision of the transcript that comes out, from 1
 * @param engine name and version
 * @param model folder name of the acoustic model, with {@code modelDigest} to tell versions apart
 * @param speakerModel folder name of the speaker model, when there was one
 * @param demonstration whether one of the models is a demonstration model
 * @param samples length of the decoded audio, 16,000 a second
 * @param warnings about the audio itself
 */
public record RecognitionRun(
        long id,
        EpisodeId episode,
        int revision,
        String engine,
        String model,
        String modelDigest,
        Optional<String> speakerModel,
        boolean demonstration,
        long samples,
        List<Failure> warnings,
        Instant startedAt) {

    public RecognitionRun {
        warnings = List.copyOf(warnings);
    }
}
