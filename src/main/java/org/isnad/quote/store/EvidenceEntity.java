package org.isnad.quote.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.Judgement;
import org.jspecify.annotations.Nullable;

/** A row of {@code evidence}. */
@Entity
@Immutable
@Table(name = "evidence")
@IdClass(EvidenceEntity.Key.class)
class EvidenceEntity {

    record Key(long verdictId, int rank) implements Serializable {
        /** For Hibernate. */
        Key() {
            this(0, 0);
        }
    }

    @Id
    @Column(name = "verdict_id")
    long verdictId;

    @Id
    int rank;

    @Column(name = "episode_id")
    String episodeId;

    @Column
    int revision;

    @Column(name = "audio_sha256")
    @Nullable
    String audioSha256;

    @Column(name = "start_ms")
    long startMs;

    @Column(name = "end_ms")
    long endMs;

    Judgement.EpisodePin pin() {
        return new Judgement.EpisodePin(new EpisodeId(episodeId), revision, Optional.ofNullable(audioSha256));
    }
}
