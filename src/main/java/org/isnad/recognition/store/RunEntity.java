package org.isnad.recognition.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.isnad.episode.EpisodeId;
import org.isnad.recognition.RecognitionRun;
import org.jspecify.annotations.Nullable;

/** A row of {@code recognition_run}. */
@Entity
@Table(name = "recognition_run")
class RunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "episode_id")
    String episodeId;

    @Column
    int revision;

    @Column
    String engine;

    @Column
    String model;

    @Column(name = "model_digest")
    String modelDigest;

    @Column(name = "speaker_model")
    @Nullable
    String speakerModel;

    @Column
    boolean demonstration;

    @Column
    long samples;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    StoredWarnings warnings;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    static RunEntity of(RecognitionRun run, int revision) {
        RunEntity row = new RunEntity();
        row.episodeId = run.episode().value();
        row.revision = revision;
        row.engine = run.engine();
        row.model = run.model();
        row.modelDigest = run.modelDigest();
        row.speakerModel = run.speakerModel().orElse(null);
        row.demonstration = run.demonstration();
        row.samples = run.samples();
        row.warnings = StoredWarnings.of(run.warnings());
        row.startedAt = run.startedAt();
        return row;
    }

    RecognitionRun toRun() {
        return new RecognitionRun(
                Objects.requireNonNull(id, "a stored run has an id"),
                new EpisodeId(episodeId),
                revision,
                engine,
                model,
                modelDigest,
                Optional.ofNullable(speakerModel),
                demonstration,
                samples,
                warnings.toFailures(),
                startedAt);
    }
}
