package org.isnad.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One running worker and the requests in work there. Thread-safe. Ends when it is closed or when its parent does. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WorkerProcess.class);

    private static final int REMEMBERED_LINES = 40;

    /** The lines of a JVM's or a library's last words that say what happened. */
    private static final Pattern TELLING = Pattern.compile("SIG[A-Z]+|Error|Exception|ERROR|^# C |\\.log$");

    private static final int SIGKILL = 128 + 9;
    private static final int SIGTERM = 128 + 15;

    private final Process process;
    private final Map<Long, CompletableFuture<Protocol.Answer>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final Deque<String> lastWords = new ArrayDeque<>();
    private volatile boolean ended;
    private volatile boolean stoppedByUs;

    private WorkerProcess(Process process) {
        this.process = process;
        daemon(this::readAnswers, "worker-answers");
        daemon(this::readErrors, "worker-errors");
    }

    static WorkerProcess start(WorkerSettings settings) {
        ProcessBuilder builder = new ProcessBuilder(command(settings));
        // A UTF-8 locale with a decimal point, whatever the user's is.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        try {
            return new WorkerProcess(builder.start());
        } catch (IOException e) {
            throw new WorkerDied(WorkerDied.Cause.CRASHED, "the worker process can't be started: " + e.getMessage());
        }
    }

    private static List<String> command(WorkerSettings settings) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + settings.heapMb() + "m",
                // A young generation of fixed size keeps memory the same however long the audio is.
                "-Xmn24m",
                "-XX:+UseSerialGC",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + settings.cache().resolve("crash-%p.log"),
                "-Djna.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-Dorg.bytedeco.javacpp.cachedir=" + settings.cache(),
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName(),
                Integer.toString(settings.threads()),
                settings.model().toString(),
                settings.speakerModel().map(Path::toString).orElse("-")));
    }

    private static void daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends a request; the answer comes later, or {@link WorkerDied}. */
    CompletableFuture<Protocol.Answer> send(Protocol.Request request) {
        long id = ids.incrementAndGet();
        CompletableFuture<Protocol.Answer> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            byte[] line = Protocol.JSON.writeValueAsBytes(request.withId(id));
            synchronized (this) {
                OutputStream out = process.getOutputStream();
                out.write(line);
                out.write('\n');
                out.flush();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request can't be written", e);
        } catch (IOException broken) {
            // The pipe breaks when the child dies; readAnswers finds out how and tells everybody who waits.
            LOG.debugf(broken, "request %d did not reach the worker", id);
        }
        if (ended) {
            waiting.remove(id);
            answer.completeExceptionally(death());
        }
        return answer;
    }

    boolean isUsable() {
        return !ended && process.isAlive();
    }

    /** Ends a worker that does not answer any more. */
    void kill() {
        stoppedByUs = true;
        process.destroyForcibly();
    }

    private void readAnswers() {
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (!line.startsWith("{")) {
                    // A dying JVM writes its last words where the answers go.
                    remember(line);
                    continue;
                }
                Protocol.Answer answer = Protocol.JSON.readValue(line, Protocol.Answer.class);
                CompletableFuture<Protocol.Answer> receiver = waiting.remove(answer.id());
                if (receiver != null) {
                    receiver.complete(answer);
                }
            }
        } catch (IOException e) {
            // Half a line of a child that died while it wrote, or nonsense: either way it is of no more use.
            LOG.debugf(e, "the worker's answers ended");
            stoppedByUs = true;
            process.destroyForcibly();
        }
        awaitEnd();
        ended = true;
        WorkerDied death = death();
        waiting.values().forEach(receiver -> receiver.completeExceptionally(death));
        waiting.clear();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WorkerDied death() {
        int exit = process.isAlive() ? 0 : process.exitValue();
        boolean killed = !stoppedByUs && (exit == SIGKILL || exit == SIGTERM);
        String words;
        synchronized (lastWords) {
            words = lastWords.stream()
                    .filter(line -> TELLING.matcher(line).find())
                    .limit(3)
                    .map(line -> line.replaceFirst("^#\\s*", ""))
                    .collect(Collectors.joining("; "));
        }
        return new WorkerDied(
                killed ? WorkerDied.Cause.KILLED : WorkerDied.Cause.CRASHED,
                stoppedByUs
                        ? "the worker process did not answer in time or made no sense, and was stopped"
                        : "the worker process ended with " + exit + (words.isEmpty() ? "" : ": " + words));
    }

    private void readErrors() {
        try (InputStream stream = process.getErrorStream();
                BufferedReader errors = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                remember(line);
            }
        } catch (IOException e) {
            LOG.debugf(e, "the worker's error output ended");
        }
    }

    private void remember(String line) {
        LOG.debugf("worker: %s", line);
        synchronized (lastWords) {
            lastWords.addLast(line);
            if (lastWords.size() > REMEMBERED_LINES) {
                lastWords.removeFirst();
            }
        }
    }

    /** Ends the worker, which drops what it has in work. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyBroken) {
            LOG.debugf(alreadyBroken, "the worker was gone already");
        }
        awaitEnd();
    }
}
