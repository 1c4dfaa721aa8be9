package org.isnad.episode.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.jspecify.annotations.Nullable;

/** A row of {@code episode}. */
@Entity
@Table(name = "episode")
class EpisodeEntity {

    @Id
    String id;

    @Generated
    @Column(insertable = false, updatable = false)
    long position;

    @Column
    String podcast;

    @Column
    String title;

    @Column(name = "published_on")
    @Nullable
    LocalDate publishedOn;

    @Column
    String language;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    List<String> hosts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    List<String> guests;

    @Column(name = "audio_sha256")
    @Nullable
    String audioSha256;

    @Column(name = "audio_file")
    @Nullable
    String audioFile;

    @Column(name = "duration_ms")
    @Nullable
    Long durationMs;

    @Column(name = "created_at")
    Instant createdAt;

    void take(Episode episode) {
        podcast = episode.podcast();
        title = episode.title();
        publishedOn = episode.publishedOn().orElse(null);
        language = episode.language();
        hosts = episode.hosts();
        guests = episode.guests();
        audioSha256 = episode.audio().map(Episode.Recording::sha256).orElse(null);
        audioFile = episode.audio().map(Episode.Recording::file).orElse(null);
        durationMs = episode.audio().map(a -> a.duration().toMillis()).orElse(null);
    }

    Episode toEpisode() {
        return new Episode(
                new EpisodeId(id),
                position,
                podcast,
                title,
                Optional.ofNullable(publishedOn),
                language,
                hosts,
                guests,
                Episode.Recording.of(audioSha256, audioFile, durationMs),
                createdAt);
    }
}
