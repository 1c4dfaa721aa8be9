package org.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RougeTest {

    private static final double EXACT = 1e-9;

    @Test
    void should_be_one_for_the_same_words_in_other_spelling() {
        Rouge rouge = Rouge.of(Rouge.words("إلى المدينةِ ١٢"), List.of(Rouge.words("الى المدينه، 12.")));

        assertThat(rouge).isEqualTo(new Rouge(1, 1, 1));
    }

    @Test
    void should_count_shared_words_pairs_and_the_longest_subsequence() {
        Rouge rouge = Rouge.of(words("a b c d"), List.of(words("a c b d e f")));

        // 4 words of 4 and 6; no pair; a b d (or a c d) in order
        assertThat(rouge.rouge1()).isEqualTo(2.0 * 4 / 10, within(EXACT));
        assertThat(rouge.rouge2()).isZero();
        assertThat(rouge.rougeL()).isEqualTo(2.0 * 3 / 10, within(EXACT));
    }

    @Test
    void should_count_a_repeated_word_no_more_often_than_the_reference_has_it() {
        Rouge rouge = Rouge.of(words("a a a"), List.of(words("a b")));

        assertThat(rouge.rouge1()).isEqualTo(2.0 * 1 / 5, within(EXACT));
    }

    @Test
    void should_be_the_mean_over_references() {
        Rouge rouge = Rouge.of(words("a b"), List.of(words("a b"), words("c d")));

        assertThat(rouge.rouge1()).isEqualTo(0.5, within(EXACT));
    }

    @Test
    void should_be_zero_for_nothing() {
        assertThat(Rouge.of(List.of(), List.of(words("a")))).isEqualTo(new Rouge(0, 0, 0));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
