package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The manners of the Gulf, Egyptian, Levantine and Maghreb press and of translated agencies. */
class PressStylesTest {

    @Test
    void should_read_honorifics_of_the_gulf() {
        assertThat(
                        Found.in(
                                "أكد معالي وزير الطاقة، المهندس سهيل المزروعي، أن الدولة ماضية في خطتها. وقال معاليه: «سنواصل الاستثمار في هذا القطاع».\n\nوأوضحت الدكتورة مريم الكعبي، الرئيسة التنفيذية للشركة، أن المشروع سيوفر ثلاثة آلاف وظيفة."))
                .containsExactly(
                        "INDIRECT سهيل المزروعي: الدولة ماضية في خطتها",
                        "DIRECT سهيل المزروعي: سنواصل الاستثمار في هذا القطاع",
                        "INDIRECT مريم الكعبي: المشروع سيوفر ثلاثة آلاف وظيفة");
    }

    @Test
    void should_read_egyptian_copy_with_programmes_and_dialect() {
        assertThat(
                        Found.in(
                                "قال المهندس شريف منصور، رئيس مجلس المدينة، إن الأسعار ستنخفض. وأضاف منصور، خلال مداخلة هاتفية ببرنامج \"حديث المساء\" على فضائية \"النهر\"، أن القرار \"صعب لكنه ضروري\".\n\nوأشار رئيس المجلس إلى ضرورة الصبر، متابعا: \"إحنا شغالين ليل نهار عشان الناس تحس بالتحسن\"."))
                .containsExactly(
                        "INDIRECT شريف منصور: الأسعار ستنخفض",
                        "MIXED شريف منصور: صعب لكنه ضروري",
                        "DIRECT شريف منصور: إحنا شغالين ليل نهار عشان الناس تحس بالتحسن");
    }

    @Test
    void should_read_levantine_agency_copy() {
        assertThat(
                        Found.in(
                                "نقلت الوكالة عن مصدر عسكري قوله إن الطريق آمن.\n\nوتساءل النائب خليل عطية عما إذا كانت الحكومة قد درست الآثار. فيما يرى آخرون أن الحل ما زال ممكنا."))
                .containsExactly(
                        "INDIRECT -: الطريق آمن",
                        "INDIRECT خليل عطية: كانت الحكومة قد درست الآثار",
                        "INDIRECT -: الحل ما زال ممكنا");
    }

    @Test
    void should_read_maghreb_copy_with_statements_and_agencies() {
        assertThat(
                        Found.in(
                                "أفاد الناطق الرسمي باسم المحكمة، نزار الشوك، اليوم الثلاثاء، لوكالة الأنباء، بأن النيابة أذنت بفتح بحث. وأضاف ذات المصدر أن أربعة أشخاص أوقفوا، وفق تعبيره.\n\nوينص الفصل 31 من الدستور على أن \"حرية الرأي والتعبير مضمونة للجميع\"."))
                .containsExactly(
                        "INDIRECT نزار الشوك: النيابة أذنت بفتح بحث",
                        "INDIRECT نزار الشوك: أربعة أشخاص أوقفوا",
                        "DIRECT الفصل 31 من الدستور: حرية الرأي والتعبير مضمونة للجميع");
    }

    @Test
    void should_read_translated_agency_copy_without_colons() {
        assertThat(
                        Found.in(
                                "قالت رئيسة الوزراء تيريزا ماي في بيان إن بلادها لن تتراجع. ووصفت الهجوم بأنه \"عمل شرير وجبان\".\n\nوقال مفوض الشرطة مارك رولي للصحفيين \"نعتقد أنه تصرف بمفرده\". ونقلت شبكة \"سي إن إن\" عن مسؤول رفض الكشف عن اسمه قوله \"لم نتخذ القرار بعد\"."))
                .containsExactly(
                        "INDIRECT تيريزا ماي: بلادها لن تتراجع",
                        "PARTIAL تيريزا ماي: عمل شرير وجبان",
                        "DIRECT مارك رولي: نعتقد أنه تصرف بمفرده",
                        "DIRECT -: لم نتخذ القرار بعد");
    }

    @Test
    void should_not_count_the_paraphrase_joined_to_a_marked_clause() {
        assertThat(
                        Found.in(
                                "واعتبرت الجمعية أن ما حصل \"اعتداء صارخ على حرية التعبير\" وأنها ستتخذ كل الإجراءات القانونية."))
                .containsExactly("MIXED الجمعية: اعتداء صارخ على حرية التعبير");
    }

    @Test
    void should_not_take_what_a_thing_shows_for_what_somebody_says() {
        assertThat(Found.in("وانخفضت الأسعار مرتين، وهو ما يؤكد أن السوق يتعافى. وتبين أن المخزون كاف."))
                .isEmpty();
    }
}
