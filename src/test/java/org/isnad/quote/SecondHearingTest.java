package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.Test;

/** A figure that was heard badly, and what a second hearing of it changes. */
class SecondHearingTest {

    private static final String DOUBTFUL = "سبعة";
    private static final String QUOTE = "كان عندي عشرين عامل واليوم بقي معي أربعة بس";

    private final List<TimeSpan> asked = new ArrayList<>();
    private final Transcript bakery = doubted(Interviews.bakery());

    private static Transcript doubted(Transcript whole) {
        List<Segment> segments = whole.segments().stream()
                .map(segment -> new Segment(
                        segment.speaker(),
                        segment.span(),
                        segment.text(),
                        segment.words().stream()
                                .map(word ->
                                        word.text().equals(DOUBTFUL) ? new Word(word.text(), word.span(), .4) : word)
                                .toList()))
                .toList();
        return new Transcript(
                whole.podcast(),
                whole.title(),
                whole.publishedOn(),
                whole.language(),
                whole.audio(),
                whole.recognition(),
                whole.speakers(),
                segments,
                whole.warnings());
    }

    private Word doubtful() {
        return bakery.segments().stream()
                .flatMap(segment -> segment.words().stream())
                .filter(word -> word.text().equals(DOUBTFUL))
                .findFirst()
                .orElseThrow();
    }

    private Verification verify(Optional<List<Word>> heard) {
        MemoryPassages passages = new MemoryPassages(Map.of(Interviews.BAKERY, bakery));
        AudioRecheck recheck = (episode, revision, span) -> {
            asked.add(span);
            return heard;
        };
        return new QuoteVerifier(passages, passages, new NameMatch(), NullScores.MEASURED, recheck)
                .verify(QuoteRequest.of(QUOTE, Optional.of(Interviews.SAMIR), PassageScope.everywhere()));
    }

    @Test
    void should_leave_it_to_a_person_when_nobody_can_listen() {
        assertThat(verify(Optional.empty()).verdict()).isEqualTo(Verdict.CHECK_AUDIO);
        assertThat(asked).hasSize(1).allMatch(span -> span.overlapMs(doubtful().span()) > 0);
    }

    @Test
    void should_decide_when_the_same_word_is_heard_surely() {
        Word word = doubtful();

        Verification found =
                verify(Optional.of(List.of(new Word(word.text(), word.span().shift(40), 1))));

        assertThat(found.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(found.explanation().en()).contains("a second time");
        assertThat(found.explanation().ar()).contains("أُعيد الاستماع");
    }

    @Test
    void should_not_take_another_word_for_the_one_that_was_heard_first() {
        Word word = doubtful();

        Verification other = verify(Optional.of(List.of(new Word("عشرين", word.span(), 1))));
        Verification elsewhere =
                verify(Optional.of(List.of(new Word(word.text(), word.span().shift(4_000), 1))));

        assertThat(other.verdict()).isEqualTo(Verdict.CHECK_AUDIO);
        assertThat(elsewhere.verdict()).isEqualTo(Verdict.CHECK_AUDIO);
    }

    @Test
    void should_not_listen_again_where_it_is_decided() {
        MemoryPassages passages = Interviews.archive();
        QuoteVerifier verifier = new QuoteVerifier(
                passages, passages, new NameMatch(), NullScores.MEASURED, (episode, revision, span) -> {
                    asked.add(span);
                    return Optional.empty();
                });

        verifier.verify(QuoteRequest.of(QUOTE, Optional.of(Interviews.SAMIR), PassageScope.everywhere()));

        assertThat(asked).isEmpty();
    }
}
