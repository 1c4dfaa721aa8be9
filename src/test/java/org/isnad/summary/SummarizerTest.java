package org.isnad.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.report.UserError;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.junit.jupiter.api.Test;

class SummarizerTest {

    private static Summary summarize(Length length) {
        return Summarizer.summarize(Interviews.dam(), new SummaryRequest(length, Optional.empty()));
    }

    private static List<KeySentence> sentences(Summary summary) {
        return summary.keySegments().stream()
                .flatMap(segment -> segment.sentences().stream())
                .toList();
    }

    @Test
    void should_quote_the_guest_in_order_with_the_seconds_of_the_words() {
        Summary summary = summarize(new Length.Sentences(4));

        assertThat(sentences(summary)).hasSize(4).allSatisfy(sentence -> {
            assertThat(sentence.name()).isEqualTo("هاني عمران");
            assertThat(words(sentence)).isEqualTo(sentence.text());
        });
        assertThat(sentences(summary)).extracting(KeySentence::number).isSorted();
    }

    /** What is really said within the sentence's span. */
    private static String words(KeySentence sentence) {
        List<String> said = new ArrayList<>();
        for (Segment segment : Interviews.dam().segments()) {
            segment.words().stream()
                    .filter(word -> sentence.span().contains(word.span().startMs()))
                    .forEach(word -> said.add(word.text()));
        }
        return String.join(" ", said);
    }

    @Test
    void should_keep_the_question_that_an_answer_needs() {
        Summary summary = summarize(new Length.Ratio(1));

        KeySegment answer = summary.keySegments().stream()
                .filter(segment -> segment.sentences().get(0).text().startsWith("لا لم يكن"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.question().map(KeySentence::punctuated)).contains("هل كان المدير العام يعرف حجم المشكلة؟");
        assertThat(answer.span().startMs())
                .isEqualTo(answer.question().orElseThrow().span().startMs());
    }

    @Test
    void should_avoid_what_was_heard_badly() {
        assertThat(sentences(summarize(new Length.Sentences(5))))
                .noneMatch(sentence -> sentence.text().contains("شيء غير واضح"));
    }

    @Test
    void should_keep_to_the_length_asked_for() {
        int spoken = Interviews.dam().segments().stream()
                .mapToInt(segment -> segment.words().size())
                .sum();
        for (double ratio : new double[] {0.1, 0.2, 0.4}) {
            int words = sentences(summarize(new Length.Ratio(ratio))).stream()
                    .mapToInt(s -> s.text().split(" ").length)
                    .sum();
            assertThat(words).isBetween(1, (int) Math.max(16, Math.ceil(ratio * spoken)));
        }
        assertThat(sentences(summarize(new Length.ReadingTime(0.2))).stream()
                        .mapToInt(s -> s.text().split(" ").length)
                        .sum())
                .isLessThanOrEqualTo(28);
    }

    @Test
    void should_index_the_questions_with_their_answers() {
        List<Question> questions = summarize(new Length.Usual()).questions();

        assertThat(questions)
                .extracting(question -> question.question().text())
                .containsExactly(
                        "متى عرفت أن السد في خطر",
                        "وهل طلبت المساعدة من الحكومة",
                        "ما هو رد الوزارة",
                        "هل كان المدير العام يعرف حجم المشكلة",
                        "وماذا عن دمشق");
        assertThat(questions)
                .allSatisfy(question -> assertThat(
                                question.answer().orElseThrow().startMs())
                        .isGreaterThanOrEqualTo(question.question().span().endMs()));
    }

    @Test
    void should_find_names_and_key_phrases_with_all_their_mentions() {
        Summary summary = summarize(new Length.Usual());

        assertThat(summary.names())
                .extracting(mention -> mention.kind() + " " + mention.name() + " "
                        + mention.spans().size())
                .contains("PLACE دمشق 2", "PERSON سعيد 1", "PERSON هاني عمران 2");
        Keyword director = summary.keywords().stream()
                .filter(keyword -> keyword.text().equals("المدير العام"))
                .findFirst()
                .orElseThrow();
        assertThat(director.mentions()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void should_be_the_same_every_time() {
        assertThat(summarize(new Length.Usual())).isEqualTo(summarize(new Length.Usual()));
    }

    @Test
    void should_change_its_fingerprint_with_a_name_and_with_a_word() {
        Transcript dam = Interviews.dam();
        Transcript renamed = new Transcript(
                dam.podcast(),
                dam.title(),
                dam.publishedOn(),
                dam.language(),
                dam.audio(),
                dam.recognition(),
                List.of(
                        dam.speakers().get(0),
                        new TranscriptSpeaker(
                                "S2", Optional.of("هاني"), dam.speakers().get(1).role())),
                dam.segments(),
                dam.warnings());

        assertThat(EpisodeSummaries.fingerprint(renamed)).isNotEqualTo(EpisodeSummaries.fingerprint(dam));
        assertThat(EpisodeSummaries.fingerprint(Interviews.of("S1: كيف حالك")))
                .isNotEqualTo(EpisodeSummaries.fingerprint(Interviews.of("S1: كيف حالكم")));
    }

    @Test
    void should_summarise_one_speaker_by_name_in_any_spelling() {
        Summary summary = Summarizer.summarize(
                Interviews.dam(), new SummaryRequest(new Length.Sentences(2), Optional.of("لمي سالم")));

        assertThat(summary.speaker()).contains("لمى سالم");
        assertThat(sentences(summary))
                .isNotEmpty()
                .allMatch(sentence -> sentence.speaker().equals("S1"));
        assertThatThrownBy(() -> Summarizer.summarize(
                        Interviews.dam(), new SummaryRequest(new Length.Usual(), Optional.of("زيد"))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("زيد")
                .hasMessageContaining("هاني عمران");
    }

    @Test
    void should_survive_a_transcript_without_words() {
        Transcript empty = new Transcript(
                "مزيج",
                "فارغ",
                Optional.empty(),
                "ar",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());

        Summary summary = Summarizer.summarize(empty, SummaryRequest.USUAL);

        assertThat(summary.keySegments()).isEmpty();
        assertThat(summary.chapters()).isEmpty();
    }

    @Test
    void should_cover_all_seconds_with_chapters() {
        List<Chapter> chapters = summarize(new Length.Usual()).chapters();

        assertThat(chapters.get(0).span().startMs()).isZero();
        for (int i = 1; i < chapters.size(); i++) {
            assertThat(chapters.get(i).span().startMs())
                    .isEqualTo(chapters.get(i - 1).span().endMs());
        }
        assertThat(chapters).allMatch(chapter -> !chapter.title().isBlank());
    }
}
