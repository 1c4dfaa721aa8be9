package org.isnad.jobs;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.report.UserError;

/**
 * The queue. Thread-safe; each call is one transaction. What an owner writes takes effect only while the job is still its own, so that a process that was
 * given up for dead can't disturb its successor.
 */
public interface JobStore {

    /** Queues the ingestion of an original, or returns the job that is at it already. */
    Job submit(String mediaSha256, String sourceName, IngestRequest request);

    /** Queues the download of an original and its ingestion, or returns the job that is at this download already. */
    Job submit(URI source, String sourceName, IngestRequest request);

    /**
     * Says which original was fetched.
     *
     * @return the job as it goes on
     * @throws UserError when another job is at this original already
     */
    Job fetched(long id, JobOwner owner, String mediaSha256);

    /**
     * Takes up the oldest job that waits or whose owner is dead.
     *
     * @param only when not empty, none but these
     */
    Optional<Job> claim(JobOwner owner, Collection<Long> only);

    /** Shows that the owner is alive. */
    Hold heartbeat(long id, JobOwner owner);

    void progress(long id, JobOwner owner, JobProgress progress);

    /** Says which episode the job turned out to be about. */
    void identify(long id, JobOwner owner, EpisodeId episode);

    void done(long id, JobOwner owner, int revision);

    void failed(long id, JobOwner owner, UserError reason);

    void cancelled(long id, JobOwner owner);

    /** Puts the job back into the queue, for a clean stop. */
    void release(long id, JobOwner owner);

    /** Asks for an end: a waiting job ends at once, a running one within seconds. */
    Job cancel(long id);

    /** Queues a failed or cancelled job again; what it had done is kept. */
    Job retry(long id);

    Optional<Job> find(long id);

    /** Those of {@code ids} that exist, in one query. */
    List<Job> findAll(Collection<Long> ids);

    /** Newest first. @param before only jobs with a smaller id */
    List<Job> list(Optional<Long> before, int limit);

    /** Jobs that wait or run, oldest first. */
    List<Job> active();
}
