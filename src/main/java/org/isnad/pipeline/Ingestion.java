package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.EpisodeId;
import org.isnad.jobs.IngestRequest;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobStore;
import org.isnad.media.MediaStore;
import org.isnad.media.StoredMedia;
import org.isnad.recognition.RecognitionRunStore;
import org.isnad.report.UserError;
import org.isnad.transcript.TranscriptStore;

/** Takes originals into the archive and queues what is to be done with them. Thread-safe. */
@ApplicationScoped
public class Ingestion {

    private final OriginalDownload downloads;
    private final MediaStore media;
    private final JobStore jobs;
    private final TranscriptStore transcripts;
    private final RecognitionRunStore runs;
    private final DatabaseGuard guard;

    Ingestion(
            OriginalDownload downloads,
            MediaStore media,
            JobStore jobs,
            TranscriptStore transcripts,
            RecognitionRunStore runs,
            DatabaseGuard guard) {
        this.downloads = downloads;
        this.media = media;
        this.jobs = jobs;
        this.transcripts = transcripts;
        this.runs = runs;
        this.guard = guard;
    }

    /**
     * What became of a file.
     *
     * @param job the work queued for it, or already at it; empty when it has a transcript and nobody asked for another
     * @param revision the transcript it has already
     */
    public record Submission(EpisodeId episode, Optional<Job> job, Optional<Integer> revision) {}

    /** Hears how far a download is; {@code total} is -1 when the server does not say. */
    @FunctionalInterface
    public interface Transfer {
        void at(long bytes, long total);
    }

    /**
     * Stores the original and queues its transcription, unless it has been transcribed and {@link IngestRequest#again()} is not set.
     *
     * @param name the file's name for people, without folders
     * @throws org.isnad.report.UserError when the file can't be read
     */
    public Submission submit(Path file, String name, IngestRequest request) {
        StoredMedia stored = keep(file, name);
        EpisodeId episode = EpisodeId.ofDigest(stored.sha256());
        Optional<Integer> revision = guard.call(() -> transcripts.latestRevision(episode));
        if (revision.isPresent() && !request.again() && !isUnderWay(stored, revision.get())) {
            return new Submission(episode, Optional.empty(), revision);
        }
        Job job = guard.call(() -> jobs.submit(stored.sha256(), name, request));
        return new Submission(episode, Optional.of(job), revision);
    }

    /** Whether a job is still to write this transcript's files or to be closed: a crash may have come after the transcript was stored. */
    private boolean isUnderWay(StoredMedia stored, int revision) {
        boolean unwritten = guard.call(() -> runs.unfinished(EpisodeId.ofDigest(stored.sha256())))
                .filter(run -> run.revision() == revision)
                .isPresent();
        return unwritten
                || guard.call(jobs::active).stream()
                        .anyMatch(job -> !job.request().again()
                                && job.mediaSha256()
                                        .filter(stored.sha256()::equals)
                                        .isPresent());
    }

    /** An upload lies under a name that means nothing to whoever sent it. */
    private StoredMedia keep(Path file, String name) {
        try {
            return media.add(file);
        } catch (UserError e) {
            throw file.endsWith(name) ? e : e.naming(file.toString(), name);
        }
    }

    /**
     * Fetches audio from an address, then does as {@link #submit}. An interrupted download goes on where it was.
     *
     * @throws org.isnad.report.UserError when the address is refused or does not deliver
     */
    public Submission fetch(URI address, IngestRequest request, Transfer transfer) {
        Path target = downloads.fetch(address, transfer::at);
        try {
            return submit(target, OriginalDownload.nameOf(address), request);
        } finally {
            downloads.remove(target);
        }
    }

    /**
     * Queues the download of audio and its transcription.
     *
     * @return the work queued, or already at this address
     * @throws org.isnad.report.UserError when the address may not be fetched
     */
    public Job queue(URI address, IngestRequest request) {
        downloads.check(address);
        return guard.call(() -> jobs.submit(address, OriginalDownload.nameOf(address), request));
    }
}
