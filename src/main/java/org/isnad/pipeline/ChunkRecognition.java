package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.isnad.archive.DatabaseGuard;
import org.isnad.audio.Pcm;
import org.isnad.recognition.ChunkRecord;
import org.isnad.recognition.RecognitionRun;
import org.isnad.recognition.RecognitionRunStore;
import org.isnad.report.UserError;
import org.isnad.worker.ChunkResult;
import org.isnad.worker.ChunkTask;
import org.isnad.worker.WorkerDied;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has every chunk of a run recognised and commits each as soon as it is done. A chunk in whose company a worker crashed is tried alone; after three crashes of its
 * own it becomes a marked gap. Thread-safe.
 */
@ApplicationScoped
class ChunkRecognition {

    private static final Logger LOG = Logger.getLogger(ChunkRecognition.class);

    private static final int CRASHES = 3;

    /** A worker killed from outside says nothing about the chunk; but a machine that kills this often (out of memory) will go on doing so. */
    private static final int KILLS = 50;

    /** Chunks handed to the pool at once: enough to keep it busy, few enough for several episodes to share it. */
    private static final int WINDOW = 8;

    private static final long LOOK_UP_MS = 200;

    private final RecognitionRunStore runs;
    private final DatabaseGuard guard;

    ChunkRecognition(RecognitionRunStore runs, DatabaseGuard guard) {
        this.runs = runs;
        this.guard = guard;
    }

    /** Hears of progress: the share done, 0..1, and the speed in audio seconds per second. */
    interface Listener {
        void at(double done, Optional<Double> speed);
    }

    private record Outcome(
            ChunkRecord chunk,
            @Nullable ChunkResult result,
            @Nullable Throwable failure) {}

    void run(Preparation.Prepared prepared, Cancellation cancellation, Listener listener) {
        RecognitionRun run = prepared.run();
        List<ChunkRecord> chunks = guard.call(() -> runs.chunks(run.id()));
        Deque<ChunkRecord> waiting = new ArrayDeque<>();
        long done = 0;
        for (ChunkRecord chunk : chunks) {
            if (chunk.state() == ChunkRecord.State.PENDING) {
                waiting.add(chunk);
            } else {
                done += chunk.endSample() - chunk.startSample();
            }
        }
        Meter meter = new Meter(run.samples(), done, listener);
        Map<Integer, CompletableFuture<ChunkResult>> inWork = new HashMap<>();
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        try {
            while (!waiting.isEmpty() || !inWork.isEmpty()) {
                while (inWork.size() < WINDOW && !waiting.isEmpty()) {
                    ChunkRecord chunk = waiting.poll();
                    inWork.put(chunk.ordinal(), send(prepared, chunk, cancellation, outcomes));
                }
                cancellation.throwIfRequested();
                Outcome outcome = outcomes.poll(LOOK_UP_MS, TimeUnit.MILLISECONDS);
                if (outcome != null) {
                    inWork.remove(outcome.chunk.ordinal());
                    settle(run, outcome, meter).ifPresent(waiting::addFirst);
                }
            }
        } catch (InterruptedException e) {
            cancellation.request(Cancellation.Reason.SHUTDOWN);
            cancellation.throwIfRequested();
        } finally {
            inWork.values().forEach(future -> future.cancel(false));
        }
    }

    private CompletableFuture<ChunkResult> send(
            Preparation.Prepared prepared,
            ChunkRecord chunk,
            Cancellation cancellation,
            BlockingQueue<Outcome> outcomes) {
        boolean suspect = chunk.crashes() > 0;
        ChunkTask task = new ChunkTask(prepared.pcm(), chunk.startSample(), chunk.endSample(), suspect);
        CompletableFuture<ChunkResult> future = prepared.pool().recognise(task, () -> {
            cancellation.throwIfRequested();
            guard.run(() -> runs.started(prepared.run().id(), chunk.ordinal()));
        });
        future.whenComplete((result, failure) -> outcomes.add(new Outcome(chunk, result, failure)));
        return future;
    }

    /** Commits what came out; returns the chunk when it is to be tried again. */
    private Optional<ChunkRecord> settle(RecognitionRun run, Outcome outcome, Meter meter) {
        ChunkRecord chunk = outcome.chunk;
        if (outcome.result != null) {
            ChunkResult result = outcome.result;
            result.warnings().forEach(w -> LOG.warnf("chunk %d: %s", chunk.ordinal(), w.message()));
            guard.run(() -> runs.done(run.id(), chunk.ordinal(), result.utterances(), result.voices()));
            meter.add(chunk);
            return Optional.empty();
        }
        if (outcome.failure instanceof WorkerDied died) {
            return afterDeath(run, chunk, died, meter);
        }
        if (outcome.failure instanceof UserError error) {
            if (!error.code().equals("worker-failed")) {
                throw error;
            }
            return afterDeath(
                    run, chunk, new WorkerDied(WorkerDied.Cause.CRASHED, String.valueOf(error.getMessage())), meter);
        }
        if (outcome.failure instanceof Cancellation.Stopped stopped) {
            throw stopped;
        }
        throw new IllegalStateException("chunk " + chunk.ordinal() + " failed", outcome.failure);
    }

    private Optional<ChunkRecord> afterDeath(RecognitionRun run, ChunkRecord chunk, WorkerDied died, Meter meter) {
        int crashes = chunk.crashes();
        int kills = chunk.kills();
        String trouble = String.valueOf(died.getMessage());
        if (died.how() == WorkerDied.Cause.CRASHED) {
            crashes = guard.call(() -> runs.crashed(run.id(), chunk.ordinal(), trouble));
            LOG.warnf("chunk %d, attempt %d: %s", chunk.ordinal(), crashes, trouble);
        } else {
            kills = guard.call(() -> runs.killed(run.id(), chunk.ordinal()));
        }
        if (crashes >= CRASHES || kills >= KILLS) {
            guard.run(() -> runs.gap(run.id(), chunk.ordinal(), trouble));
            meter.add(chunk);
            return Optional.empty();
        }
        return Optional.of(new ChunkRecord(
                chunk.ordinal(), chunk.startSample(), chunk.endSample(), chunk.state(), crashes, kills, List.of()));
    }

    /** Adds up what is done. */
    private static final class Meter {
        private final long samples;
        private final long begun = System.nanoTime();
        private final Listener listener;
        private long done;
        private long doneHere;

        Meter(long samples, long done, Listener listener) {
            this.samples = samples;
            this.done = done;
            this.listener = listener;
            listener.at(samples == 0 ? 1 : (double) done / samples, Optional.empty());
        }

        void add(ChunkRecord chunk) {
            done += chunk.endSample() - chunk.startSample();
            doneHere += chunk.endSample() - chunk.startSample();
            double seconds = (System.nanoTime() - begun) / 1e9;
            listener.at((double) done / samples, Optional.of(Pcm.toMs(doneHere) / 1000.0 / Math.max(seconds, 1e-3)));
        }
    }
}
