package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word, person, order or frame changed in an interview written for the tests, and honest rewordings of the same sentences. */
class ContrastTest {

    private static final EpisodeId APIARY = new EpisodeId("00000000000000a3");
    private static final String FADWA = "فدوى العطار";

    private final QuoteVerifier verifier =
            Interviews.verifier(APIARY, Interviews.read("apiary.txt", "مذيع الوادي", FADWA));

    private Verification verify(String quote) {
        return verifier.verify(QuoteRequest.of(quote, Optional.of(FADWA), PassageScope.everywhere()));
    }

    private List<Finding.Kind> kinds(String quote) {
        return verify(quote).findings().stream().map(Finding::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "عندنا مئة وعشرون خلية ونبيع تسعين كيلو من العسل في الأسبوع لمتاجر الوادي",
                "سألني مندوب الوزارة عن خطة نقل الخلايا إلى الساحل وقلت لا من دون تردد",
                "كلفة المختبر الإجمالية 13 مليون ليرة بعد تعديل المخطط",
                "الخطأ ارتكبته الجمعية ولم ترتكبه الجماعة التي تسكن السفح",
                "جدتي علمتني تربية النحل، وكنت أحمل المدخنة خلفها كل صباح"
            })
    void should_pass_what_was_said(String quote) {
        assertThat(verify(quote).verdict().stands()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "عندنا مئة وعشرون خلية ونبيع تسعين كيلو من العسل في السنة لمتاجر الوادي",
                "سألني مندوب الوزارة عن خطة نقل الخلايا إلى الساحل وقلت نعم من دون تردد",
                "الخلية القوية تعطي خمسة عشر كيلو على الأقل في الموسم الجيد",
                "جدي علمني تربية النحل وكنت أحمل المدخنة خلفه كل صباح"
            })
    void should_see_a_word_exchanged_for_another_of_its_class(String quote) {
        assertThat(verify(quote).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void should_see_two_words_alike_that_changed_places() {
        String quote = "الخطأ ارتكبته الجماعة ولم ترتكبه الجمعية التي تسكن السفح";

        assertThat(verify(quote).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(kinds(quote)).contains(Finding.Kind.AGENT);
    }

    @Test
    void should_see_a_figure_that_the_speaker_took_back() {
        String quote = "كلفة المختبر الإجمالية أحد عشر مليون ليرة بعد تعديل المخطط";

        assertThat(verify(quote).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(kinds(quote)).contains(Finding.Kind.NUMBER);
    }

    @Test
    void should_see_a_denial_before_the_quoted_words() {
        String quote = "المبيدات وحدها قضت على النحل في سفح الصنوبر";

        assertThat(verify(quote).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(kinds(quote)).contains(Finding.Kind.NEGATION);
    }

    @Test
    void should_see_who_told_whom() {
        String quote = "زارنا خبير المعهد الزراعي وقلت له النحل هنا عطشان ويحتاج إلى ساقية قريبة";

        assertThat(verify(quote).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(kinds(quote)).contains(Finding.Kind.AGENT);
    }

    @Test
    void should_see_a_condition_cut_out_of_the_middle() {
        String quote = "الزعتر البري قليل هذه السنة وسقينا السفح بالتنقيط سنضاعف إزهار الزعتر البري";

        assertThat(verify(quote).verdict().stands()).isFalse();
        assertThat(kinds(quote)).contains(Finding.Kind.OMISSION);
    }

    @Test
    void should_see_sentences_that_were_turned_round() {
        String quote = "أصعب مرض واجهناه هو الفاروا وقد عالجناه بزيت النعناع، جدتي علمتني تربية النحل";

        assertThat(verify(quote).verdict()).isEqualTo(Verdict.SPLICED);
    }

    @Test
    void should_pass_a_share_that_two_figures_make() {
        Verification found = verify("لم يبق من خلايا السفح بعد خمس سنوات إلا ربعها تقريبا: 39 من أصل 150 قبل الجفاف");

        assertThat(found.verdict()).isNotIn(Verdict.ALTERED, Verdict.NOT_FOUND, Verdict.SPLICED);
    }

    @Test
    void should_show_the_condition_within_the_evidence() {
        Verification found = verify("سقينا السفح بالتنقيط وسنضاعف إزهار الزعتر البري");

        assertThat(found.verdict().stands()).isFalse();
        assertThat(found.evidence().get(0).text()).contains("وإذا");
    }
}
