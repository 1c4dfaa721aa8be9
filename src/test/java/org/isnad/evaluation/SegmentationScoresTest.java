package org.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentationScoresTest {

    @Test
    void should_be_zero_for_the_right_division() {
        assertThat(SegmentationScores.of(20, Set.of(0, 5, 12), Set.of(5, 12))).isEqualTo(new SegmentationScores(0, 0));
    }

    @Test
    void should_count_windows_in_which_a_border_is_missed() {
        // Ten units, border at 5, window round(10 / 4) = 3 (half up): windows starting at 2, 3, 4 of 7 straddle it.
        SegmentationScores none = SegmentationScores.of(10, Set.of(0, 5), Set.of(0));

        assertThat(none.pk()).isEqualTo(3.0 / 7, within(1e-9));
        assertThat(none.windowDiff()).isEqualTo(3.0 / 7, within(1e-9));
    }

    @Test
    void should_punish_a_superfluous_border_beside_a_right_one_in_window_diff_only_where_pk_is_blind() {
        SegmentationScores close = SegmentationScores.of(40, Set.of(0, 20), Set.of(0, 20, 22));

        assertThat(close.windowDiff()).isGreaterThan(close.pk());
    }

    @Test
    void text_tiling_should_find_the_border_between_two_vocabularies() {
        List<List<String>> units = IntStream.range(0, 40)
                .mapToObj(i -> i < 20 ? List.of("قمح", "بذور", "حقل" + i % 3) : List.of("كره", "ملعب", "هدف" + i % 3))
                .toList();

        assertThat(TextTiling.borders(units)).contains(20);
    }
}
