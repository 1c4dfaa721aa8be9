package org.isnad.summary.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.summary.Interviews;
import org.isnad.transcript.Transcript;
import org.junit.jupiter.api.Test;

class SentenceFinderTest {

    private static List<String> find(String... turns) {
        Transcript transcript = Interviews.of(turns);
        return SentenceFinder.find(transcript, Voices.of(transcript)).stream()
                .map(SpokenSentence::punctuated)
                .toList();
    }

    @Test
    void should_cut_at_long_pauses_and_always_where_the_speaker_changes() {
        assertThat(find("S2: وصلت الطائرة إلى مطار العاصمة في الصباح / ثم غادر الوفد المدينة بعد ساعتين", "S1: شكرا"))
                .containsExactly(
                        "وصلت الطائرة إلى مطار العاصمة في الصباح.", "ثم غادر الوفد المدينة بعد ساعتين.", "شكرا.");
    }

    @Test
    void should_not_end_a_sentence_after_a_word_that_needs_another() {
        assertThat(find("S2: وصلت الطائرة مساء اليوم إلى / مطار العاصمة القديم"))
                .hasSize(1);
    }

    @Test
    void should_mark_the_interviewers_questions() {
        assertThat(find("S1: طيب يا أستاذ هاني لماذا لم ترد الوزارة", "S2: لأنها كانت مغلقة"))
                .containsExactly("طيب يا أستاذ هاني لماذا لم ترد الوزارة؟", "لأنها كانت مغلقة.");
    }

    @Test
    void should_not_take_a_guests_clause_for_a_question() {
        assertThat(find("S2: لا أعرف كيف وصل الخبر إلى الناس")).containsExactly("لا أعرف كيف وصل الخبر إلى الناس.");
    }

    @Test
    void should_have_no_mark_where_no_pause_speaks_for_one() {
        String run =
                "الماء في السد قليل والناس في المدينة ينتظرون المطر ".repeat(8).strip();

        List<String> sentences = find("S2: " + run);

        assertThat(sentences).hasSizeGreaterThan(1);
        assertThat(sentences.subList(0, sentences.size() - 1)).noneMatch(s -> s.endsWith(".") || s.contains("،"));
        assertThat(sentences).allMatch(s -> s.split(" ").length <= 40);
    }

    @Test
    void should_find_the_interviewer_by_his_questions_where_roles_are_unknown() {
        Transcript named = Interviews.dam();
        Transcript unknown = new Transcript(
                named.podcast(),
                named.title(),
                named.publishedOn(),
                named.language(),
                named.audio(),
                named.recognition(),
                named.speakers().stream()
                        .map(s -> new org.isnad.transcript.TranscriptSpeaker(
                                s.id(), s.name(), org.isnad.transcript.SpeakerRole.UNKNOWN))
                        .toList(),
                named.segments(),
                named.warnings());

        assertThat(Voices.of(unknown).asks("S1")).isTrue();
        assertThat(Voices.of(unknown).asks("S2")).isFalse();
    }
}
