package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.isnad.export.TranscriptReader;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.junit.jupiter.api.Test;

/**
 * Kills the command, its worker and PostgreSQL with SIGKILL at random moments, again and again, and then looks whether anything is lost, wrong or done twice. The
 * moments come from a seed; what they hit depends on the machine.
 */
class ChaosIT {

    private static final int KILLS = Integer.getInteger("isnad.chaos.kills", 54);
    private static final int SECONDS = 1200;

    @Test
    void should_lose_nothing_however_often_it_is_killed() throws Exception {
        Program calm = new Program("calm");
        assertThat(calm.run("ingest", calm.audio(SECONDS, 0).toString()).exit()).isZero();
        List<Segment> undisturbed =
                TranscriptReader.read(calm.transcripts().get(0)).segments();
        assertThat(undisturbed).hasSizeGreaterThan(100);

        // Moments from shortly after the start to well into the work, on a slow machine too: else only the command
        // would ever be there to be killed.
        long begun = System.nanoTime();
        assertThat(calm.run("episode", "list").exit()).isZero();
        int longest = (int) Math.max(2700, 2 * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));

        Program chaos = new Program("chaos");
        Random random = new Random(Long.getLong("isnad.chaos.seed", 20250108L));
        Map<String, Integer> kills = new TreeMap<>();
        Path log = chaos.home.resolve("chaos.log");
        int variant = 0;
        Path audio = chaos.audio(SECONDS, variant);
        Process command = chaos.start(log, "ingest", audio.toString());
        while (kills.values().stream().mapToInt(Integer::intValue).sum() < KILLS) {
            boolean ended = command.waitFor(300 + random.nextInt(longest), TimeUnit.MILLISECONDS);
            if (ended) {
                if (command.exitValue() == 0) {
                    audio = chaos.audio(SECONDS, ++variant);
                }
                command = chaos.start(log, "ingest", audio.toString());
                continue;
            }
            String target = List.of("command", "worker", "postgres").get(random.nextInt(3));
            if (victim(chaos, command, target)
                    .map(ProcessHandle::destroyForcibly)
                    .orElse(false)) {
                kills.merge(target, 1, Integer::sum);
            }
        }
        finish(chaos, command, audio, log);
        System.out.println("chaos: " + kills + " kills, " + (variant + 1) + " episodes");

        assertThat(kills).containsOnlyKeys("command", "worker", "postgres");
        assertThat(chaos.transcripts()).hasSize(variant + 1);
        for (Path file : chaos.transcripts()) {
            Transcript transcript = TranscriptReader.read(file);
            assertThat(transcript.warnings()).isEmpty();
            assertThat(transcript.segments()).isEqualTo(undisturbed);
        }
        checkNothingTwice(
                chaos, kills.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static Optional<ProcessHandle> victim(Program program, Process command, String target) {
        return switch (target) {
            case "command" -> Optional.of(command.toHandle()).filter(ProcessHandle::isAlive);
            case "worker" ->
                command.descendants()
                        .filter(p -> p.info().commandLine().orElse("").contains("WorkerMain"))
                        .findFirst();
            default -> program.postmaster().filter(ProcessHandle::isAlive);
        };
    }

    private static void finish(Program chaos, Process command, Path audio, Path log) throws Exception {
        if (!command.waitFor(240, TimeUnit.SECONDS) || command.exitValue() != 0) {
            for (int attempt = 0; attempt < 3; attempt++) {
                Program.Outcome last = chaos.run("ingest", audio.toString());
                if (last.exit() == 0) {
                    break;
                }
                assertThat(attempt)
                        .as(last.err() + Program.text(Path.of(log + ".err")))
                        .isLessThan(2);
            }
        }
        assertThat(chaos.run("ingest", audio.toString()).out()).contains("already transcribed");
    }

    /** Each kill may cost the chunks in work: two, on two cores; never more. */
    private static void checkNothingTwice(Program chaos, int kills) throws Exception {
        Process server = chaos.start(chaos.home.resolve("serve.log"), "serve", "--port", "0", "--no-jobs");
        try {
            java.util.concurrent.TimeUnit.SECONDS.sleep(6);
            try (var connection = chaos.database();
                    var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*), sum(decodes), count(*) filter (where state <> 'DONE'), (select count(*) from job where state <> 'DONE') from chunk")) {
                assertThat(row.next()).isTrue();
                int threads = Runtime.getRuntime().availableProcessors();
                assertThat(row.getInt(3)).as("chunks not done").isZero();
                assertThat(row.getInt(4)).as("jobs not done").isZero();
                assertThat(row.getInt(2)).as("decodings").isBetween(row.getInt(1), row.getInt(1) + kills * threads);
                System.out.println("chaos: " + row.getInt(1) + " chunks, decoded " + row.getInt(2) + " times in all");
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }
}
