package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    private static List<String> stems(String word) {
        return Stems.of(ArabicText.fold(word, Fold.ORTHOGRAPHIC)).stream()
                .map(Stems.Reading::stem)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "كتاب,وبكتابهم",
        "كتاب,كتبهم",
        "وزير,الوزير",
        "وزير,ووزرائهم",
        "مدرسة,مدرستنا",
        "لجنة,للجنة",
        "لبنان,للبنان",
        "عالم,عالمنا",
        "صديق,أصدقائه",
        "عضو,أعضاؤها",
        "وشاح,الوشاح",
        "كبير,كبيرا",
        "لا,ولا",
        "لم,فلم"
    })
    void should_give_both_forms_a_stem_in_common(String one, String other) {
        assertThat(stems(one)).containsAnyElementsOf(stems(other));
    }

    @ParameterizedTest
    @CsvSource({"كمال,مال", "لبنان,لبن", "كتبت,كتاب", "لا,لم", "عالم,من", "كلام,لام", "بلا,لم"})
    void should_keep_words_apart(String one, String other) {
        assertThat(stems(one)).doesNotContainAnyElementsOf(stems(other));
    }

    @Test
    void should_have_one_reading_of_listed_words_and_two_of_doubtful_ones() {
        assertThat(stems("وزير")).containsExactly("وزير");
        assertThat(stems("وشاح")).containsExactly("شاح", "وشاح");
        assertThat(stems("facebook")).containsExactly("facebook");
    }
}
