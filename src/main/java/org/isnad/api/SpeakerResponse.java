package org.isnad.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.isnad.pipeline.SpeakerNames;
import org.isnad.transcript.SpeakerChange;
import org.isnad.transcript.SpeakerName;
import org.isnad.transcript.SpeakerPart;
import org.isnad.transcript.SpeakerRole;
import org.jspecify.annotations.Nullable;

/**
 * A speaker of an episode.
 *
 * @param id {@code EPISODE.VOICE}
 * @param voice the machine's id of it within the transcript
 * @param share of the episode's speaking time, 0..1
 * @param merged voices that people said are the same
 * @param changes all that people said of it and of those, oldest first
 */
@Schema(
        example =
                "{\"id\":\"5f179ed717a45952.S2\",\"episodeId\":\"5f179ed717a45952\",\"revision\":1,\"voice\":\"S2\",\"name\":\"كامل صقر\",\"role\":\"GUEST\",\"speakingMs\":151300,\"share\":0.71,\"segments\":34,\"merged\":[],\"changes\":[{\"id\":1,\"voice\":\"S2\",\"action\":\"NAME\",\"name\":\"كامل صقر\",\"role\":\"GUEST\",\"author\":\"منى\",\"at\":\"2025-01-09T10:00:00Z\",\"inForce\":true}]}")
public record SpeakerResponse(
        String id,
        String episodeId,
        int revision,
        String voice,
        @Nullable String name,
        SpeakerRole role,
        long speakingMs,
        double share,
        int segments,
        List<String> merged,
        List<Change> changes) {

    /** What somebody said of a voice. */
    public record Change(
            long id,
            String voice,
            SpeakerChange.Action action,
            @Nullable String name,
            @Nullable SpeakerRole role,
            @Nullable String into,
            @Nullable Long undone,
            String author,
            Instant at,
            @Nullable Long carriedFrom,
            boolean inForce) {

        static Change of(SpeakerChange c, List<SpeakerChange> standing) {
            return new Change(
                    c.id(),
                    c.speaker(),
                    c.action(),
                    c.name().orElse(null),
                    c.role().orElse(null),
                    c.into().orElse(null),
                    c.undone().orElse(null),
                    c.author(),
                    c.at(),
                    c.carriedFrom().orElse(null),
                    standing.contains(c));
        }
    }

    static SpeakerResponse of(SpeakerNames.Cast cast, SpeakerPart part) {
        String voice = part.speaker().id();
        String episode = cast.episode().id().value();
        List<SpeakerChange> standing =
                org.isnad.transcript.SpeakerLayer.of(cast.history()).standing();
        return new SpeakerResponse(
                episode + "." + voice,
                episode,
                cast.revision(),
                voice,
                part.speaker().name().orElse(null),
                part.speaker().role(),
                part.speakingMs(),
                Math.round(part.share() * 1e4) / 1e4,
                part.segments(),
                cast.merged(voice),
                cast.changes(voice).stream().map(c -> Change.of(c, standing)).toList());
    }

    /** The speakers of one episode; always a single page. */
    public record Page(List<SpeakerResponse> items) {}

    /**
     * Names over the archive.
     *
     * @param next cursor of the next page; absent on the last one
     */
    @Schema(example = "{\"items\":[{\"name\":\"كامل صقر\",\"episodes\":3,\"roles\":[\"GUEST\"]}]}")
    public record Names(List<SpeakerName> items, @Nullable String next) {}
}
