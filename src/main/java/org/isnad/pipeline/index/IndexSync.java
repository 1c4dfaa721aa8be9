package org.isnad.pipeline.index;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.isnad.report.UserError;
import org.isnad.search.IndexState;
import org.isnad.search.TranscriptIndex;
import org.isnad.search.TranscriptIndexWriter;
import org.isnad.search.TranscriptIndexes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index up to date with the database. The index knows the position of the last change it has; which episodes changed since then is for the database to
 * say. Whoever of all processes finds the index behind tries to become its writer; the writer's lock dies with its process. Thread-safe.
 */
@ApplicationScoped
public class IndexSync {

    private static final Logger LOG = Logger.getLogger(IndexSync.class);

    /** While changes keep coming each is to be visible within a second of its commit. */
    private static final long LIVE_COMMIT_MS = 300;

    /** A commit of a new generation costs a few tenths of a second; an interruption costs the work since the last. */
    private static final long BUILD_COMMIT_MS = 10_000;

    /** How long a server may take with a change before a command does it itself: several times what it needs. */
    private static final long LEFT_TO_SERVER_MS = 1_000;

    /** How long a writer is kept that has nothing to write: others may want it, and opening one is cheap. */
    private static final long IDLE_MS = 3_000;

    /** In place of a position. */
    private static final long NO_INDEX = -1;

    private final IndexSource source;
    private final TranscriptIndexes indexes;
    private final ArchiveIndex index;
    private final ServerPresence servers;

    private @Nullable Held held;
    private long behindSince;
    private long seen;
    private volatile boolean stopping;

    private record Held(Path folder, TranscriptIndexWriter writer, long since) {}

    IndexSync(IndexSource source, TranscriptIndexes indexes, ArchiveIndex index, ServerPresence servers) {
        this.source = source;
        this.indexes = indexes;
        this.index = index;
        this.servers = servers;
    }

    /** How an attempt ended. */
    public enum Outcome {
        /** The index has all that the database had when the attempt began. */
        UP_TO_DATE,
        /** Another process is at it. */
        ELSEWHERE,
        /** This process ends; what was committed is kept. */
        STOPPED
    }

    /** Episodes of the database that the index lacks, or has in an older form; all of them while there is no usable index. */
    public long pending() {
        return usable().map(u -> u.position() == source.last() ? 0 : source.countAfter(u.position()))
                .orElseGet(() -> source.countAfter(0));
    }

    /** Whether there is a whole index of this archive, however old. */
    public boolean isUsable() {
        return usable().isPresent();
    }

    /** Reads the whole index against its checksums; what is damaged will not be used any more. Returns whether it is whole. */
    public boolean check() {
        Optional<Path> folder = index.folders().current();
        if (folder.isEmpty() || !isUsable()) {
            return false;
        }
        if (indexes.check(folder.get()) instanceof IndexState.Unusable damage) {
            index.folders().condemn(folder.get(), damage.reason());
            return false;
        }
        return true;
    }

    /** The state of the index, unless it is none of this archive's or damaged. */
    private Optional<IndexState.Usable> usable() {
        return index.condemned().isEmpty()
                        && index.state() instanceof IndexState.Usable usable
                        && source.knows(usable.position())
                ? Optional.of(usable)
                : Optional.empty();
    }

    /**
     * Applies all changes there are, or makes a new index where there is no usable one.
     *
     * @throws UserError when the index can't be written
     */
    public synchronized Outcome catchUp(IndexProgress progress) {
        try {
            // Read before it is asked whether the archive knows the index: a history exchanged in between is met by the
            // next look.
            long last = source.last();
            Optional<IndexState.Usable> usable = usable();
            long position = usable.map(IndexState.Usable::position).orElse(NO_INDEX);
            boolean current = position == last;
            if (isLeftToServer(current, position)) {
                return Outcome.ELSEWHERE;
            }
            if (usable.isEmpty()) {
                release();
                return build(progress, false);
            }
            if (current) {
                releaseIdle();
                return Outcome.UP_TO_DATE;
            }
            return update(progress);
        } catch (IndexFeed.Stopped stopped) {
            release();
            return Outcome.STOPPED;
        }
    }

