package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A thousand hostile articles in a machine of half a gibibyte. */
class MutatedArticlesIT {

    @Test
    void should_survive_a_thousand_hostile_articles_in_512_mebibytes() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process run = new ProcessBuilder(
                        java.toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileRun.class.getName(),
                        "8",
                        "1000")
                .redirectErrorStream(true)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).contains("slowest: ");
        assertThat(run.exitValue()).as(printed).isZero();
    }
}
