package org.isnad.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.isnad.audio.Pcm;
import org.isnad.audio.PreparedAudio;
import org.isnad.recognition.Hypotheses;
import org.isnad.timing.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Hands work to a worker process with one shared model, at most {@link WorkerSettings#threads()} chunks at once, and starts a new process after one died. What
 * to do about a chunk that was in work then is the caller's decision. Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {

    /** Decoding with a large model on a slow machine takes a few times real time at worst; beyond this a worker hangs. */
    private static final int PATIENCE_FACTOR = 20;

    private static final long PATIENCE_AT_LEAST_MS = 120_000;

    private static final long PREPARE_PATIENCE_MS = TimeUnit.HOURS.toMillis(1);

    private final WorkerSettings settings;
    private final ExecutorService executor;
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);
    private @Nullable WorkerProcess process;
    private boolean closed;

    public WorkerPool(WorkerSettings settings) {
        this.settings = settings;
        this.executor = Executors.newFixedThreadPool(settings.threads(), task -> {
            Thread thread = new Thread(task, "chunk");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts the worker process ahead of the first request. */
    public void warmUp() {
        process();
    }

    /**
     * Decodes a file into PCM and cuts it into chunks.
     *
     * @throws org.isnad.report.UserError when the file is at fault
     * @throws WorkerDied when the worker process ended
     */
    public PreparedAudio prepare(Path source, Path pcm) {
        Protocol.Prepare request = new Protocol.Prepare(
                source.toAbsolutePath().toString(), pcm.toAbsolutePath().toString());
        return call(Protocol.Request.of(request), PREPARE_PATIENCE_MS)
                .prepared()
                .orElseThrow(() -> new IllegalStateException("the worker answered something else"));
    }

    /**
     * Queues a chunk. The future fails with {@link WorkerDied} when the worker ended meanwhile, with {@link org.isnad.report.UserError} when a model is broken.
     *
     * @param onStart called when the chunk is about to be decoded; when it throws, the chunk isn't
     */
    public CompletableFuture<ChunkResult> recognise(ChunkTask task, Runnable onStart) {
        CompletableFuture<ChunkResult> result = new CompletableFuture<>();
        executor.execute(() -> {
            if (result.isDone()) {
                return;
            }
            Lock lock = task.alone() ? company.writeLock() : company.readLock();
            lock.lock();
            try {
                onStart.run();
                result.complete(recognise(task));
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            } finally {
                lock.unlock();
            }
        });
        return result;
    }

    /**
     * Hears a stretch of an original again, utterance by utterance, each with its hypotheses.
     *
     * @param most hypotheses of an utterance, 1..20
     * @throws org.isnad.report.UserError when the file or a model is at fault
     * @throws WorkerDied when the worker process ended
     */
    public List<Hypotheses> relisten(Path source, TimeSpan span, int most) {
        Protocol.Relisten request =
                new Protocol.Relisten(source.toAbsolutePath().toString(), span, most);
        return call(Protocol.Request.of(request), PATIENCE_AT_LEAST_MS)
                .heard()
                .orElseThrow(() -> new IllegalStateException("the worker answered something else"));
    }

    private ChunkResult recognise(ChunkTask task) {
        long audioMs = Pcm.toMs(task.endSample() - task.startSample());
        Protocol.Recognise request =
                new Protocol.Recognise(task.pcm().toAbsolutePath().toString(), task.startSample(), task.endSample());
        Protocol.Recognised answer = call(
                        Protocol.Request.of(request), Math.max(PATIENCE_AT_LEAST_MS, audioMs * PATIENCE_FACTOR))
                .recognised()
                .orElseThrow(() -> new IllegalStateException("the worker answered something else"));
        return new ChunkResult(
                answer.utterances(),
                answer.voices(),
                answer.warnings(),
                answer.recogniseSeconds(),
                answer.embedSeconds());
    }

    private Protocol.Answer call(Protocol.Request request, long patienceMs) {
        WorkerProcess worker = process();
        try {
            Protocol.Answer answer = worker.send(request).get(patienceMs, TimeUnit.MILLISECONDS);
            answer.trouble().ifPresent(trouble -> {
                throw trouble.toError();
            });
            return answer;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof WorkerDied died ? died : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            worker.kill();
            throw new WorkerDied(
                    WorkerDied.Cause.CRASHED, "the worker process did not answer within " + patienceMs / 1000 + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a worker was at it", e);
        }
    }

    private synchronized WorkerProcess process() {
        if (closed) {
            throw new IllegalStateException("the pool is closed");
        }
        if (process == null || !process.isUsable()) {
            process = WorkerProcess.start(settings);
        }
        return process;
    }

    @Override
    public synchronized void close() {
        closed = true;
        executor.shutdownNow();
        if (process != null) {
            process.close();
        }
    }
}
