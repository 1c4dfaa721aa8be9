package org.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.isnad.evaluation.QuoteScores.Annotated;
import org.isnad.evaluation.QuoteScores.Found;
import org.isnad.evaluation.QuoteScores.Gold;
import org.isnad.evaluation.QuoteScores.Range;
import org.junit.jupiter.api.Test;

class QuoteScoresTest {

    private static final String TEXT =
            "قال سامي العروي إن العمل بدأ اليوم وأضاف \"لن نتوقف أبدا\" في فيلم \"الأفق\" أمس";

    private static Range words(String part) {
        int start = TEXT.indexOf(part);
        return new Range(start, start + part.length(), "TITLE");
    }

    private static Gold gold(String part, String kind, String... speakers) {
        Range r = words(part);
        return new Gold(r.start(), r.end(), kind, Optional.empty(), List.of(speakers), Optional.empty(), false);
    }

    private static Found found(String part, String kind, String speaker) {
        Range r = words(part);
        return new Found(r.start(), r.end(), kind, Optional.of(speaker));
    }

    private static QuoteScores.Totals score(List<Gold> gold, List<Found> found) {
        QuoteScores scores = new QuoteScores();
        scores.add(new Annotated(TEXT, gold, List.of(words("الأفق")), List.of()), found);
        return scores.totals();
    }

    private static QuoteScores.Line line(QuoteScores.Totals totals, String kind) {
        return totals.lines().stream()
                .filter(l -> l.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_count_overlap_of_at_least_half() {
        QuoteScores.Totals totals = score(
                List.of(
                        gold("العمل بدأ اليوم", "INDIRECT", "سامي العروي"),
                        gold("لن نتوقف أبدا", "DIRECT", "سامي العروي")),
                List.of(
                        found("العمل بدأ", "INDIRECT", "العروي"),
                        found("\"لن نتوقف أبدا\"", "DIRECT", "المدير سامي العروي")));
        assertThat(line(totals, "ALL").overlap().f1()).isEqualTo(1);
        assertThat(line(totals, "ALL").exact().f1()).isEqualTo(0.5, within(1e-9));
        assertThat(totals.speakersRight()).isEqualTo(2);
        assertThat(totals.distractorsTaken()).isZero();
    }

    @Test
    void should_count_what_is_missed_false_and_a_distractor() {
        QuoteScores.Totals totals = score(
                List.of(
                        gold("العمل بدأ اليوم", "INDIRECT", "سامي العروي"),
                        gold("لن نتوقف أبدا", "DIRECT", "سامي العروي")),
                List.of(found("لن نتوقف أبدا", "MIXED", "غيره"), found("الأفق", "MIXED", "غيره")));
        assertThat(line(totals, "ALL").overlap().precision()).isEqualTo(0.5, within(1e-9));
        assertThat(line(totals, "ALL").overlap().recall()).isEqualTo(0.5, within(1e-9));
        assertThat(line(totals, "DIRECT").overlapAndKind().recall()).isZero();
        assertThat(line(totals, "QUOTED").overlapAndKind().recall()).isEqualTo(1);
        assertThat(totals.speakersRight()).isZero();
        assertThat(totals.distractorRate()).isEqualTo(1);
    }

    @Test
    void should_leave_out_the_clause_around_a_piece() {
        Range clause = words("العمل بدأ اليوم");
        Range piece = words("اليوم");
        Gold mixed =
                new Gold(piece.start(), piece.end(), "MIXED", Optional.of(clause), List.of(), Optional.empty(), true);
        QuoteScores.Totals totals = score(List.of(mixed), List.of(found("العمل بدأ اليوم", "INDIRECT", "")));
        assertThat(line(totals, "ALL").found()).isZero();
    }
}
