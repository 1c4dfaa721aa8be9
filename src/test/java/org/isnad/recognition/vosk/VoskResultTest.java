package org.isnad.recognition.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.isnad.recognition.Hypotheses;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.Test;

class VoskResultTest {

    @Test
    void should_move_words_to_their_place_in_the_episode() {
        String json =
                "{\"result\":[{\"conf\":0.798254,\"end\":2.85,\"start\":2.1,\"word\":\"تمثيلي\"}],\"text\":\"تمثيلي\"}";
        assertThat(VoskResult.parse(json, 60_000).orElseThrow().words())
                .containsExactly(new Word("تمثيلي", new TimeSpan(62_100, 62_850), 0.798254));
    }

    @Test
    void should_bring_odd_numbers_into_range() {
        String json = "{\"result\":[{\"conf\":1.000002,\"end\":1.0,\"start\":1.0,\"word\":\"لا\"}]}";
        Word word = VoskResult.parse(json, 0).orElseThrow().words().get(0);
        assertThat(word.confidence()).isEqualTo(1);
        assertThat(word.span().durationMs()).isEqualTo(1);
    }

    @Test
    void should_find_nothing_in_silence_and_refuse_what_is_no_json() {
        assertThat(VoskResult.parse("{\"text\":\"\"}", 0)).isEmpty();
        assertThatThrownBy(() -> VoskResult.parse("{\"conf\" : 1,000", 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void should_count_how_many_hypotheses_have_a_word() {
        String json = "{\"alternatives\":["
                + "{\"confidence\":204.3,\"result\":[{\"end\":1.0,\"start\":0.5,\"word\":\"لم\"},{\"end\":1.4,\"start\":1.0,\"word\":\"يكن\"}],\"text\":\"لم يكن\"},"
                + "{\"confidence\":203.1,\"result\":[{\"end\":1.4,\"start\":1.0,\"word\":\"يكن\"}],\"text\":\"يكن\"}]}";
        Hypotheses heard = VoskResult.parseAlternatives(json, 60_000).orElseThrow();
        assertThat(heard.hypotheses().get(0))
                .containsExactly(
                        new Word("لم", new TimeSpan(60_500, 61_000), 0.5),
                        new Word("يكن", new TimeSpan(61_000, 61_400), 1));
        assertThat(VoskResult.parseAlternatives("{\"alternatives\":[{\"confidence\":1.0,\"text\":\"\"}]}", 0))
                .isEmpty();
    }
}
