package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.export.TranscriptReader;
import org.isnad.summary.EpisodeSummaries;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;
import org.jboss.logging.Logger;

/** Rebuilds an episode from a transcript file, ours or made elsewhere, without audio. Thread-safe. */
@ApplicationScoped
public class TranscriptImport {

    private static final Logger LOG = Logger.getLogger(TranscriptImport.class);

    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final EpisodeSummaries summaries;
    private final DatabaseGuard guard;
    private final Clock clock;

    TranscriptImport(
            EpisodeStore episodes,
            TranscriptStore transcripts,
            EpisodeSummaries summaries,
            DatabaseGuard guard,
            Clock clock) {
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.summaries = summaries;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * What an import made.
     *
     * @param revision the revision under which the transcript is kept now
     */
    public record Imported(EpisodeId episode, int revision) {}

    /**
     * Imports a file. One that equals a revision of its episode adds nothing.
     *
     * @throws org.isnad.report.UserError when it is no transcript
     */
    public Imported importFile(Path file) {
        Transcript transcript = TranscriptReader.read(file);
        EpisodeId id = transcript
                .audio()
                .map(audio -> EpisodeId.ofDigest(audio.sha256()))
                .orElseGet(() -> EpisodeId.ofDigest(identity(transcript)));
        Imported imported = guard.call(() -> keep(id, transcript));
        summarise(imported, transcript);
        return imported;
    }

    /** The transcript is kept already: a summary that fails now is made when somebody asks for it. */
    private void summarise(Imported imported, Transcript transcript) {
        try {
            guard.run(() -> summaries.of(imported.episode(), imported.revision(), transcript));
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "no summary of episode %s yet; `isnad summary %s` tries again",
                    imported.episode(),
                    imported.episode());
        }
    }

    private Imported keep(EpisodeId id, Transcript transcript) {
        List<TranscriptRevision> known = transcripts.revisions(id);
        for (TranscriptRevision revision : known) {
            if (holds(id, revision.revision(), transcript)) {
                return new Imported(id, revision.revision());
            }
        }
        if (episodes.find(id).isEmpty()) {
            episodes.save(episode(id, transcript));
        }
        int next = known.isEmpty() ? 1 : known.get(known.size() - 1).revision() + 1;
        transcripts.add(id, next, transcript);
        return new Imported(id, next);
    }

    /** As it was recognised, or as it reads with the voices that people merged: the file may have been written before or after that. */
    private boolean holds(EpisodeId id, int revision, Transcript transcript) {
        return Stream.of(transcripts.recognised(id, revision), transcripts.find(id, Optional.of(revision)))
                .flatMap(Optional::stream)
                .anyMatch(kept -> kept.segments().equals(transcript.segments()));
    }

    private Episode episode(EpisodeId id, Transcript transcript) {
        return new Episode(
                id,
                0,
                transcript.podcast(),
                transcript.title(),
                transcript.publishedOn(),
                transcript.language(),
                names(transcript, SpeakerRole.HOST),
                names(transcript, SpeakerRole.GUEST),
                transcript
                        .audio()
                        .map(a -> new Episode.Recording(a.sha256(), a.file(), Duration.ofMillis(a.durationMs()))),
                clock.instant());
    }

    private static List<String> names(Transcript transcript, SpeakerRole role) {
        return transcript.speakers().stream()
                .filter(speaker -> speaker.role() == role)
                .map(TranscriptSpeaker::name)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Podcast and title name an episode that has no audio. */
    private static String identity(Transcript transcript) {
        try {
            byte[] name = (transcript.podcast() + "\0" + transcript.title()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
