package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static List<NumberSpan> numbers(String text) {
        return Numbers.find(Tokens.of(text).stream().map(Token::text).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|400",
                "٤٠٠|400",
                "۴۰۰|400",
                "أربعمئة|400",
                "أربعمائة|400",
                "اربعمية|400",
                "أربع مئة|400",
                "ربعمية|400",
                "١٬٢٠٠|1200",
                "1,200.5|1200.5",
                "٣٫٥|3.5",
                "اثنا عشر|12",
                "اتناشر|12",
                "خمسة وعشرون|25",
                "خمسة و عشرين|25",
                "مئة وخمسة وعشرين|125",
                "خمسة عشر ألفا|15000",
                "ثلاثة آلاف ومئتان|3200",
                "ألف وتسعمئة وستة وتسعين|1996",
                "ألفين وأربعة وعشرين|2024",
                "مليونين ونصف|2500000",
                "نصف مليون|500000",
                "3.5 ملايين|3500000",
                "مليون ومئتا ألف|1200000",
                "ثلاثة أرباع|0.75",
                "تلاتة ونص|3.5",
                "بخمسمئة|500",
                "للثلاثين|30",
                "أحد عشر|11",
                "إحدى عشرة|11",
                "تمنمية|800",
                "عشرة آلاف|10000",
                "واحد|1"
            })
    void should_read_one_number(String text, double value) {
        assertThat(numbers(text)).as(text).hasSize(1);
        assertThat(numbers(text).get(0).value()).as(text).isEqualTo(value);
    }

    @Test
    void should_tell_percentages() {
        assertThat(numbers("خمسين في المئة")).containsExactly(new NumberSpan(0, 3, 50, NumberSpan.Kind.PERCENT));
        assertThat(numbers("50%")).containsExactly(new NumberSpan(0, 2, 50, NumberSpan.Kind.PERCENT));
        assertThat(numbers("خمسين بالمية")).containsExactly(new NumberSpan(0, 2, 50, NumberSpan.Kind.PERCENT));
    }

    @Test
    void should_tell_ordinals() {
        assertThat(numbers("الثالث عشر")).containsExactly(new NumberSpan(0, 2, 13, NumberSpan.Kind.ORDINAL));
        assertThat(numbers("الحادي والعشرين")).containsExactly(new NumberSpan(0, 2, 21, NumberSpan.Kind.ORDINAL));
    }

    @Test
    void should_not_take_days_and_anyone_for_numbers() {
        assertThat(numbers("يوم الاثنين لم يكن أحد يعرف يوم الأحد")).isEmpty();
    }

    @Test
    void should_keep_neighbouring_numbers_apart() {
        assertThat(numbers("بين 20 و30")).extracting(NumberSpan::value).containsExactly(20.0, 30.0);
        assertThat(numbers("ثلاثة أربعة")).extracting(NumberSpan::value).containsExactly(3.0, 4.0);
        assertThat(numbers("ثلاثة أو أربعة")).extracting(NumberSpan::value).containsExactly(3.0, 4.0);
    }
}
