package org.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.isnad.evaluation.VerdictScores.Judged;
import org.isnad.quote.Verdict;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;

/** The figures by hand. */
class VerdictScoresTest {

    private static final TimeSpan PASSAGE = new TimeSpan(10_000, 14_000);

    private static Judged judged(
            Verdict expected, boolean genuine, Verdict answer, TimeSpan span, Verdict... acceptable) {
        VerdictCase one = new VerdictCase(
                "x",
                "e",
                "q",
                Optional.empty(),
                expected,
                List.of(acceptable),
                Optional.of(genuine),
                List.of(PASSAGE),
                "NONE");
        return new Judged(one, new VerdictAnswer("x", answer, Optional.of("e"), Optional.of(span), 1, 0, ""));
    }

    @Test
    void should_count_false_quotations_passed_and_genuine_ones_refused() {
        VerdictScores scores = VerdictScores.of(List.of(
                judged(Verdict.ALTERED, false, Verdict.VERBATIM, PASSAGE),
                judged(Verdict.ALTERED, false, Verdict.CHECK_AUDIO, PASSAGE),
                judged(Verdict.VERBATIM, true, Verdict.SPLICED, PASSAGE),
                judged(Verdict.VERBATIM, true, Verdict.PARTIAL, PASSAGE),
                judged(Verdict.VERBATIM, true, Verdict.TOO_SHORT, PASSAGE)));

        assertThat(scores.falseVerify()).isEqualTo(new VerdictScores.Share(1, 2));
        assertThat(scores.falseAlarm()).isEqualTo(new VerdictScores.Share(1, 3));
        assertThat(scores.undecidedGenuine()).isEqualTo(new VerdictScores.Share(1, 3));
    }

    @Test
    void should_average_f1_over_all_verdicts_that_occur() {
        VerdictScores scores = VerdictScores.of(List.of(
                judged(Verdict.VERBATIM, true, Verdict.VERBATIM, PASSAGE),
                judged(Verdict.VERBATIM, true, Verdict.NEAR_VERBATIM, PASSAGE, Verdict.NEAR_VERBATIM),
                judged(Verdict.ALTERED, false, Verdict.ALTERED, PASSAGE)));

        // VERBATIM 2/3, NEAR_VERBATIM 0, ALTERED 1; lenient VERBATIM 1, ALTERED 1.
        assertThat(scores.macroF1Strict()).isEqualTo(5.0 / 9, within(1e-9));
        assertThat(scores.macroF1Lenient()).isEqualTo(1);
    }

    @Test
    void should_take_half_of_the_passage_as_a_hit() {
        VerdictScores scores = VerdictScores.of(List.of(
                judged(Verdict.VERBATIM, true, Verdict.VERBATIM, new TimeSpan(12_000, 20_000)),
                judged(Verdict.VERBATIM, true, Verdict.VERBATIM, new TimeSpan(12_001, 20_000))));

        assertThat(scores.evidenceHit()).isEqualTo(new VerdictScores.Share(1, 2));
    }
}
