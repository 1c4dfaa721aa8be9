package org.isnad.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.isnad.audio.AudioExcerpt;
import org.isnad.audio.Chunk;
import org.isnad.audio.Pcm;
import org.isnad.audio.PreparedAudio;
import org.isnad.recognition.Hypotheses;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pool with real worker processes, which are crashed and killed for real. */
class WorkerPoolIT {

    private static final Path MODEL = Path.of("models/vosk-model-demo-ar").toAbsolutePath();
    private static final Path SPEAKER = Path.of("models/vosk-model-demo-spk").toAbsolutePath();

    @TempDir
    static Path folder;

    private static PreparedAudio audio;
    private static Path pcm;

    @BeforeAll
    static void prepare() {
        pcm = folder.resolve("sample.pcm");
        try (WorkerPool pool = pool(1, MODEL)) {
            audio = pool.prepare(Path.of("samples/sample-interview.opus"), pcm);
        }
        assertThat(audio.samples()).isGreaterThan(250L * 16_000);
    }

    private static WorkerPool pool(int threads, Path model) {
        return new WorkerPool(new WorkerSettings(model, Optional.of(SPEAKER), threads, 112, folder.resolve("cache")));
    }

    private static ChunkTask task(Chunk chunk, boolean alone) {
        return new ChunkTask(pcm, chunk.startSample(), chunk.endSample(), alone);
    }

    private static List<ChunkResult> all(int threads, long seed) throws Exception {
        List<Chunk> order = new ArrayList<>(audio.chunks());
        Collections.shuffle(order, new Random(seed));
        try (WorkerPool pool = pool(threads, MODEL)) {
            List<CompletableFuture<ChunkResult>> futures = new ArrayList<>(Collections.nCopies(order.size(), null));
            order.forEach(chunk -> futures.set(chunk.ordinal(), pool.recognise(task(chunk, false), () -> {})));
            List<ChunkResult> results = new ArrayList<>();
            for (CompletableFuture<ChunkResult> future : futures) {
                results.add(future.get(120, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    @Test
    void should_give_the_same_words_and_voices_whatever_the_order_and_the_number_of_threads() throws Exception {
        List<ChunkResult> one = all(1, 1);
        for (int threads : new int[] {2, 4}) {
            List<ChunkResult> more = all(threads, threads);
            for (int i = 0; i < one.size(); i++) {
                assertThat(more.get(i).utterances()).isEqualTo(one.get(i).utterances());
                assertThat(more.get(i).voices()).isEqualTo(one.get(i).voices());
            }
        }
    }

    private static ProcessHandle worker() {
        return ProcessHandle.current()
                .descendants()
                .filter(p -> p.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private static void signal(String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(worker().pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void should_tell_a_crash_from_a_kill_and_go_on_with_a_new_process() throws Exception {
        Chunk chunk = audio.chunks().get(0);
        try (WorkerPool pool = pool(1, MODEL)) {
            assertDies(pool, chunk, "-SEGV", WorkerDied.Cause.CRASHED);
            assertDies(pool, chunk, "-KILL", WorkerDied.Cause.KILLED);
            assertThat(pool.recognise(task(chunk, true), () -> {})
                            .get(60, TimeUnit.SECONDS)
                            .utterances())
                    .isNotEmpty();
        }
    }

    private static void assertDies(WorkerPool pool, Chunk chunk, String signal, WorkerDied.Cause cause)
            throws Exception {
        pool.warmUp();
        CompletableFuture<ChunkResult> future = pool.recognise(task(chunk, false), () -> {});
        TimeUnit.MILLISECONDS.sleep(300);
        signal(signal);
        assertThatThrownBy(() -> future.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WorkerDied.class, died -> assertThat(died.how()).isEqualTo(cause));
    }

    @Test
    void should_bring_the_reason_back_when_a_file_is_no_audio() {
        try (WorkerPool pool = pool(1, MODEL)) {
            assertThatThrownBy(() -> pool.prepare(Path.of("README.md"), folder.resolve("x.pcm")))
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.code()).isEqualTo("not-audio"));
        }
    }

    @Test
    void should_say_which_model_is_broken() {
        try (WorkerPool pool = pool(1, folder)) {
            assertThatThrownBy(() -> pool.recognise(task(audio.chunks().get(0), false), () -> {})
                            .get(60, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.code()).isEqualTo("model-broken"));
        }
    }

    @Test
    void should_end_with_its_parent() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        MODEL.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(parent.inputReader().readLine()).isEqualTo("ready");
        ProcessHandle child = parent.descendants().findFirst().orElseThrow();
        parent.destroyForcibly().waitFor();
        for (int i = 0; i < 30 && child.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(child.isAlive()).isFalse();
    }

    /** A process with a worker, to be killed. */
    static final class Parent {
        public static void main(String... arguments) throws Exception {
            WorkerPool pool = new WorkerPool(
                    new WorkerSettings(Path.of(arguments[0]), Optional.empty(), 1, 64, Path.of(arguments[1])));
            pool.warmUp();
            Thread.sleep(1000);
            System.out.println("ready");
            Thread.sleep(60_000);
            pool.close();
        }
    }

    @Test
    void should_hear_a_stretch_again_with_what_else_it_may_have_been() {
        TimeSpan span = new TimeSpan(57_000, 67_500);
        try (WorkerPool pool = pool(1, MODEL)) {
            List<Hypotheses> heard = pool.relisten(Path.of("samples/sample-interview.opus"), span, 5);
            assertThat(heard).isNotEmpty();
            assertThat(heard.stream().mapToInt(h -> h.hypotheses().size()).max().orElse(0))
                    .isGreaterThan(1);
            List<Word> best =
                    heard.stream().flatMap(h -> h.hypotheses().get(0).stream()).toList();
            assertThat(best).extracting(Word::text).contains("المدير", "العام", "الوزارة");
            assertThat(best)
                    .allMatch(word ->
                            word.span().startMs() >= 57_000 && word.span().endMs() <= 67_500);
            assertThat(best).anyMatch(word -> word.confidence() == 1).anyMatch(word -> word.confidence() < 1);
        }
    }

    @Test
    void should_say_why_a_stretch_can_not_be_heard_again() {
        try (WorkerPool pool = pool(1, MODEL)) {
            assertThatThrownBy(() -> pool.relisten(folder.resolve("gone.mp3"), new TimeSpan(0, 1000), 5))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("gone.mp3");
        }
    }

    @Test
    void should_cut_the_same_samples_out_of_the_original_as_out_of_the_decoded_whole() {
        short[] excerpt = AudioExcerpt.read(Path.of("samples/sample-interview.opus"), new TimeSpan(57_000, 67_500));
        assertThat(excerpt).isEqualTo(Pcm.read(pcm, 57_000 * 16, 67_500 * 16));
    }
}
