package org.isnad.transcript.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code transcript}: one revision without its segments. */
@Entity
@Table(name = "transcript")
@IdClass(TranscriptEntity.Key.class)
class TranscriptEntity {

    record Key(@Nullable String episodeId, int revision) implements Serializable {
        /** For Hibernate. */
        Key() {
            this(null, 0);
        }
    }

    @Id
    @Column(name = "episode_id")
    String episodeId;

    @Id
    int revision;

    @Column
    boolean demonstration;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    StoredHeader header;

    @Column(name = "created_at")
    Instant createdAt;
}
