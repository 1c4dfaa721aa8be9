package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.TranscriptSpeaker;
import org.junit.jupiter.api.Test;

class NameMatchTest {

    private static SpeakerMatch.Answer compare(String printed, String known) {
        return new NameMatch().compare(printed, new TranscriptSpeaker("S1", Optional.of(known), SpeakerRole.GUEST));
    }

    @Test
    void should_know_a_person_by_parts_of_the_name_titles_and_small_slips() {
        assertThat(compare("الدكتور كامل صقر", "كامل صقر")).isEqualTo(SpeakerMatch.Answer.SAME);
        assertThat(compare("كمال صقر", "كامل صقر")).isEqualTo(SpeakerMatch.Answer.SAME);
        assertThat(compare("صقر", "كامل صقر")).isEqualTo(SpeakerMatch.Answer.SAME);
        assertThat(compare("هاله القاسم", "هالة القاسم")).isEqualTo(SpeakerMatch.Answer.SAME);
    }

    @Test
    void should_tell_others_apart() {
        assertThat(compare("خالد الأيوبي", "نهى الدباس")).isEqualTo(SpeakerMatch.Answer.OTHER);
        assertThat(compare("وليد صقر", "وليد حداد")).isEqualTo(SpeakerMatch.Answer.OTHER);
    }

    @Test
    void should_not_decide_on_a_role_or_a_voice_without_name() {
        assertThat(compare("رئيس البلدية", "كامل صقر")).isEqualTo(SpeakerMatch.Answer.UNKNOWN);
        assertThat(new NameMatch()
                        .compare("كامل صقر", new TranscriptSpeaker("S1", Optional.empty(), SpeakerRole.UNKNOWN)))
                .isEqualTo(SpeakerMatch.Answer.UNKNOWN);
    }
}
