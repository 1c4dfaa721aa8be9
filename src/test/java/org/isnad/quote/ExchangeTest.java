package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, persons, denials and conditions exchanged or cut in otherwise faithful quotations of an interview written for the tests. */
class ExchangeTest {

    private static final EpisodeId WORKSHOP = new EpisodeId("00000000000000a4");
    private static final String IMAD = "عماد الزيبق";

    private final QuoteVerifier verifier =
            Interviews.verifier(WORKSHOP, Interviews.read("workshop.txt", "مذيعة الميناء", IMAD));

    private Verification verify(String quote) {
        return verifier.verify(QuoteRequest.of(quote, Optional.of(IMAD), PassageScope.everywhere()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "النجار وديع الحلاق رمم لنا ثلاثة قوارب قبل أن يهاجر إلى كندا",
                "لا أبيع قاربا قديما ولا أحرق خشبه",
                "أما الإسفنج فقد لا يعود إلى مياهنا أبدا، وإذا منعوا الصيد شهرا سيعود السمك إلى الخليج",
                "شكوت على أربعة من زملائي في النقابة وخاصموني عامين كاملين",
                "ما في ولا مهندس في المدينة يعرف كيف يقوس الخشب بالبخار",
                "نصدر ثلث القوارب الصغيرة إلى جزر المتوسط كل ربيع",
                "نحن لسنا مسجلين شركة، نحن جمعية تعاونية من أول يوم",
                "المفتش ما زار ولا ورشة، سمع عنا من جريدة الميناء",
                "لم يصفق أحد لما نزل المركب إلى الماء، كانوا يبكون",
                "باع المحرك القديم لشركة يابانية بستة آلاف ليرة",
                "أخي الكبير ما ألومه، التاجر هو الذي غشه في ثمن المركب",
                "كتبت المقاسات كلها بالسنتيمتر، جدي كان يقول لي: الذي يقيس بالشبر لا يعرف البحر",
                "جاءني عرض من قبرص بعشرة أضعاف أجري ورفضته في اليوم نفسه",
                "المهندسة سلمى الطويل هي التي أعادت تشغيل الرافعة، وليس أنا",
                "أنس كتب دفتر الحسابات كله وأنا لا أعرف منه سطرا",
                "الرسم على القارب كثير على الزبون، وأنا لا أدافع عنه",
                "لا أغير اسم المركب إلا إذا وافق صاحبه كتابة",
                "الصياد عم لطفي نادى على الميكانيكي",
                "أوقفنا الرافعة على الرصيف من دون إذن أسبوعين كاملين",
                // "or" under a denial denies too
                "أقول لمن يشتري قاربا مستعملا ألا يدهنه في الشمس أو يتركه مربوطا طول الشتاء",
                // nobody, with the denial on either side
                "السفينة قديمة جدا لكن أحدا لا يعرف عمرها اليوم",
                // a phrase of time moved
                "ورممنا في ثلاث سنوات أحد عشر مركبا والباقي ينتظر دوره عند الرصيف",
                // the speaker's own view
                "صلحت محركا ألمانيا غارقا في يومين فقط"
            })
    void should_pass_what_was_said(String quote) {
        assertThat(verify(quote).verdict().stands())
                .as(verify(quote).toString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another person's two names
                "النجار سهيل الداغر رمم لنا ثلاثة قوارب قبل أن يهاجر إلى كندا",
                // the second denial made its opposite
                "لا أبيع قاربا قديما بل أحرق خشبه مهما طلب مني تجار الميناء",
                // may not, made certain
                "إذا منعوا الصيد شهرا سيعود السمك إلى الخليج أما الإسفنج فلن يعود إلى مياهنا أبدا",
                // a condition left out between two sentences
                "البلدية وافقت على الرصيف الجديد بعد اجتماع طويل مع الصيادين. سيبدأ البناء من أول الصيف",
                // who complained about whom
                "أربعة من زملائي في النقابة شكوا علي وخاصمتهم عامين كاملين بسبب ذلك",
                // a denial at the end that nobody heard there
                "نصدر ثلث القوارب الصغيرة إلى جزر المتوسط كل ربيع ولا نربح شيئا",
                // the denial moved from one man to the other
                "أخي الكبير ألومه هو الذي غشه في ثمن المركب، التاجر ما عليه شيء",
                // the grandfather's saying made the speaker's own
                "كتبت المقاسات كلها بالسنتيمتر، الذي يقيس بالشبر لا يعرف البحر",
                // ten times made ten per cent
                "جاءني عرض من قبرص أعلى من أجري بعشرة بالمئة ورفضته في اليوم نفسه",
                // the denial moved to the other thing
                "نحن مسجلون شركة ولسنا جمعية تعاونية من أول يوم",
                // the spoken negation in two words dropped
                "المفتش هو زار ورشة واحدة، وسمع عنا من جريدة الميناء",
                // nobody made everybody
                "الناس صفقت لما نزل المركب إلى الماء، وكانوا يبكون",
                // another nation
                "باع المحرك القديم لشركة إيطالية بستة آلاف ليرة",
                // another engineer whose name is read as a particle
                "المهندسة هناء الصباغ هي التي أعادت تشغيل الرافعة، وليس أنا",
                // the partner of the sentence before
                "مجد كتب دفتر الحسابات كله وأنا لا أعرف منه سطرا",
                // the denial moved from one clause to the other
                "الرسم على القارب ليس كثيرا على الزبون، وأنا أدافع عنه",
                // not unless, made not even if
                "لا أغير اسم المركب حتى إذا وافق صاحبه كتابة",
                // another colleague after what people call him
                "الصياد عم محروس نادى على الميكانيكي وما كان فيه ميكانيكي في المرسى",
                // two shares
                "نصدر ثلثي القوارب الصغيرة إلى جزر المتوسط كل ربيع",
                // an official's opinion after a verb that was heard as another word
                "البحارة كسالى لا يحبون العمل",
                "القوارب الخشبية صارت تحفا للسياح فقط",
                // and of one whose name ends as "my" does
                "المعدن أرخص وأبقى من الخشب بكثير",
                // most, made all, beside a word that was misheard
                "كل أصحابي نصحوني بأن أبيع الورشة كلها ولم أبعها",
                // "or" behind a verb of its own denies nothing
                "نحن لن نغلق الحوض وسنبيع القاطرة أو نؤجرها للشركات"
            })
    void should_not_pass_what_was_exchanged(String quote) {
        assertThat(verify(quote).verdict().stands())
                .as(verify(quote).toString())
                .isFalse();
    }

    /** دون heard as دولة decides nothing. */
    @Test
    void should_ask_to_listen_where_a_word_was_heard_in_place_of_a_denial() {
        Verification verification = verify("وصلت الأخشاب من دون أوراق رسمية إلى المرفأ ورفض الجمرك دخولها");
        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.CHECK_AUDIO);
    }

