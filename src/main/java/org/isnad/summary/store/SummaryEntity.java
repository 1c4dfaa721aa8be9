package org.isnad.summary.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code summary}: the summary of one revision as {@code isnad-summary/1}. */
@Entity
@Table(name = "summary")
@IdClass(SummaryEntity.Key.class)
class SummaryEntity {

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
    String fingerprint;

    @Column
    String content;

    @Column(name = "computed_at")
    Instant computedAt;
}
