package org.isnad.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.isnad.episode.EpisodeId;
import org.isnad.jobs.Job;
import org.isnad.report.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param url where the audio is fetched from, when it did not come as a file
 * @param progress done share of the recognition, in stage FETCH of the download, 0..1
 * @param speed audio seconds recognised per second
 */
@Schema(
        example =
                "{\"id\":7,\"file\":\"interview.mp3\",\"state\":\"RUNNING\",\"stage\":\"RECOGNISE\",\"progress\":0.42,\"speed\":85.1,\"audioMs\":252979,\"episodeId\":\"5f179ed717a45952\",\"attempts\":1,\"createdAt\":\"2025-01-09T10:00:00Z\"}")
public record JobResponse(
        long id,
        String file,
        @Nullable String url,
        String state,
        @Nullable Stage stage,
        double progress,
        @Nullable Double speed,
        @Nullable Long audioMs,
        @Nullable String episodeId,
        @Nullable Integer revision,
        Job.@Nullable Reason failure,
        int attempts,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static JobResponse of(Job job) {
        return new JobResponse(
                job.id(),
                job.sourceName(),
                job.source().map(Object::toString).orElse(null),
                job.state().name(),
                job.stage().orElse(null),
                job.progress(),
                job.speed().orElse(null),
                job.audio().map(java.time.Duration::toMillis).orElse(null),
                job.episode().map(EpisodeId::value).orElse(null),
                job.revision().orElse(null),
                job.failure().orElse(null),
                job.attempts(),
                job.createdAt(),
                job.finishedAt().orElse(null));
    }

    /**
     * A page of a list.
     *
     * @param next cursor of the next page; absent on the last one
     */
    public record Page(List<JobResponse> items, @Nullable String next) {}
}
