package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.isnad.report.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles of many styles, written for this test. */
class QuotationExtractorTest {

    @Test
    void should_give_words_after_a_colon_to_the_subject_of_the_verb() {
        assertThat(Found.in("وقال المدير سامي العروي: \"سنبدأ العمل غدا في كل المواقع\"."))
                .containsExactly("DIRECT سامي العروي: سنبدأ العمل غدا في كل المواقع");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "«»", "“”", "„“", "””", "‹›", "''", "‘’", "»«"})
    void should_read_all_styles_of_marks(String marks) {
        char open = marks.charAt(0);
        char close = marks.charAt(1);
        String text = "وأكد رئيس البلدية ماهر الزين أن الجسر " + open + "سيفتح قبل نهاية الشهر الحالي" + close
                + "، مضيفا: " + open + "لن نؤجل الموعد مرة أخرى" + close + ".";
        assertThat(Found.in(text))
                .containsExactly(
                        "MIXED ماهر الزين: سيفتح قبل نهاية الشهر الحالي", "DIRECT ماهر الزين: لن نؤجل الموعد مرة أخرى");
    }

    @Test
    void should_carry_the_speaker_over_and_resolve_surname_and_office() {
        assertThat(
                        Found.in(
                                "قالت وزيرة البيئة منى الشرقاوي إن الخطة جاهزة. وأضافت أن التنفيذ يبدأ في الربيع.\n\nوشددت الشرقاوي على أن التمويل متوفر. وأوضحت الوزيرة أن المشروع يشمل ثلاث مدن."))
                .containsExactly(
                        "INDIRECT منى الشرقاوي: الخطة جاهزة",
                        "INDIRECT منى الشرقاوي: التنفيذ يبدأ في الربيع",
                        "INDIRECT منى الشرقاوي: التمويل متوفر",
                        "INDIRECT منى الشرقاوي: المشروع يشمل ثلاث مدن");
    }

    @Test
    void should_end_a_clause_where_a_participle_begins_the_next() {
        assertThat(Found.in(
                        "أكد المدرب فوزي الرياحي أن الفريق جاهز، مشيرا إلى أن الغيابات قليلة، نافيا ما راج حول رحيله."))
                .containsExactly("INDIRECT فوزي الرياحي: الفريق جاهز", "INDIRECT فوزي الرياحي: الغيابات قليلة");
    }

    @Test
    void should_read_attribution_behind_the_words() {
        assertThat(Found.in("\"لا أحد يعرف ماذا سيحدث غدا\"، تقول سلمى حداد. وتضيف: \"ننتظر الصباح فقط\"."))
                .containsExactly("DIRECT سلمى حداد: لا أحد يعرف ماذا سيحدث غدا", "DIRECT سلمى حداد: ننتظر الصباح فقط");
    }

    @Test
    void should_read_tags_at_both_ends_of_a_sentence() {
        assertThat(
                        Found.in(
                                "ارتفع عدد الزوار إلى الضعف هذا الموسم، وفق ما ذكره مدير المتحف كريم النجار.\n\nوبحسب النجار فإن القاعات الجديدة تفتح في مايو."))
                .containsExactly(
                        "INDIRECT كريم النجار: ارتفع عدد الزوار إلى الضعف هذا الموسم",
                        "INDIRECT كريم النجار: القاعات الجديدة تفتح في مايو");
    }

    @Test
    void should_name_nobody_where_the_source_is_anonymous() {
        List<ExtractedQuotation> found = new QuotationExtractor()
                .extract("أفاد مصدر أمني بأن الطريق أغلق ليلا. وأضاف المصدر: \"سيفتح الطريق بعد ساعات\".");
        assertThat(found).hasSize(2).allSatisfy(q -> {
            assertThat(q.speaker()).isEmpty();
            assertThat(q.flags()).contains(ExtractedQuotation.Flag.ANONYMOUS_SOURCE);
        });
    }

    @Test
    void should_give_relayed_words_to_who_said_them() {
        assertThat(Found.in("ونقلت وكالة الأنباء عن المتحدث باسم الجيش ياسر قاسم قوله: \"انتهت المهمة بنجاح تام\"."))
                .containsExactly("DIRECT ياسر قاسم: انتهت المهمة بنجاح تام");
    }

    @Test
    void should_leave_out_titles_names_and_formulas() {
        assertThat(
                        Found.in(
                                "يعرض فيلم \"ليالي المدينة\" في قاعة \"الأفق\" الليلة. يذكر أن المهرجان تأسس قبل عشرين عاما. وتجدر الإشارة إلى أن الدخول مجاني. ومن المنتظر أن يحضر المخرج."))
                .isEmpty();
    }

    @Test
    void should_tell_labels_from_clauses() {
        assertThat(Found.in("ووصف النائب هيثم الحلبي القرار بأنه \"خطوة متسرعة\"، مهددا بـ\"مقاطعة الجلسات المقبلة\"."))
                .containsExactly("PARTIAL هيثم الحلبي: خطوة متسرعة", "PARTIAL هيثم الحلبي: مقاطعة الجلسات المقبلة");
    }

    @Test
    void should_flag_the_words_of_a_question_as_the_askers() {
        List<ExtractedQuotation> found = new QuotationExtractor()
                .extract(
                        "وعند سؤال المدير نبيل فرحات عما إذا كانت هذه \"بداية النهاية\"، قال إنه \"لا يستطيع الجزم الآن\".");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).flags()).contains(ExtractedQuotation.Flag.ASKERS_WORDS);
        assertThat(found.get(0).speaker()).isEmpty();
        assertThat(found.get(1).kind()).isEqualTo(QuotationKind.DIRECT);
    }

    @Test
    void should_read_the_answers_of_an_interview_and_leave_the_questions() {
        assertThat(
                        Found.in(
                                "تحدث الكاتب سليم بركات عن روايته.\n\nس: متى بدأت الكتابة؟\n\nج: بدأت وأنا في العاشرة. كتبت الشعر أولا.\n\nس: هل تعتقد أن الرواية انتهت؟\n\nج: لا أظن ذلك."))
                .containsExactly(
                        "DIRECT سليم بركات: بدأت وأنا في العاشرة. كتبت الشعر أولا", "DIRECT سليم بركات: لا أظن ذلك");
    }

    @Test
    void should_end_where_the_sense_ends_when_a_mark_is_missing() {
        List<ExtractedQuotation> found = new QuotationExtractor()
                .extract("وقال الناطق جمال سرور \"نحن حريصون على إتمام المشروع في موعده مضيفا أن التمويل متوفر.");
        assertThat(found.get(0).text()).isEqualTo("نحن حريصون على إتمام المشروع في موعده");
        assertThat(found.get(0).flags()).contains(ExtractedQuotation.Flag.UNBALANCED_MARKS);
        assertThat(Found.in("وقالت الطبيبة ندى عمار: لم نسجل أي إصابة جديدة هذا الأسبوع\"."))
                .containsExactly("DIRECT ندى عمار: لم نسجل أي إصابة جديدة هذا الأسبوع");
    }

    @Test
    void should_count_positions_in_code_points() {
        String text = "😀 قال سامي العروي: \"بدأ العمل في الموقع\".";
        ExtractedQuotation q = new QuotationExtractor().extract(text).get(0);
        int[] points = text.codePoints().toArray();
        assertThat(new String(points, q.content().start(), q.content().length()))
                .isEqualTo("بدأ العمل في الموقع");
        TextSpan cue = q.cue().orElseThrow();
        assertThat(new String(points, cue.start(), cue.length())).isEqualTo("قال");
    }

    @Test
    void should_read_a_guest_page_with_its_furniture() throws IOException {
        String page;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/articles/guest-page.txt"))) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<ExtractedQuotation> found = new QuotationExtractor().extract(page);
        List<String> lines = Found.in(page);
        assertThat(lines)
                .contains(
                        "MIXED نادر الخطيب: خذل",
                        "INDIRECT نادر الخطيب: الرفاعي كان في العاصمة في أواخر مارس/آذار",
                        "INDIRECT نادر الخطيب: كان النواب قد جمعوا الأصوات اللازمة قبل أن يعود الوزير من سفره",
                        "DIRECT نادر الخطيب: كان طلب عادل الرفاعي من رئيس الاتحاد أن يؤجل التصويت أسبوعا واحدا لإعطاء الوزارة فرصة أخيرة",
                        "DIRECT النواب: لم نتلق أي رسالة عن التأجيل ولن ننتظر يوما آخر",
                        "DIRECT نادر الخطيب: نُقل السؤال إلى رئيس الاتحاد، لكن لم يصلنا أي جواب",
                        "PARTIAL -: خديعة من الاتحاد",
                        "DIRECT نادر الخطيب: لا يرى تفسيرا آخر",
                        "INDIRECT نادر الخطيب: عاد الرفاعي إلى مكتبه قبل يومين من التصويت",
                        "INDIRECT -: الرفاعي يكتب مذكراته");
        assertThat(lines)
                .noneMatch(line -> line.contains("توحيد") || line.contains("أقرب مما يظن") || line.contains("للخوف"));
        ExtractedQuotation inner = found.stream()
                .filter(q -> q.text().startsWith("لم نتلق"))
                .findFirst()
                .orElseThrow();
        assertThat(inner.nestedIn()).isNotEqualTo(OptionalInt.empty());
        assertThat(found.get(inner.nestedIn().getAsInt()).text()).startsWith("لكن ما جرى");
    }

    @Test
    void should_refuse_what_is_no_article() {
        assertThatThrownBy(() -> new QuotationExtractor().extract("كلمة ".repeat(200_000)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo("article-too-long"));
        assertThat(new QuotationExtractor().extract("")).isEmpty();
    }
}
