package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.isnad.export.TranscriptReader;
import org.isnad.report.Failure;
import org.isnad.transcript.Transcript;
import org.junit.jupiter.api.Test;

/** Native code that crashes on a chunk again and again, by real SIGSEGVs. */
class NativeCrashIT {

    @Test
    void should_leave_a_marked_gap_and_keep_the_rest() throws Exception {
        Program program = new Program("crash").with("ISNAD_INGEST_THREADS", "1");
        Path out = program.home.resolve("out.txt");
        Process command = program.start(out, "ingest", Program.SAMPLE.toString());
        while (!Program.text(out).contains("recognising") && command.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        // Every chunk is hit in turn; the first to be hit three times becomes the gap, and then the others get through.
        while (!Program.text(Path.of(out + ".err")).contains("chunk 0, attempt 3") && command.isAlive()) {
            Optional<ProcessHandle> worker = command.descendants()
                    .filter(p -> p.info().command().orElse("").endsWith("java"))
                    .findFirst();
            if (worker.isPresent()) {
                new ProcessBuilder("kill", "-SEGV", Long.toString(worker.get().pid()))
                        .start()
                        .waitFor();
                worker.get().onExit().get(20, TimeUnit.SECONDS);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(command.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).as(Program.text(Path.of(out + ".err"))).isZero();

        Transcript transcript = TranscriptReader.read(program.transcripts().get(0));
        assertThat(transcript.warnings()).extracting(Failure::code).containsExactly("recognition-gap");
        assertThat(transcript.warnings().get(0).at().orElseThrow().startMs()).isZero();
        long end = transcript.warnings().get(0).at().orElseThrow().endMs();
        assertThat(transcript.segments()).isNotEmpty().allMatch(s -> s.span().startMs() >= end);
    }
}
