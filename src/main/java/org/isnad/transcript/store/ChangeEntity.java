package org.isnad.transcript.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code episode_change}; only the database writes them. */
@Entity
@Immutable
@Table(name = "episode_change")
class ChangeEntity {

    @Id
    long position;

    @Column(name = "episode_id")
    String episodeId;
}
