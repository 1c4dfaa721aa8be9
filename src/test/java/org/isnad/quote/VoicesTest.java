package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.Test;

/** Whose words they are where the labels change some words after the pause at which the turn changed. */
class VoicesTest {

    private static final EpisodeId ID = new EpisodeId("00000000000000a5");
    private static final String GUEST = "عماد الزيبق";
    private static final long WORD_MS = 400;
    private static final long PAUSE_MS = 600;

    private final List<Segment> segments = new ArrayList<>();
    private long at;

    /** The next words, after a pause or without one. */
    private void say(String speaker, boolean pause, String text) {
        at += pause ? PAUSE_MS : 0;
        long begin = at;
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.add(new Word(word, new TimeSpan(at, at + WORD_MS), .93));
            at += WORD_MS;
        }
        segments.add(new Segment(speaker, new TimeSpan(begin, at), text, words));
    }

    private Verification verify(String quote) {
        Transcript transcript = new Transcript(
                "بودكاست التجربة",
                "الورشة",
                Optional.empty(),
                "ar",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new TranscriptSpeaker("S1", Optional.of("مذيعة الميناء"), SpeakerRole.HOST),
                        new TranscriptSpeaker("S2", Optional.of(GUEST), SpeakerRole.GUEST)),
                segments,
                List.of());
        return Interviews.verifier(ID, transcript)
                .verify(QuoteRequest.of(quote, Optional.of(GUEST), PassageScope.everywhere()));
    }

    @Test
    void should_not_be_sure_of_labels_between_the_pause_and_their_change() {
        say("S1", false, "وماذا تقول لمن يشكو من الرائحة في الحي القديم");
        say("S1", true, "الدهان الأزرق يلوث الخليج");
        say("S2", false, "ولا أنكر ذلك ونحن نبحث عن بديل");

        Verification verification = verify("الدهان الأزرق يلوث الخليج");
        assertThat(verification.verdict()).isEqualTo(Verdict.CHECK_AUDIO);
        assertThat(verification.explanation().ar()).contains("يتغيّر المتحدث");
        assertThat(verification.findings()).extracting(Finding::kind).contains(Finding.Kind.OTHER_SPEAKER);
    }

    @Test
    void should_not_give_a_whole_question_to_who_answers() {
        say("S1", false, "يقول الصيادون إن الدهان الأزرق يلوث الخليج ويقتل السمك الصغير");
        say("S2", true, "لا أعرف من قال ذلك");

        assertThat(verify("الدهان الأزرق يلوث الخليج ويقتل السمك الصغير").verdict())
                .isEqualTo(Verdict.MISATTRIBUTED);
    }

    @Test
    void should_not_ask_who_spoke_an_inserted_word() {
        say("S1", false, "هل قرأت تقرير الدكتورة ريم الأسعد عن الخليج");
        say("S2", true, "قرأت التقرير وهو تقرير جيد");

        assertThat(verify("قرأت تقرير [الدكتورة ريم الأسعد]، وهو تقرير جيد")
                        .verdict()
                        .stands())
                .isTrue();
    }
}
