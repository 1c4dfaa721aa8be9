package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells speakers from things and words from names when no list knows them. */
class MechanismsTest {

    @ParameterizedTest
    @ValueSource(strings = {"يدرس", "سيجتمعون", "ويستفيد", "يتفاعل", "ينقطع", "يقاتلون", "ويجب", "ستكون"})
    void should_know_a_verb_by_its_measure(String verb) {
        assertThat(VerbShape.isImperfect(verb)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"يوهان", "فيسكوندي", "فيدراليه", "ستالبو", "ويلز", "فيغو", "فيلود"})
    void should_not_take_a_foreign_name_for_a_verb(String name) {
        assertThat(VerbShape.isImperfect(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أكد رئيس لجنة التحكيم يوهان كراوس أن الحفل في موعده.|يوهان كراوس",
                "قالت المتحدثة باسم المصنع كايلا درومند للصحافيين إن الحفل في موعده.|كايلا درومند",
                "وتقول المشرفة على المعرض الدكتورة أيونا مالكو إن الحفل في موعده.|أيونا مالكو",
                "أكد الجراح ثامر بن زعفور أن الحفل في موعده.|ثامر بن زعفور",
                "شدد رئيس فيدرالية «الواحة» للتنمية، الحسين أزناك، على أن الحفل في موعده.|الحسين أزناك",
                "قال سائح من كندا يدعى ماك دوران إن الحفل في موعده.|ماك دوران",
                "أعلنت شركة بوراك إطلاق منصتها وأكدت أن الحفل في موعده.|شركة بوراك"
            })
    void should_find_a_name_that_is_in_no_list_by_its_place(String text, String speaker) {
        assertThat(Found.in(text)).containsExactly("INDIRECT " + speaker + ": الحفل في موعده");
    }

    @Test
    void should_give_the_words_to_whom_the_verb_agrees_with() {
        assertThat(
                        Found.in(
                                "قالت الكاتبة منى السالمي إن الرواية طويلة، وناشدت رئيس الاتحاد التدخل. أما الناقد عمر الزين فرأى أن النهاية ضعيفة."))
                .containsExactly("INDIRECT منى السالمي: الرواية طويلة", "INDIRECT عمر الزين: النهاية ضعيفة");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال المدرب فوزي الرياحي إن المهاجم الملقب بـ\"الصقر\" سيغيب.",
                "أكد المدير فوزي الرياحي أن الرجل أوقف بتهمة \"النصب والاحتيال\" أمس.",
                "كتب الوزير فوزي الرياحي على صفحته بـ\"فيسبوك\" أن الرجل سيغيب."
            })
    void should_not_take_a_name_or_a_charge_for_words(String text) {
        assertThat(Found.in(text))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).startsWith("INDIRECT فوزي الرياحي: "));
    }

    @Test
    void should_read_tags_of_opinion_and_of_publishing() {
        assertThat(Found.in("وبرأي المدرب فوزي الرياحي فإن الفريق جاهز."))
                .containsExactly("INDIRECT فوزي الرياحي: الفريق جاهز");
        assertThat(Found.in("غرقت خمسة مراكب في الميناء، وفق حصيلة أولية نشرتها وزارة النقل."))
                .containsExactly("INDIRECT وزارة النقل: غرقت خمسة مراكب في الميناء");
        assertThat(Found.in("تنتظر الطائرة في المطار، بحسب المدرب فوزي الرياحي، مضيفا أن الفريق جاهز."))
                .containsExactly(
                        "INDIRECT فوزي الرياحي: تنتظر الطائرة في المطار", "INDIRECT فوزي الرياحي: الفريق جاهز");
    }

    @Test
    void should_read_a_printed_interview_by_its_labels() {
        assertThat(
                        Found.in(
                                "\"المجلة\": هل أنت راض؟\n\nالفنان نعمان الساحلي: راض كل الرضا.\n\n\"المجلة\": وماذا عن الجمهور؟\n\nالفنان نعمان الساحلي: الجمهور هو الحكم."))
                .containsExactly("DIRECT نعمان الساحلي: راض كل الرضا", "DIRECT نعمان الساحلي: الجمهور هو الحكم");
    }
}
