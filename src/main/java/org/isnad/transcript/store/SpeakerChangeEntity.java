package org.isnad.transcript.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.isnad.transcript.SpeakerChange;
import org.isnad.transcript.SpeakerRole;
import org.jspecify.annotations.Nullable;

/** A row of {@code speaker_change}. */
@Entity
@Immutable
@Table(name = "speaker_change")
class SpeakerChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "episode_id")
    String episodeId;

    @Column
    int revision;

    @Column
    String speaker;

    @Enumerated(EnumType.STRING)
    @Column
    SpeakerChange.Action action;

    @Column
    @Nullable
    String name;

    @Enumerated(EnumType.STRING)
    @Column
    @Nullable
    SpeakerRole role;

    @Column(name = "into_speaker")
    @Nullable
    String into;

    @Column
    @Nullable
    Long undone;

    @Column
    String author;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "carried_from")
    @Nullable
    Long carriedFrom;

    static SpeakerChangeEntity of(String episodeId, int revision, SpeakerChange change) {
        SpeakerChangeEntity row = new SpeakerChangeEntity();
        row.episodeId = episodeId;
        row.revision = revision;
        row.speaker = change.speaker();
        row.action = change.action();
        row.name = change.name().orElse(null);
        row.role = change.role().orElse(null);
        row.into = change.into().orElse(null);
        row.undone = change.undone().orElse(null);
        row.author = change.author();
        row.changedAt = change.at();
        row.carriedFrom = change.carriedFrom().orElse(null);
        return row;
    }

    SpeakerChange toChange() {
        return new SpeakerChange(
                Objects.requireNonNull(id, "a stored change has an id"),
                speaker,
                action,
                Optional.ofNullable(name),
                Optional.ofNullable(role),
                Optional.ofNullable(into),
                Optional.ofNullable(undone),
                author,
                changedAt,
                Optional.ofNullable(carriedFrom));
    }
}
