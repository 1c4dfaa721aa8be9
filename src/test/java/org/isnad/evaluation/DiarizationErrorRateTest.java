package org.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiarizationErrorRateTest {

    private static final DiarizationErrorRate.Options PLAIN = new DiarizationErrorRate.Options(0, false);

    private static RttmTurn turn(double start, double end, String speaker) {
        return new RttmTurn("f", start, end, speaker);
    }

    /** The example in pyannote.metrics' documentation: 40 s of reference, DER 51.6 %. */
    @Test
    void should_agree_with_the_published_example() {
        List<RttmTurn> reference = List.of(turn(0, 10, "A"), turn(12, 20, "B"), turn(24, 27, "A"), turn(30, 40, "C"));
        List<RttmTurn> hypothesis =
                List.of(turn(2, 13, "a"), turn(13, 14, "d"), turn(14, 20, "b"), turn(22, 38, "c"), turn(38, 40, "d"));
        DiarizationErrorRate rate = DiarizationErrorRate.of(reference, hypothesis, PLAIN);
        assertThat(rate.scored()).isCloseTo(31, within(1e-9));
        assertThat(rate.falseAlarm()).isCloseTo(7, within(1e-9));
        assertThat(rate.missed()).isCloseTo(2, within(1e-9));
        assertThat(rate.confused()).isCloseTo(7, within(1e-9));
        assertThat(rate.rate()).isCloseTo(0.516, within(0.001));
    }

    @Test
    void should_not_score_inside_the_collar() {
        List<RttmTurn> reference = List.of(turn(1, 5, "A"));
        List<RttmTurn> late = List.of(turn(1.2, 5.2, "x"));
        assertThat(DiarizationErrorRate.of(reference, late, new DiarizationErrorRate.Options(0.25, false))
                        .rate())
                .isZero();
        assertThat(DiarizationErrorRate.of(reference, late, PLAIN).rate()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void should_count_every_speaker_of_an_overlap() {
        List<RttmTurn> reference = List.of(turn(0, 10, "A"), turn(5, 10, "B"));
        List<RttmTurn> one = List.of(turn(0, 10, "x"));
        DiarizationErrorRate rate = DiarizationErrorRate.of(reference, one, PLAIN);
        assertThat(rate.scored()).isCloseTo(15, within(1e-9));
        assertThat(rate.missed()).isCloseTo(5, within(1e-9));
        assertThat(DiarizationErrorRate.of(reference, one, new DiarizationErrorRate.Options(0, true))
                        .rate())
                .isZero();
    }

    @Test
    void should_not_care_for_names_and_find_no_error_in_itself() {
        Random random = new Random(6);
        for (int i = 0; i < 50; i++) {
            List<RttmTurn> reference = new ArrayList<>();
            List<RttmTurn> renamed = new ArrayList<>();
            double at = 0;
            for (int t = 0; t < 40; t++) {
                double end = at + random.nextDouble() * 5 + 0.1;
                int speaker = random.nextInt(25);
                reference.add(turn(at, end, "s" + speaker));
                renamed.add(turn(at, end, "other" + (24 - speaker)));
                at = end - (random.nextInt(4) == 0 ? 0.05 : -random.nextDouble());
            }
            assertThat(DiarizationErrorRate.of(reference, renamed, PLAIN).rate())
                    .isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void should_map_speakers_for_the_most_shared_time() {
        // Greedy mapping of the longest overlap first would give 6 + 0; the best is 5 + 5.
        double[][] shared = {{6, 5}, {5, 0}};
        assertThat(Assignment.best(shared)).containsExactly(1, 0);
    }
}
