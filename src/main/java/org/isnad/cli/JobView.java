package org.isnad.cli;

import java.time.Instant;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.jobs.Job;
import org.isnad.report.Stage;

/** A job as {@code --json} prints it. */
record JobView(
        long job,
        String file,
        Optional<String> url,
        String state,
        Optional<Stage> stage,
        double progress,
        Optional<Double> speed,
        Optional<Long> audioMs,
        Optional<String> episode,
        Optional<Integer> revision,
        Optional<Job.Reason> failure,
        int attempts,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.sourceName(),
                job.source().map(Object::toString),
                job.state().name(),
                job.stage(),
                job.progress(),
                job.speed(),
                job.audio().map(java.time.Duration::toMillis),
                job.episode().map(EpisodeId::value),
                job.revision(),
                job.failure(),
                job.attempts(),
                job.createdAt(),
                job.finishedAt());
    }
}
