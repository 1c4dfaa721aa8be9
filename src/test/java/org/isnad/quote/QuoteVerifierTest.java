package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verdicts on quotations from two interviews written for the tests, with what an editor is shown. */
class QuoteVerifierTest {

    private final QuoteVerifier verifier = Interviews.verifier();

    private Verification verify(String quote, String speaker) {
        return verifier.verify(QuoteRequest.of(quote, Optional.of(speaker), PassageScope.everywhere()));
    }

    private static List<Finding.Kind> kinds(Verification verification) {
        return verification.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void should_pass_digits_for_words_and_marks_of_punctuation() {
        Verification found =
                verify("يستقبل الميناء اليوم ١٥ سفينة في الأسبوع، بعد أن كان يستقبل 6 سفن فقط", Interviews.HUDA);

        assertThat(found.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(found.evidence().get(0).episode()).isEqualTo(Interviews.HARBOUR);
        assertThat(found.evidence().get(0).speaker()).isEqualTo(Interviews.HUDA);
        assertThat(found.pValue()).isLessThan(1e-6);
        assertThat(found.edits()).allMatch(edit -> edit.kind() == Edit.Kind.EQUAL);
    }

    @Test
    void should_pass_dialect_printed_in_standard_arabic() {
        Verification found = verify("عندما كان عمري 12 سنة بدأت أعمل مع أبي", Interviews.SAMIR);

        assertThat(found.verdict().stands()).isTrue();
    }

    @Test
    void should_show_another_number_with_both_sides() {
        Verification found = verify("كان عندي تسعة عمال واليوم بقي معي أربعة بس", Interviews.SAMIR);

        assertThat(found.verdict()).isEqualTo(Verdict.ALTERED);
        Finding number = found.findings().get(0);
        assertThat(number.kind()).isEqualTo(Finding.Kind.NUMBER);
        assertThat(number.quoteText()).isEqualTo("تسعة");
        assertThat(number.spoken()).extracting(SpokenWord::text).containsExactly("سبعة");
        assertThat(found.explanation().en()).contains("سبعة").contains("تسعة").contains("figure");
        assertThat(found.explanation().ar()).contains("المسموع «سبعة»");
    }

    @Test
    void should_see_through_an_ellipsis_that_hides_a_negation() {
        Verification found = verify("البلدية (...) ساعدتنا بقرش واحد", Interviews.SAMIR);

        assertThat(found.verdict()).isIn(Verdict.ALTERED, Verdict.TOO_SHORT);
        assertThat(kinds(found)).contains(Finding.Kind.NEGATION);
    }

    @Test
    void should_accept_a_marked_ellipsis_and_the_editors_brackets() {
        Verification found =
                verify("لن نستقبل [في الميناء] السفن السياحية الكبيرة (...) لا يتحمل حمولتها", Interviews.HUDA);

        assertThat(found.verdict().stands()).isTrue();
    }

    @Test
    void should_say_who_really_spoke() {
        Verification found = verify("الصيادون يقولون إن التوسيع دمر مناطق الصيد", Interviews.HUDA);

        assertThat(found.verdict()).isEqualTo(Verdict.MISATTRIBUTED);
        assertThat(kinds(found)).contains(Finding.Kind.OTHER_SPEAKER);
        assertThat(found.explanation().en()).contains("مذيع الميناء");
    }

    @Test
    void should_see_where_two_answers_were_joined() {
        Verification found = verify("لن نستقبل السفن السياحية الكبيرة لأن جدرانه لم تعد آمنة", Interviews.HUDA);

        assertThat(found.verdict()).isEqualTo(Verdict.SPLICED);
        assertThat(found.evidence()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void should_miss_a_condition_that_was_cut_off() {
        Verification found = verify("سنفتح خطا للركاب في شهر سبتمبر", Interviews.HUDA);

        assertThat(found.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(kinds(found)).contains(Finding.Kind.OMISSION);
    }

    @Test
    void should_weigh_most_against_all_and_may_against_will() {
        assertThat(verify("كل العمال من أبناء المدينة ولا نستقدم عمالا من الخارج", Interviews.HUDA)
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
        assertThat(verify("سيحتاج بعض الصيادين إلى وقت حتى يتعودوا على المكان الجديد", Interviews.HUDA)
                        .verdict())
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void should_support_a_part_only() {
        Verification found = verify(
                "وقعنا العقد مع المقاول جميل الصواف بمبلغ أربعين مليون دولار وطالبنا المصرف المركزي بتمويل سكة حديد",
                Interviews.HUDA);

        assertThat(found.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(found.explanation().en()).contains("سكة");
    }

    @Test
    void should_not_find_what_nobody_said() {
        Verification found = verify("المنتخب الوطني يستحق ملعبا أفضل من هذا الملعب القديم المتهالك", Interviews.HUDA);

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_FOUND);
    }

    @Test
    void should_leave_short_quotations_to_a_person() {
        assertThat(verify("الميناء جاهز", Interviews.HUDA).verdict()).isEqualTo(Verdict.TOO_SHORT);
    }

    @Test
    void should_answer_an_empty_or_senseless_quotation() {
        assertThat(verify("", Interviews.HUDA).verdict()).isEqualTo(Verdict.TOO_SHORT);
        assertThat(verify("… !؟ [] ()", Interviews.HUDA).verdict()).isEqualTo(Verdict.TOO_SHORT);
    }

    @Test
    void should_count_spans_in_code_points() {
        Verification found = verify("😀 كان عندي تسعة عمال واليوم بقي معي أربعة بس", Interviews.SAMIR);

        assertThat(found.findings().get(0).quote()).isEqualTo(new CharSpan(11, 15));
    }
}
