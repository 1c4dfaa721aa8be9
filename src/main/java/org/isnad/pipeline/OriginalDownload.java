package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.isnad.archive.ArchiveHome;
import org.isnad.archive.DatabaseGuard;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobOwner;
import org.isnad.jobs.JobProgress;
import org.isnad.jobs.JobStore;
import org.isnad.media.MediaStore;
import org.isnad.media.StoredMedia;
import org.isnad.remote.AddressGuard;
import org.isnad.remote.Download;
import org.isnad.report.Stage;
import org.isnad.report.UserError;
import org.jboss.logging.Logger;

/** Fetches originals from addresses. What has arrived outlives a kill: the next call goes on after it. Thread-safe. */
@ApplicationScoped
class OriginalDownload {

    private static final Logger LOG = Logger.getLogger(OriginalDownload.class);

    private static final Duration STALL = Duration.ofSeconds(60);

    /** Ten hours of uncompressed stereo are 6 GB. */
    private static final long MOST_BYTES = 8L << 30;

    /** How often people hear of a download: as often as a job's events are looked at. */
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ArchiveHome home;
    private final AddressGuard addresses;
    private final MediaStore media;
    private final JobStore jobs;
    private final DatabaseGuard guard;

    OriginalDownload(ArchiveHome home, PipelineConfig config, MediaStore media, JobStore jobs, DatabaseGuard guard) {
        this.home = home;
        this.addresses = new AddressGuard(config.fetchPrivate());
        this.media = media;
        this.jobs = jobs;
        this.guard = guard;
    }

    /** @throws UserError when the address may not be fetched */
    void check(URI address) {
        addresses.check(address);
    }

    /** What people call a file from this address. */
    static String nameOf(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? String.valueOf(address.getHost()) : name;
    }

    /** Fetches what lies behind {@code address} to a place of its own, which the caller removes. */
    Path fetch(URI address, Download.Listener listener) {
        return fetch(address, address.toString(), listener);
    }

    private Path fetch(URI address, String key, Download.Listener listener) {
        String name =
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        Path target = ArchiveHome.create(home.data().resolve("downloads")).resolve(name);
        if (!Files.exists(target)) {
            new Download(addresses, STALL)
                    .fetch(
                            address,
                            target,
                            new Download.Expectation(Optional.empty(), Optional.empty(), MOST_BYTES),
                            listener);
        }
        return target;
    }

    /** The job with its original in the media store. */
    Job complete(Job job, JobOwner owner, Cancellation cancellation, Consumer<JobProgress> progress) {
        if (job.mediaSha256().isPresent()) {
            return job;
        }
        URI address = job.source().orElseThrow(() -> new IllegalStateException("job " + job.id() + " has no source"));
        progress.accept(at(0, -1));
        Path fetched = cancellation.interrupting(() -> download(job, address, cancellation, progress));
        StoredMedia stored = media.add(fetched);
        Job known = guard.call(() -> jobs.fetched(job.id(), owner, stored.sha256()));
        remove(fetched);
        return known;
    }

    private Path download(Job job, URI address, Cancellation cancellation, Consumer<JobProgress> progress) {
        try {
            return fetch(address, "job " + job.id() + " " + address, new Telling(cancellation, progress));
        } catch (UserError e) {
            throw e.naming("Run the command again: it goes", "`isnad job retry " + job.id() + "` goes");
        }
    }

    /** Tells of a download now and then, and ends it when its job is to stop. */
    private static final class Telling implements Download.Listener {
        private final Cancellation cancellation;
        private final Consumer<JobProgress> progress;
        private long told = System.nanoTime();

        Telling(Cancellation cancellation, Consumer<JobProgress> progress) {
            this.cancellation = cancellation;
            this.progress = progress;
        }

        @Override
        public void at(long bytes, long total) {
            cancellation.throwIfRequested();
            if (System.nanoTime() - told >= TELL_NANOS) {
                told = System.nanoTime();
                progress.accept(OriginalDownload.at(bytes, total));
            }
        }

        @Override
        public boolean isStopped() {
            return cancellation.reason() != Cancellation.Reason.NONE;
        }
    }

    private static JobProgress at(long bytes, long total) {
        double done = total <= 0 ? 0 : Math.min(1, (double) bytes / total);
        return new JobProgress(Stage.FETCH, done, Optional.empty(), Optional.empty());
    }

    /** What has been taken into the media store has served. */
    void remove(Path fetched) {
        try {
            Files.deleteIfExists(fetched);
        } catch (IOException e) {
            LOG.warnf("can't delete the download %s: %s", fetched, e.getMessage());
        }
    }
}
