package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.quote.extract.NameMatcher.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    private final NameMatcher matcher = new NameMatcher();

    @ParameterizedTest
    @CsvSource({
        "كمال صقر, كامل صقر, MATCH",
        "أحمد الشرع, احمد الشرع, MATCH",
        "الدكتور سليم الحسيني, سليم حسيني, MATCH",
        "عبدالرحمن بن خالد, عبد الرحمن خالد, MATCH",
        "وزير الإعلام السابق كامل صقر, كامل صقر, MATCH",
        "صقر, كامل صقر, AMBIGUOUS",
        "كامل, كامل صقر, AMBIGUOUS",
        "كامل صقر, كامل العبد, NO",
        "سامي العروي, سامية العلوي, NO",
        "هاني عمران, نادر الخطيب, NO"
    })
    void should_compare_names_as_media_spell_them(String mention, String name, Outcome outcome) {
        assertThat(matcher.compare(mention, name).outcome()).isEqualTo(outcome);
        assertThat(matcher.compare(name, mention).outcome()).isEqualTo(outcome);
    }

    @Test
    void should_give_the_same_name_the_highest_score() {
        assertThat(matcher.compare("كامل صقر", "كامل صقر").score()).isEqualTo(1);
        assertThat(matcher.compare("كمال صقر", "كامل صقر").score()).isBetween(0.74, 0.999);
        assertThat(matcher.compare("", "كامل صقر").outcome()).isEqualTo(Outcome.NO);
    }
}
