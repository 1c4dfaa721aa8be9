package org.isnad.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;

class VoiceCodecTest {

    @Test
    void should_read_what_it_wrote() {
        VoiceEmbedding voice = new VoiceEmbedding(new TimeSpan(10, 1510), new float[] {1.5f, -2f, 0f}, 1400);
        VoiceEmbedding read =
                VoiceCodec.decode(VoiceCodec.encode(List.of(voice, voice))).get(1);
        assertThat(read.span()).isEqualTo(voice.span());
        assertThat(read.vector()).isEqualTo(voice.vector());
        assertThat(read.speechMs()).isEqualTo(1400);
        assertThat(VoiceCodec.decode(VoiceCodec.encode(List.of()))).isEmpty();
    }
}