    /** Whether somebody who does it better is at it, or has not had the time for it yet. */
    private boolean isLeftToServer(boolean current, long position) {
        if (current || held != null) {
            behindSince = 0;
            return false;
        }
        long now = System.nanoTime();
        behindSince = behindSince == 0 || position != seen ? now : behindSince;
        seen = position;
        return now - behindSince < TimeUnit.MILLISECONDS.toNanos(LEFT_TO_SERVER_MS) && servers.isElsewhere();
    }

    private Outcome update(IndexProgress progress) {
        Path folder = index.folders().current().orElseThrow();
        Held writing = held != null && held.folder.equals(folder) ? held : null;
        if (writing == null) {
            release();
            Optional<TranscriptIndexWriter> writer = indexes.write(folder);
            if (writer.isEmpty()) {
                return Outcome.ELSEWHERE;
            }
            writing = new Held(folder, writer.get(), System.nanoTime());
        }
        try {
            new IndexFeed(source, writing.writer, LIVE_COMMIT_MS, () -> stopping).run(progress);
            held = new Held(folder, writing.writer, System.nanoTime());
        } catch (RuntimeException e) {
            held = writing;
            release();
            throw e;
        }
        return Outcome.UP_TO_DATE;
    }

    /**
     * Makes a new generation beside the one in use, or goes on with what an interrupted attempt left, and puts it in the old one's place. Meanwhile the old one is
     * searched and kept up to date as ever.
     */
    public Outcome build(IndexProgress progress) {
        return build(progress, true);
    }

    /** @param anew whether to make one although there is a usable one, which another process may have made since we looked */
    private Outcome build(IndexProgress progress, boolean anew) {
        Path folder = index.folders().next();
        Optional<TranscriptIndexWriter> free = writer(folder);
        if (free.isEmpty()) {
            return Outcome.ELSEWHERE;
        }
        try (TranscriptIndexWriter writer = free.get()) {
            index.lookAgain();
            if (index.folders().current().filter(folder::equals).isPresent() || !anew && isUsable()) {
                // Whoever was at it finished between our look and our lock.
                return Outcome.ELSEWHERE;
            }
            IndexFeed feed = new IndexFeed(source, writer, BUILD_COMMIT_MS, () -> stopping);
            feed.run(progress);
            if (writer.position() == 0) {
                writer.commit(0);
            }
            boolean joined = join(writer);
            if (stopping) {
                return Outcome.STOPPED;
            }
            if (joined) {
                // What came meanwhile: the old generation has it already.
                feed.run(IndexProgress.SILENT);
            }
        } catch (IndexFeed.Stopped stopped) {
            return Outcome.STOPPED;
        }
        index.folders().switchTo(folder);
        index.lookAgain();
        release();
        index.folders().sweep();
        return Outcome.UP_TO_DATE;
    }

    /** Makes queries quicker; where there is no room for it the index as committed is whole, and used. */
    private boolean join(TranscriptIndexWriter writer) {
        try {
            writer.join(() -> stopping);
            writer.commit(writer.position());
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            LOG.warnf(
                    "the segments of the new index stay as they are, which makes searches slower: %s", e.getMessage());
            return false;
        }
    }

    private Optional<TranscriptIndexWriter> writer(Path folder) {
        try (TranscriptIndex begun = indexes.open(folder)) {
            IndexState state = begun.state();
            boolean goesOn = state instanceof IndexState.Missing
                    || state instanceof IndexState.Usable usable && source.knows(usable.position());
            return goesOn ? indexes.write(folder) : indexes.rebuild(folder);
        }
    }

    private void releaseIdle() {
        if (held != null && System.nanoTime() - held.since > TimeUnit.MILLISECONDS.toNanos(IDLE_MS)) {
            release();
        }
    }

    /** Removes what earlier generations left. */
    void sweep() {
        index.folders().sweep();
    }

    /** Lets others write. */
    public synchronized void release() {
        Held letting = held;
        held = null;
        if (letting != null) {
            try {
                letting.writer.close();
            } catch (RuntimeException e) {
                LOG.warnf("the writer of %s did not end in order: %s", letting.folder, e);
            }
        }
    }

    /** After the keeper's thread, before the database. */
    void onShutdown(@Observes @Priority(5_000) ShutdownEvent event) {
        stopping = true;
        release();
    }
}
