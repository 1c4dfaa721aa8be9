package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C, in the decoding and in the recognition. */
class InterruptIT {

    @ParameterizedTest
    @ValueSource(strings = {"decoding", "recognising"})
    void should_stop_cleanly_and_go_on_where_it_was(String stage) throws Exception {
        Program program = new Program("interrupt-" + stage);
        Path out = program.home.resolve("out.txt");
        String audio = program.audio(1200, 0).toString();
        Process command = program.start(out, "ingest", audio);
        while (!Program.text(out).contains(stage) && command.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(command.pid())).start().waitFor();
        assertThat(command.waitFor(20, TimeUnit.SECONDS)).isTrue();
        String err = Program.text(Path.of(out + ".err"));
        assertThat(command.exitValue()).as(err).isEqualTo(130);
        assertThat(err).contains("goes on where it was").doesNotContain("Exception");
        assertThat(program.postmaster().filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(program.run("job", "list").out()).contains("QUEUED");
        assertThat(program.run("ingest", "--resume").out()).contains("done: episode");
    }

    @Test
    void should_cancel_a_job_that_runs_in_another_process() throws Exception {
        Program program = new Program("cancel");
        Path out = program.home.resolve("out.txt");
        Process command = program.start(out, "ingest", program.audio(1800, 0).toString());
        while (!Program.text(out).contains("recognising") && command.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(program.run("job", "cancel", "1").exit()).isZero();
        assertThat(command.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Program.text(out)).contains("cancelled");
        assertThat(program.run("job", "retry", "1").out()).contains("QUEUED");
        assertThat(program.run("ingest", "--resume").out()).contains("done: episode");
    }
}
