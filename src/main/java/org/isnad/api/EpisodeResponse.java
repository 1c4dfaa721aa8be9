package org.isnad.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeSummary;
import org.jspecify.annotations.Nullable;

/**
 * An episode.
 *
 * @param durationMs of its audio
 * @param revision of its latest transcript
 * @param demonstration whether that was made with a demonstration model: do not rely on its words
 */
@Schema(
        example =
                "{\"id\":\"5f179ed717a45952\",\"podcast\":\"مزيج\",\"title\":\"حوار مع كامل صقر\",\"publishedOn\":\"2025-01-08\",\"language\":\"ar\",\"hosts\":[],\"guests\":[\"كامل صقر\"],\"durationMs\":252979,\"audioSha256\":\"5f17…\",\"createdAt\":\"2025-01-09T10:00:00Z\",\"revision\":1,\"demonstration\":false}")
public record EpisodeResponse(
        String id,
        String podcast,
        String title,
        @Nullable LocalDate publishedOn,
        String language,
        List<String> hosts,
        List<String> guests,
        @Nullable Long durationMs,
        @Nullable String audioSha256,
        Instant createdAt,
        @Nullable Integer revision,
        boolean demonstration) {

    static EpisodeResponse of(EpisodeSummary summary) {
        return of(summary.episode(), summary.latestRevision(), summary.demonstration());
    }

    static EpisodeResponse of(Episode e, Optional<Integer> revision, boolean demonstration) {
        return new EpisodeResponse(
                e.id().value(),
                e.podcast(),
                e.title(),
                e.publishedOn().orElse(null),
                e.language(),
                e.hosts(),
                e.guests(),
                e.audio().map(a -> a.duration().toMillis()).orElse(null),
                e.audio().map(Episode.Recording::sha256).orElse(null),
                e.createdAt(),
                revision.orElse(null),
                demonstration);
    }

    /**
     * A page of a list.
     *
     * @param next cursor of the next page; absent on the last one
     */
    public record Page(
            List<EpisodeResponse> items, @Nullable String next) {}
}
