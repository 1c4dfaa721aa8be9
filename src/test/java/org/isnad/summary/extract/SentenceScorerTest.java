package org.isnad.summary.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceScorerTest {

    private static final List<Unit> TEXT = TextSentences.of(
                    "يحفظ بنك البذور في القرية أصناف القمح القديمة. وقال إن الطقس جميل. بنك البذور يوزع القمح على الفلاحين كل عام. لكنه لم يذهب إلى هناك.")
            .stream()
            .map(Unit::ofText)
            .toList();

    @Test
    void should_prefer_sentences_about_the_topic_that_stand_alone() {
        assertThat(ArticleExtract.rank(TEXT, Background.none(), false)).startsWith(2, 0);
    }

    @Test
    void should_give_a_sentence_the_same_score_wherever_it_stands() {
        List<Unit> reversed = IntStream.range(0, TEXT.size())
                .mapToObj(i -> TEXT.get(TEXT.size() - 1 - i))
                .toList();
        double[] forward = SentenceScorer.score(TEXT, Background.none());
        double[] backward = SentenceScorer.score(reversed, Background.none());

        for (int i = 0; i < forward.length; i++) {
            assertThat(backward[forward.length - 1 - i]).isEqualTo(forward[i], within(1e-9));
        }
    }

    @Test
    void should_fill_the_budget_exactly_and_keep_the_order_of_the_text() {
        List<String> words = ArticleExtract.words(TEXT, List.of(2, 0), 11);

        assertThat(words).hasSize(11).startsWith("يحفظ", "بنك", "البذور");
        assertThat(ArticleExtract.words(TEXT, List.of(0, 1, 2, 3), 1000))
                .hasSize(TEXT.stream().mapToInt(Unit::length).sum());
    }

    @Test
    void should_split_at_marks_but_not_inside_numbers_or_wrapped_lines() {
        assertThat(TextSentences.of("بلغ السعر 3.5 دولار\nفي السوق. هل ارتفع؟ نعم\n\nفقرة أخرى"))
                .containsExactly("بلغ السعر 3.5 دولار في السوق.", "هل ارتفع؟", "نعم", "فقرة أخرى");
    }
}
