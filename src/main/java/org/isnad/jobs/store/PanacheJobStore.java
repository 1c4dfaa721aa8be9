package org.isnad.jobs.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.jobs.Hold;
import org.isnad.jobs.IngestRequest;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobOwner;
import org.isnad.jobs.JobProgress;
import org.isnad.jobs.JobState;
import org.isnad.jobs.JobStore;
import org.isnad.report.UserError;

/** Jobs in PostgreSQL. */
@ApplicationScoped
class PanacheJobStore implements JobStore, PanacheRepositoryBase<JobEntity, Long> {

    /** An owner on another host that was silent for this long is given up: twelve missed heartbeats of five seconds. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String CLAIM =
            "select id from job where (:all or id in (:only)) and (state = 'QUEUED' or (state = 'RUNNING'"
                    + " and (owner in (:dead) or heartbeat_at < :silentSince))) order by id limit 1 for update skip locked";

    private static final List<JobState> ACTIVE = List.of(JobState.QUEUED, JobState.RUNNING);

    private final NewJobs newJobs;
    private final Clock clock;

    PanacheJobStore(Clock clock, NewJobs newJobs) {
        this.clock = clock;
        this.newJobs = newJobs;
    }

    @Override
    @Transactional
    public Job submit(String mediaSha256, String sourceName, IngestRequest request) {
        return newJobs.of(mediaSha256, sourceName, request);
    }

    @Override
    @Transactional
    public Job submit(URI source, String sourceName, IngestRequest request) {
        return newJobs.of(source, sourceName, request);
    }

    @Override
    @Transactional
    public Job fetched(long id, JobOwner owner, String mediaSha256) {
        find("mediaSha256 = ?1 and state in ?2 and id <> ?3", mediaSha256, ACTIVE, id)
                .firstResultOptional()
                .ifPresent(other -> {
                    throw new UserError(
                            UserError.Kind.CONFLICT,
                            "job-superseded",
                            "Job " + other.id + " is at the same audio already: `isnad job show " + other.id + "`.");
                });
        own(id, owner).ifPresent(job -> job.mediaSha256 = mediaSha256);
        return findById(id).toJob();
    }

    @Override
    @Transactional
    public Optional<Job> claim(JobOwner owner, Collection<Long> only) {
        List<?> ids = getEntityManager()
                .createNativeQuery(CLAIM, Long.class)
                .setParameter("all", only.isEmpty())
                .setParameter("only", only.isEmpty() ? List.of(-1L) : only)
                .setParameter("dead", deadOwners())
                .setParameter("silentSince", clock.instant().minus(SILENCE))
                .getResultList();
        return ids.stream().findFirst().map(id -> take(findById((Long) id), owner));
    }

    private Job take(JobEntity job, JobOwner owner) {
        job.state = JobState.RUNNING;
        job.owner = owner.toString();
        job.attempts++;
        job.heartbeatAt = clock.instant();
        if (job.startedAt == null) {
            job.startedAt = job.heartbeatAt;
        }
        return job.toJob();
    }

    /** Owners of running jobs that are dead on this host; never an empty list, which SQL's IN does not take. */
    private List<String> deadOwners() {
        List<String> dead = getEntityManager()
                .createQuery(
                        "select distinct owner from JobEntity where state = :running and owner is not null",
                        String.class)
                .setParameter("running", JobState.RUNNING)
                .getResultStream()
                .filter(o -> JobOwner.parse(o).map(JobOwner::isDeadHere).orElse(true))
                .toList();
        return dead.isEmpty() ? List.of("") : dead;
    }

    @Override
    @Transactional
    public Hold heartbeat(long id, JobOwner owner) {
        return own(id, owner)
                .map(job -> {
                    job.heartbeatAt = clock.instant();
                    return job.cancelRequested ? Hold.CANCEL : Hold.KEPT;
                })
                .orElse(Hold.LOST);
    }

