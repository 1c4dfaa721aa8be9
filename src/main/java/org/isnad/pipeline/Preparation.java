package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.isnad.archive.ArchiveHome;
import org.isnad.archive.DatabaseGuard;
import org.isnad.audio.AudioInfo;
import org.isnad.audio.Pcm;
import org.isnad.audio.PreparedAudio;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.jobs.IngestRequest;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobOwner;
import org.isnad.jobs.JobStore;
import org.isnad.media.MediaStore;
import org.isnad.media.StoredMedia;
import org.isnad.models.InstalledModel;
import org.isnad.models.ModelStore;
import org.isnad.recognition.ChunkRecord;
import org.isnad.recognition.RecognitionRun;
import org.isnad.recognition.RecognitionRunStore;
import org.isnad.report.UserError;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptStore;
import org.isnad.worker.WorkerDied;
import org.isnad.worker.WorkerPool;

/** Brings an episode to the point where its chunks can be recognised, or back to it after an interruption. Thread-safe. */
@ApplicationScoped
class Preparation {

    private static final int ATTEMPTS = 3;

    /** Kills from outside are nobody's fault; but not for ever. */
    private static final int KILLS = 20;

    private final ArchiveHome home;
    private final PipelineConfig config;
    private final MediaStore media;
    private final ModelStore models;
    private final Workers workers;
    private final EpisodeStore episodes;
    private final RecognitionRunStore runs;
    private final TranscriptStore transcripts;
    private final JobStore jobs;
    private final DatabaseGuard guard;
    private final Clock clock;

