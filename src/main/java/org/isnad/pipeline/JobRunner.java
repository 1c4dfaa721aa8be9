package org.isnad.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.isnad.archive.DatabaseGuard;
import org.isnad.jobs.Hold;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobOwner;
import org.isnad.jobs.JobStore;
import org.isnad.report.UserError;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works on queued jobs in this process: claims one after the other, shows every few seconds that it is alive, and puts unfinished ones back when the process
 * ends in order. Several runners in several processes share one queue. Thread-safe.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    /** Episodes in work at once: while one is in a stage that uses one core (decoding, clustering, storing), the other keeps the rest busy. */
    private static final int EPISODES_AT_ONCE = 2;

    private static final long IDLE_MS = 500;
    private static final long HEARTBEAT_SECONDS = 2;

    private final JobStore jobs;
    private final IngestEpisode ingestEpisode;
    private final DatabaseGuard guard;
    private final JobOwner owner = JobOwner.current();
    private final Map<Long, Cancellation> running = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;
    private @Nullable ScheduledExecutorService heart;

    JobRunner(JobStore jobs, IngestEpisode ingestEpisode, DatabaseGuard guard) {
        this.jobs = jobs;
        this.ingestEpisode = ingestEpisode;
        this.guard = guard;
    }

    /** Works on whatever is queued, until the process ends. */
    public void startAll() {
        start(List.of());
    }

    /** Works on these jobs only. */
    public synchronized void start(Collection<Long> only) {
        heart = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "heartbeat"));
        heart.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        for (int i = 0; i < EPISODES_AT_ONCE; i++) {
            Thread thread = daemon(() -> work(List.copyOf(only)), "episode-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void work(Collection<Long> only) {
        while (!stopping) {
            try {
                Optional<Job> job = guard.call(() -> jobs.claim(owner, only));
                if (job.isPresent()) {
                    run(job.get());
                } else {
                    Thread.sleep(IDLE_MS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the queue can't be read; trying again", e);
            }
        }
    }

    private void run(Job job) {
        Cancellation cancellation = new Cancellation();
        running.put(job.id(), cancellation);
        try {
            int revision = ingestEpisode.run(job, owner, cancellation);
            guard.run(() -> jobs.done(job.id(), owner, revision));
        } catch (Cancellation.Stopped stopped) {
            stopped(job, stopped.reason());
        } catch (RuntimeException e) {
            failed(job, cancellation, e);
        } finally {
            running.remove(job.id());
        }
    }

    /** What breaks while a job is being stopped, broke because of that. */
    private void failed(Job job, Cancellation cancellation, RuntimeException e) {
        if (cancellation.reason() != Cancellation.Reason.NONE) {
            stopped(job, cancellation.reason());
        } else if (e instanceof UserError reason) {
            guard.run(() -> jobs.failed(job.id(), owner, reason));
        } else {
            LOG.errorf(e, "job %d (%s) failed unexpectedly", job.id(), job.sourceName());
            UserError unexpected = new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "unexpected",
                    "Unexpected failure: " + e + ". The log has the details; `isnad job retry " + job.id()
                            + "` tries again.",
                    e);
            guard.run(() -> jobs.failed(job.id(), owner, unexpected));
        }
    }

    private void stopped(Job job, Cancellation.Reason reason) {
        // The interrupt has done its work; it must not break the last write.
        boolean interrupted = Thread.interrupted();
        LOG.debug("job " + job.id() + " stops: " + reason + (interrupted ? ", interrupted" : ""));
        switch (reason) {
            case CANCELLED -> guard.run(() -> jobs.cancelled(job.id(), owner));
            case SHUTDOWN -> guard.run(() -> jobs.release(job.id(), owner));
            case LOST -> LOG.warnf("job %d was taken over by another process", job.id());
            case NONE -> throw new IllegalStateException("stopped without a reason");
        }
    }

    private void beat() {
        running.forEach((id, cancellation) -> {
            try {
                Hold hold = guard.call(() -> jobs.heartbeat(id, owner));
                if (hold == Hold.CANCEL) {
                    cancellation.request(Cancellation.Reason.CANCELLED);
                } else if (hold == Hold.LOST) {
                    cancellation.request(Cancellation.Reason.LOST);
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "no heartbeat for job %d", id);
            }
        });
    }

    /** Stops claiming, puts what runs back into the queue and waits until that is done. */
    public synchronized void stop() {
        stopping = true;
        running.values().forEach(c -> c.request(Cancellation.Reason.SHUTDOWN));
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
        if (heart != null) {
            heart.shutdownNow();
        }
    }

    void onShutdown(@Observes ShutdownEvent event) {
        stop();
    }
}