    private Optional<JobEntity> own(long id, JobOwner owner) {
        return find("id = ?1 and owner = ?2 and state = ?3", id, owner.toString(), JobState.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    @Transactional
    public void progress(long id, JobOwner owner, JobProgress progress) {
        own(id, owner).ifPresent(job -> {
            job.stage = progress.stage();
            job.progress = progress.progress();
            progress.audio().ifPresent(audio -> job.audioMs = audio.toMillis());
            progress.speed().ifPresent(speed -> job.speed = speed);
            job.heartbeatAt = clock.instant();
        });
    }

    @Override
    @Transactional
    public void identify(long id, JobOwner owner, EpisodeId episode) {
        own(id, owner).ifPresent(job -> job.episodeId = episode.value());
    }

    @Override
    @Transactional
    public void done(long id, JobOwner owner, int revision) {
        own(id, owner).ifPresent(job -> {
            job.revision = revision;
            job.progress = 1;
            end(job, JobState.DONE);
        });
    }

    @Override
    @Transactional
    public void failed(long id, JobOwner owner, UserError reason) {
        own(id, owner).ifPresent(job -> {
            job.failureCode = reason.code();
            job.failureMessage = reason.getMessage();
            end(job, JobState.FAILED);
        });
    }

    @Override
    @Transactional
    public void cancelled(long id, JobOwner owner) {
        own(id, owner).ifPresent(job -> end(job, JobState.CANCELLED));
    }

    private void end(JobEntity job, JobState state) {
        job.state = state;
        job.owner = null;
        job.finishedAt = clock.instant();
    }

    @Override
    @Transactional
    public void release(long id, JobOwner owner) {
        own(id, owner).ifPresent(job -> {
            job.state = JobState.QUEUED;
            job.owner = null;
        });
    }

    @Override
    @Transactional
    public Job cancel(long id) {
        JobEntity job = require(id);
        if (job.state == JobState.QUEUED) {
            end(job, JobState.CANCELLED);
        } else if (job.state == JobState.RUNNING) {
            job.cancelRequested = true;
        } else {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "job-ended",
                    "Job " + id + " has ended (" + job.state + "): nothing to cancel.");
        }
        return job.toJob();
    }

    @Override
    @Transactional
    public Job retry(long id) {
        JobEntity job = require(id);
        if (job.state != JobState.FAILED && job.state != JobState.CANCELLED) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "job-not-failed",
                    "Job " + id + " is " + job.state + ": only a failed or cancelled job can be tried again.");
        }
        if (isSuperseded(job)) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "job-superseded",
                    "Another job is at the same audio or address already: `isnad job list`.");
        }
        job.state = JobState.QUEUED;
        job.cancelRequested = false;
        job.failureCode = null;
        job.failureMessage = null;
        job.finishedAt = null;
        return job.toJob();
    }

    private boolean isSuperseded(JobEntity job) {
        return job.mediaSha256 == null
                ? count("sourceUrl = ?1 and mediaSha256 is null and state in ?2", job.sourceUrl, ACTIVE) > 0
                : count("mediaSha256 = ?1 and state in ?2", job.mediaSha256, ACTIVE) > 0;
    }

    private JobEntity require(long id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "job-unknown",
                        "There is no job " + id + ". `isnad job list` shows them."));
    }

    @Override
    @Transactional
    public Optional<Job> find(long id) {
        return findByIdOptional(id).map(JobEntity::toJob);
    }

    @Override
    @Transactional
    public List<Job> findAll(Collection<Long> ids) {
        return list("id in ?1", Sort.ascending("id"), ids).stream()
                .map(JobEntity::toJob)
                .toList();
    }

    @Override
    @Transactional
    public List<Job> list(Optional<Long> before, int limit) {
        return find("id < ?1", Sort.descending("id"), before.orElse(Long.MAX_VALUE))
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(JobEntity::toJob)
                .toList();
    }

    @Override
    @Transactional
    public List<Job> active() {
        return find("state in ?1", Sort.ascending("id"), ACTIVE).list().stream()
                .map(JobEntity::toJob)
                .toList();
    }
}
