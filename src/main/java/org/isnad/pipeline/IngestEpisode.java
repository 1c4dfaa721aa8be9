package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.isnad.archive.DatabaseGuard;
import org.isnad.audio.Pcm;
import org.isnad.episode.EpisodeId;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobOwner;
import org.isnad.jobs.JobProgress;
import org.isnad.jobs.JobStore;
import org.isnad.recognition.RecognitionRun;
import org.isnad.report.Failure;
import org.isnad.report.Stage;
import org.isnad.transcript.Transcript;
import org.jboss.logging.Logger;

/**
 * Turns an original into a transcript: fetch, decode, recognise chunk by chunk, find the speakers, assemble, store, export. Each step leaves its result where a crash does
 * not reach it, and does nothing when its result is there. Thread-safe.
 */
@ApplicationScoped
public class IngestEpisode {

    private static final Logger LOG = Logger.getLogger(IngestEpisode.class);

    private final OriginalDownload download;
    private final Preparation preparation;
    private final ChunkRecognition recognition;
    private final Completion completion;
    private final JobStore jobs;
    private final DatabaseGuard guard;

    IngestEpisode(
            OriginalDownload download,
            Preparation preparation,
            ChunkRecognition recognition,
            Completion completion,
            JobStore jobs,
            DatabaseGuard guard) {
        this.download = download;
        this.preparation = preparation;
        this.recognition = recognition;
        this.completion = completion;
        this.jobs = jobs;
        this.guard = guard;
    }

    /**
     * @return the revision of the transcript
     * @throws org.isnad.report.UserError when the audio or the machine is at fault
     * @throws Cancellation.Stopped when the job is to stop
     */
    int run(Job queued, JobOwner owner, Cancellation cancellation) {
        Job job = download.complete(queued, owner, cancellation, progress -> show(queued, owner, progress));
        Optional<Integer> known = preparation.knownRevision(job);
        if (known.isPresent()) {
            guard.run(() -> jobs.identify(job.id(), owner, EpisodeId.ofDigest(job.original())));
            return known.get();
        }
        show(job, owner, new JobProgress(Stage.DECODE, 0, Optional.empty(), Optional.empty()));
        cancellation.throwIfRequested();
        Preparation.Prepared prepared = preparation.prepare(job, owner);
        RecognitionRun run = prepared.run();
        Duration audio = Duration.ofMillis(Pcm.toMs(run.samples()));
        recognition.run(
                prepared,
                cancellation,
                (done, speed) -> show(job, owner, new JobProgress(Stage.RECOGNISE, done, Optional.of(audio), speed)));
        cancellation.throwIfRequested();
        show(job, owner, new JobProgress(Stage.SPEAKERS, 1, Optional.of(audio), Optional.empty()));
        Completion.Finished finished = completion.finish(prepared, job.request());
        show(job, owner, new JobProgress(Stage.EXPORT, 1, Optional.of(audio), Optional.empty()));
        Path written = completion.export(finished);
        preparation.forget(prepared);
        tell(job, finished.transcript(), written);
        return run.revision();
    }

    /** What a reader of the transcript must know is told here too: at level warning, which reaches the command line. */
    private static void tell(Job job, Transcript transcript, Path written) {
        LOG.infof("%s: %s", job.sourceName(), written);
        transcript
                .recognition()
                .filter(Transcript.Recognition::demonstration)
                .ifPresent(recognition -> LOG.warnf(
                        "%s: made with the demonstration model %s: do not rely on the words",
                        job.sourceName(), recognition.model()));
        for (Failure warning : transcript.warnings()) {
            String at = warning.at()
                    .map(span -> String.format(
                            Locale.ROOT, " (%.1f to %.1f s)", span.startMs() / 1000.0, span.endMs() / 1000.0))
                    .orElse("");
            LOG.warnf("%s: %s%s", job.sourceName(), warning.message(), at);
        }
    }

    private void show(Job job, JobOwner owner, JobProgress progress) {
        guard.run(() -> jobs.progress(job.id(), owner, progress));
    }
}
