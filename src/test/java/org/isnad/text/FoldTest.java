package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource({
        "وبالمدينة,مدينه",
        "للمدينة,مدينه",
        "فقالوا,قالوا",
        "سيكون,يكون",
        "كتاب,كتاب",
        "ولد,ولد",
        "بيت,بيت",
        "iPhone,iphone"
    })
    void should_take_proclitics_off_where_enough_is_left(String word, String bare) {
        assertThat(ArabicText.fold(word, Fold.CLITICS)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({"والمعلمين,معلم", "معلمون,معلم", "سياراتها,سيار", "المدينة,مدين"})
    void should_stem_as_light10(String word, String stem) {
        assertThat(ArabicText.fold(word, Fold.STEM)).isEqualTo(stem);
    }

    @Test
    void should_give_words_that_sound_alike_one_skeleton() {
        assertThat(ArabicText.fold("الظابط", Fold.SKELETON)).isEqualTo(ArabicText.fold("الضابت", Fold.SKELETON));
        assertThat(ArabicText.fold("كامل", Fold.SKELETON)).isEqualTo(ArabicText.fold("كمال", Fold.SKELETON));
    }

    @Test
    void should_split_words_with_their_places_in_code_points() {
        assertThat(Tokens.of("«😀 قال:» ٣٫٥٪، 1,200"))
                .containsExactly(
                        new Token("قال", 3, 6),
                        new Token("٣٫٥", 9, 12),
                        new Token("٪", 12, 13),
                        new Token("1,200", 15, 20));
    }
}
