package org.isnad.jobs.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.isnad.episode.EpisodeId;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobState;
import org.isnad.report.Stage;
import org.jspecify.annotations.Nullable;

/** A row of {@code job}. */
@Entity
@Table(name = "job")
class JobEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "media_sha256")
    @Nullable
    String mediaSha256;

    @Column(name = "source_url")
    @Nullable
    String sourceUrl;

    @Column(name = "source_name")
    String sourceName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    StoredRequest request;

    @Column(name = "episode_id")
    @Nullable
    String episodeId;

    @Column
    @Nullable
    Integer revision;

    @Enumerated(EnumType.STRING)
    @Column
    JobState state;

    @Enumerated(EnumType.STRING)
    @Column
    @Nullable
    Stage stage;

    @Column
    double progress;

    @Column(name = "audio_ms")
    @Nullable
    Long audioMs;

    @Column
    @Nullable
    Double speed;

    @Column(name = "failure_code")
    @Nullable
    String failureCode;

    @Column(name = "failure_message")
    @Nullable
    String failureMessage;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    @Column
    int attempts;

    @Column
    @Nullable
    String owner;

    @Column(name = "heartbeat_at")
    @Nullable
    Instant heartbeatAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    Job toJob() {
        return new Job(
                java.util.Objects.requireNonNull(id, "a stored job has an id"),
                Optional.ofNullable(mediaSha256),
                Optional.ofNullable(sourceUrl).map(URI::create),
                sourceName,
                request.toRequest(),
                Optional.ofNullable(episodeId).map(EpisodeId::new),
                Optional.ofNullable(revision),
                state,
                Optional.ofNullable(stage),
                progress,
                Optional.ofNullable(audioMs).map(Duration::ofMillis),
                Optional.ofNullable(speed),
                failureCode == null || failureMessage == null
                        ? Optional.empty()
                        : Optional.of(new Job.Reason(failureCode, failureMessage)),
                cancelRequested,
                attempts,
                Optional.ofNullable(owner),
                createdAt,
                Optional.ofNullable(startedAt),
                Optional.ofNullable(finishedAt));
    }
}