    /** A word that was heard well and sounds otherwise is no denial. */
    @Test
    void should_see_a_denial_put_in_place_of_another_word() {
        Verification verification = verify("الورشة لم تدفع أجور الحدادين كلها قبل العيد");
        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.ALTERED);
    }

    /** The same words in another order are not the very words. */
    @Test
    void should_call_nothing_verbatim_whose_clauses_changed_places() {
        Verification verification = verify("وأنا لا أعرف منه سطرا، أنس كتب دفتر الحسابات كله");
        assertThat(verification.verdict()).as(verification.toString()).isNotEqualTo(Verdict.VERBATIM);
        assertThat(verify("أنس كتب دفتر الحسابات كله وأنا لا أعرف منه سطرا").verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    /** The father's opinion, a pause after "that", and a speaker whose name has "father of" in it. */
    @Test
    void should_not_pass_what_somebody_elses_father_used_to_say() {
        String zeid = "عماد أبو زيد";
        Verification verification = Interviews.verifier(
                        WORKSHOP, Interviews.read("workshop.txt", "مذيعة الميناء", zeid))
                .verify(QuoteRequest.of(
                        "البنات لا يصلحن للرافعات ولا للمحركات", Optional.of(zeid), PassageScope.everywhere()));
        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.ALTERED);
    }
}
