package org.isnad.jobs;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.report.Stage;

/**
 * The ingestion of one original.
 *
 * @param id counts up in the order of submission
 * @param mediaSha256 the original in the media store; not known before it has been fetched
 * @param source where it is to be fetched from, when it did not come as a file
 * @param sourceName the name it came under, without folders
 * @param episode known once the audio has been looked at
 * @param revision the transcript that came out, when it is done
 * @param stage the step it is in or ended in
 * @param progress done share of the recognition, in stage FETCH of the download, 0..1
 * @param audio length of the audio, once known
 * @param speed audio seconds recognised per second, once known
 * @param failure why it failed
 * @param cancelRequested somebody wants it to stop
 * @param attempts how often a process took it up
 * @param owner the process that has it, while it runs
 */
public record Job(
        long id,
        Optional<String> mediaSha256,
        Optional<URI> source,
        String sourceName,
        IngestRequest request,
        Optional<EpisodeId> episode,
        Optional<Integer> revision,
        JobState state,
        Optional<Stage> stage,
        double progress,
        Optional<Duration> audio,
        Optional<Double> speed,
        Optional<Reason> failure,
        boolean cancelRequested,
        int attempts,
        Optional<String> owner,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /** The original in the media store, for steps that come after it has been fetched. */
    public String original() {
        return mediaSha256.orElseThrow(() -> new IllegalStateException("the original of job " + id + " is not here"));
    }

    /**
     * Why a job failed.
     *
     * @param code stable symbolic name
     */
    public record Reason(String code, String message) {}
}