    Preparation(
            ArchiveHome home,
            PipelineConfig config,
            MediaStore media,
            ModelStore models,
            Workers workers,
            EpisodeStore episodes,
            RecognitionRunStore runs,
            TranscriptStore transcripts,
            JobStore jobs,
            DatabaseGuard guard,
            Clock clock) {
        this.home = home;
        this.config = config;
        this.media = media;
        this.models = models;
        this.workers = workers;
        this.episodes = episodes;
        this.runs = runs;
        this.transcripts = transcripts;
        this.jobs = jobs;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * An episode whose chunks are known.
     *
     * @param pcm its decoded audio
     */
    record Prepared(Episode episode, RecognitionRun run, Path pcm, WorkerPool pool) {}

    /** The transcript that makes the job needless: somebody else was faster, or a crash came between the last step and its note. */
    Optional<Integer> knownRevision(Job job) {
        EpisodeId episode = EpisodeId.ofDigest(job.original());
        if (guard.call(() -> runs.unfinished(episode)).isPresent()) {
            return Optional.empty();
        }
        Optional<TranscriptRevision> latest =
                guard.call(() -> transcripts.revisions(episode)).stream().reduce((a, b) -> b);
        return latest.filter(t -> !job.request().again() || t.createdAt().isAfter(job.createdAt()))
                .map(TranscriptRevision::revision);
    }

    Prepared prepare(Job job, JobOwner owner) {
        InstalledModel model = models.acoustic(job.request().model().or(config::model));
        Optional<InstalledModel> speakerModel = models.speaker();
        WorkerPool pool = workers.pool(model, speakerModel);
        StoredMedia original = media.find(job.original())
                .orElseThrow(() -> new UserError(
                        UserError.Kind.ENVIRONMENT,
                        "media-missing",
                        "The stored copy of " + job.sourceName() + " is gone from " + home.media()
                                + ": ingest the file again."));
        EpisodeId id = EpisodeId.ofDigest(job.original());
        Path pcm = home.work().resolve(job.original() + ".pcm");
        Optional<RecognitionRun> begun = guard.call(() -> runs.unfinished(id));
        String digest = ModelStore.digest(model);
        if (begun.isPresent() && begun.get().modelDigest().equals(digest) && isDecoded(pcm, begun.get())) {
            Episode episode = guard.call(() -> episodes.find(id)).orElseThrow();
            guard.run(() -> jobs.identify(job.id(), owner, id));
            return new Prepared(episode, begun.get(), pcm, pool);
        }
        PreparedAudio audio = decode(pool, original, pcm, job.sourceName());
        Episode episode = episode(id, job, audio);
        guard.run(() -> {
            episodes.save(episode);
            jobs.identify(job.id(), owner, id);
        });
        RecognitionRun run = begin(id, model, digest, speakerModel, audio, begun);
        return new Prepared(episode, run, pcm, pool);
    }

    private static boolean isDecoded(Path pcm, RecognitionRun run) {
        try {
            return Files.size(pcm) == Pcm.toBytes(run.samples());
        } catch (IOException notThere) {
            return false;
        }
    }

    /** @param name the file's name for people, who do not know the stored one */
    private static PreparedAudio decode(WorkerPool pool, StoredMedia original, Path pcm, String name) {
        int crashes = 0;
        int kills = 0;
        while (true) {
            try {
                return pool.prepare(original.path(), pcm);
            } catch (UserError e) {
                throw e.naming(String.valueOf(original.path().getFileName()), name);
            } catch (WorkerDied e) {
                if (e.how() == WorkerDied.Cause.CRASHED ? ++crashes >= ATTEMPTS : ++kills >= KILLS) {
                    throw new UserError(
                            UserError.Kind.BAD_INPUT,
                            "decoder-crashed",
                            "The audio decoder crashed on " + name + " " + ATTEMPTS + " times (" + e.getMessage()
                                    + "). Convert it to another format and ingest that.",
                            e);
                }
            }
        }
    }

    private Episode episode(EpisodeId id, Job job, PreparedAudio audio) {
        IngestRequest said = job.request();
        AudioInfo.Tags tags = audio.info().tags();
        Optional<Episode> known = guard.call(() -> episodes.find(id));
        return new Episode(
                id,
                0,
                said.podcast()
                        .or(() -> known.map(Episode::podcast))
                        .or(tags::podcast)
                        .orElseGet(config::podcast),
                said.title()
                        .or(() -> known.map(Episode::title))
                        .or(tags::title)
                        .orElseGet(() -> nameOf(job.sourceName())),
                said.publishedOn().or(() -> known.flatMap(Episode::publishedOn)).or(tags::date),
                "ar",
                said.hosts().isEmpty() ? known.map(Episode::hosts).orElse(List.of()) : said.hosts(),
                said.guests().isEmpty() ? known.map(Episode::guests).orElse(List.of()) : said.guests(),
                Optional.of(new Episode.Recording(
                        job.original(), job.sourceName(), Duration.ofMillis(Pcm.toMs(audio.samples())))),
                clock.instant());
    }

    private static String nameOf(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private RecognitionRun begin(
            EpisodeId id,
            InstalledModel model,
            String digest,
            Optional<InstalledModel> speakerModel,
            PreparedAudio audio,
            Optional<RecognitionRun> begun) {
        if (begun.isPresent()) {
            RecognitionRun old = begun.get();
            if (old.modelDigest().equals(digest) && old.samples() == audio.samples()) {
                return old;
            }
            guard.run(() -> runs.discard(old.id()));
        }
        RecognitionRun run = new RecognitionRun(
                0,
                id,
                0,
                org.isnad.recognition.Recognizer.ENGINE,
                model.name(),
                digest,
                speakerModel.map(InstalledModel::name),
                model.demonstration()
                        || speakerModel.map(InstalledModel::demonstration).orElse(false),
                audio.samples(),
                audio.warnings(),
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        List<ChunkRecord> chunks = audio.chunks().stream()
                .map(c -> new ChunkRecord(
                        c.ordinal(), c.startSample(), c.endSample(), ChunkRecord.State.PENDING, 0, 0, List.of()))
                .toList();
        return guard.call(() -> runs.begin(run, chunks));
    }

    /** The decoded audio has served. */
    void forget(Prepared prepared) {
        try {
            Files.deleteIfExists(prepared.pcm());
        } catch (IOException e) {
            org.jboss.logging.Logger.getLogger(Preparation.class)
                    .warnf("can't delete %s, which is no longer needed: %s", prepared.pcm(), e.getMessage());
        }
    }
}
