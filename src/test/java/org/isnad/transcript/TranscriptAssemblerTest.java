package org.isnad.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;

class TranscriptAssemblerTest {

    private final TranscriptAssembler assembler = new TranscriptAssembler(SegmentRules.SENTENCES);

    /** Words of 300 ms; "|" is a pause of 800 ms, "-" one of 400 ms. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        long at = 0;
        for (String token : text.split(" ")) {
            if (token.equals("|") || token.equals("-")) {
                at += token.equals("|") ? 800 : 400;
            } else {
                words.add(new Word(token, new TimeSpan(at, at + 300), 1));
                at += 310;
            }
        }
        return words;
    }

    private List<String> texts(List<Word> words, List<String> speakers) {
        return assembler.assemble(words, speakers).stream()
                .map(s -> s.speaker() + ":" + s.text())
                .toList();
    }

    @Test
    void should_cut_at_long_pauses_and_speaker_changes() {
        assertThat(texts(words("كيف حالك | بخير شكرا لك"), List.of("S1", "S1", "S2", "S2", "S1")))
                .containsExactly("S1:كيف حالك", "S2:بخير شكرا", "S1:لك");
    }

    @Test
    void should_cut_at_short_pauses_only_once_a_segment_is_long() {
        String long13 = "ا ب ت ث ج ح خ د ذ ر ز س ش";
        assertThat(texts(words("ا - ب"), List.of("S1", "S1"))).hasSize(1);
        assertThat(texts(words(long13 + " - ص"), java.util.Collections.nCopies(14, "S1")))
                .hasSize(2);
    }

    @Test
    void should_keep_every_word_once_and_no_segment_too_long() {
        List<Word> run = words("كلمة ".repeat(500).strip());
        List<Segment> segments = assembler.assemble(run, java.util.Collections.nCopies(500, "S1"));
        assertThat(segments).allMatch(s -> s.words().size() <= 40);
        assertThat(segments.stream().flatMap(s -> s.words().stream()).toList()).isEqualTo(run);
    }

    @Test
    void should_name_the_guest_who_speaks_most_and_the_host_who_asks() {
        List<Word> words = words("مقدمة | سؤال | جواب طويل جدا حقا | سؤال | جواب آخر طويل | سؤال | جواب | خاتمة");
        List<String> speakers = List.of("S1", "S2", "S3", "S3", "S3", "S3", "S2", "S3", "S3", "S3", "S2", "S3", "S1");
        assertThat(SpeakerNaming.name(List.of("S1", "S2", "S3"), words, speakers, List.of("المحاورة"), List.of("هاني")))
                .extracting(TranscriptSpeaker::label)
                .containsExactly("S1", "المحاورة", "هاني");
    }
}
