package org.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.text.Fold;
import org.junit.jupiter.api.Test;

class WordErrorRateTest {

    private static WordErrorRate rate(String reference, String hypothesis, Fold fold) {
        return WordErrorRate.of(List.of(reference.split(" ")), List.of(hypothesis.split(" ")), fold);
    }

    @Test
    void should_count_each_kind_of_edit() {
        WordErrorRate rate = rate("ا ب ج د ه", "ا ج س ه و", Fold.EXACT);
        assertThat(rate.words()).isEqualTo(new EditCounts(3, 1, 1, 1));
        assertThat(rate.words().rate()).isEqualTo(0.6);
    }

    @Test
    void should_let_spelling_go_when_folding() {
        assertThat(rate("أحمد مدرسة على", "احمد مدرسه علي", Fold.EXACT).words().errors())
                .isEqualTo(3);
        assertThat(rate("أحمد مدرسة على", "احمد مدرسه علي", Fold.ORTHOGRAPHIC)
                        .words()
                        .errors())
                .isZero();
        assertThat(rate("كَتَبَ ٤٠٠", "كتب 400", Fold.ORTHOGRAPHIC).words().errors())
                .isZero();
        assertThat(rate("كَتَبَ أحمد", "كتب احمد", Fold.DIACRITICS).words().errors())
                .isEqualTo(1);
    }

    @Test
    void should_count_spaces_as_characters() {
        assertThat(rate("اب جد", "ابجد", Fold.EXACT).characters()).isEqualTo(new EditCounts(4, 0, 1, 0));
    }

    @Test
    void should_score_nothing_against_nothing_as_right() {
        assertThat(WordErrorRate.of(List.of(), List.of(), Fold.EXACT).words().rate())
                .isZero();
        assertThat(WordErrorRate.of(List.of(), List.of("كلمة"), Fold.EXACT)
                        .words()
                        .rate())
                .isEqualTo(1);
        assertThat(WordErrorRate.of(List.of("كلمة"), List.of(), Fold.EXACT)
                        .words()
                        .rate())
                .isEqualTo(1);
    }

    @Test
    void should_find_the_shortest_way_as_the_textbook_table_does() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            int[] a = random.ints(random.nextInt(30), 0, 5).toArray();
            int[] b = random.ints(random.nextInt(30), 0, 5).toArray();
            assertThat(cost(a, b, EditAlignment.of(a, b))).isEqualTo(levenshtein(a, b));
        }
    }

    @Test
    void should_find_the_shortest_way_by_dividing_too() {
        Random random = new Random(8);
        int[] a = random.ints(3000, 0, 40).toArray();
        List<Integer> changed = new ArrayList<>();
        for (int word : a) {
            if (random.nextInt(5) > 0) {
                changed.add(random.nextInt(6) == 0 ? random.nextInt(40) : word);
            }
        }
        int[] b = changed.stream().mapToInt(Integer::intValue).toArray();
        assertThat(cost(a, b, EditAlignment.of(a, b))).isEqualTo(levenshtein(a, b));
    }

    private static int cost(int[] a, int[] b, List<int[]> pairs) {
        int cost = 0;
        int i = 0;
        int j = 0;
        for (int[] pair : pairs) {
            if (pair[0] >= 0) {
                assertThat(pair[0]).isEqualTo(i++);
            }
            if (pair[1] >= 0) {
                assertThat(pair[1]).isEqualTo(j++);
            }
            cost += pair[0] >= 0 && pair[1] >= 0 && a[pair[0]] == b[pair[1]] ? 0 : 1;
        }
        assertThat(i).isEqualTo(a.length);
        assertThat(j).isEqualTo(b.length);
        return cost;
    }

    private static int levenshtein(int[] a, int[] b) {
        int[][] d = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                d[i][j] = i == 0
                        ? j
                        : j == 0
                                ? i
                                : Math.min(
                                        Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                                        d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }
        return d[a.length][b.length];
    }
}
