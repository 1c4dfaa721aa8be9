package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {

    private static Quantity first(String text) {
        return QuoteText.of(text).units().stream()
                .flatMap(unit -> unit.quantity().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure in " + text));
    }

    private static Quantity.Comparison compare(String printed, String heard) {
        return first(printed).compare(first(heard));
    }

    @Test
    void should_take_figures_of_one_value_as_one() {
        for (List<String> pair : List.of(
                List.of("50 في المئة", "نصف"),
                List.of("75%", "ثلاثة أرباع"),
                List.of("30 شهرا", "سنتين ونص"),
                List.of("15 دقيقة", "ربع ساعة"),
                List.of("60 في المئة", "ستة من كل عشرة"),
                List.of("40 بالمئة", "أربعون في المئة"),
                List.of("تشرين الثاني", "نوفمبر"),
                List.of("يومي الجمعة", "الجمعة"),
                List.of("عام 1997", "سنة سبعة وتسعين"),
                List.of("2.3 مليار", "مليارين وثلاثمائة مليون"))) {
            assertThat(compare(pair.get(0), pair.get(1))).as("%s", pair).isEqualTo(Quantity.Comparison.EQUAL);
        }
    }

    @Test
    void should_tell_other_figures_and_units_apart() {
        assertThat(compare("3 في المئة", "ثلاث نقاط مئوية")).isEqualTo(Quantity.Comparison.OTHER_UNIT);
        assertThat(compare("100 يورو", "مئة دولار")).isEqualTo(Quantity.Comparison.OTHER_UNIT);
        assertThat(compare("ثلاثة أشهر", "شهرين")).isEqualTo(Quantity.Comparison.DIFFERENT);
        assertThat(compare("أكتوبر", "نوفمبر")).isEqualTo(Quantity.Comparison.DIFFERENT);
    }

    @Test
    void should_know_what_a_recogniser_that_loses_words_makes_of_a_figure() {
        assertThat(NumberSpelling.isLeftOf(4, 4000)).isTrue();
        assertThat(NumberSpelling.isLeftOf(10, 14)).isTrue();
        assertThat(NumberSpelling.isLeftOf(180, 80)).isFalse();
        assertThat(NumberSpelling.isLeftOf(30, 3)).isFalse();
    }
}
