package org.isnad.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeList;
import org.isnad.episode.EpisodeSummary;
import org.isnad.report.UserError;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;

/** Summarises one speaker across the archive; one transcript at a time is in memory. Thread-safe. */
@ApplicationScoped
public class SpeakerDigests {

    private static final int PAGE = 200;

    private final EpisodeList episodes;
    private final TranscriptStore transcripts;

    SpeakerDigests(EpisodeList episodes, TranscriptStore transcripts) {
        this.episodes = episodes;
        this.transcripts = transcripts;
    }

    /**
     * @param length of each episode's part
     * @throws UserError when nobody of this name speaks in the archive
     */
    public SpeakerDigest of(String name, Length length) {
        List<SpeakerDigest.Part> parts = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        while (true) {
            List<EpisodeSummary> page = episodes.read(before, PAGE, Optional.empty());
            for (EpisodeSummary line : page) {
                transcripts
                        .find(line.episode().id(), Optional.empty())
                        .filter(transcript -> isNamed(transcript, name))
                        .ifPresent(transcript -> parts.add(part(line.episode(), transcript, name, length)));
            }
            if (page.size() < PAGE) {
                break;
            }
            before = Optional.of(page.get(page.size() - 1).episode().position());
        }
        if (parts.isEmpty()) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "speaker-unknown",
                    "Nobody called " + name
                            + " speaks in this archive. `isnad episode show` names an episode's speakers.");
        }
        return new SpeakerDigest(name, parts);
    }

    /** By name only: S1 is somebody else in every episode. */
    private static boolean isNamed(Transcript transcript, String name) {
        String wanted = ArabicText.fold(name.strip(), Fold.ORTHOGRAPHIC);
        return transcript.speakers().stream()
                .map(TranscriptSpeaker::name)
                .flatMap(Optional::stream)
                .anyMatch(known -> ArabicText.fold(known, Fold.ORTHOGRAPHIC).equals(wanted));
    }

    private static SpeakerDigest.Part part(Episode episode, Transcript transcript, String name, Length length) {
        Summary summary = Summarizer.summarize(transcript, new SummaryRequest(length, Optional.of(name)));
        return new SpeakerDigest.Part(
                episode.id().value(),
                episode.podcast(),
                episode.title(),
                episode.publishedOn(),
                summary.demonstration(),
                summary.keySegments());
    }
}
