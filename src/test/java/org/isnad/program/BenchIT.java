package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The measuring commands print what they measured; how fast it is is not this test's business. */
class BenchIT {

    private static final Program PROGRAM = new Program("bench");

    @Test
    void should_print_what_verifying_takes() throws Exception {
        Program.Outcome measured = PROGRAM.run("bench", "verify", "--hours", "2", "--quotes", "20", "--json");

        assertThat(measured.exit()).as(measured.err()).isZero();
        JsonNode report = new ObjectMapper().readTree(measured.out());
        assertThat(report.path("hours").asDouble()).isEqualTo(2);
        assertThat(report.path("p50Ms").asDouble()).isPositive();
        assertThat(report.path("p99Ms").asDouble())
                .isGreaterThanOrEqualTo(report.path("p50Ms").asDouble());
        assertThat(report.path("articleOf30Ms").asDouble()).isPositive();
    }
}
