package org.isnad.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunkerTest {

    private static final ChunkSettings SMALL = new ChunkSettings(6_000, 12_000, 800);

    /** Noise as loud as speech, with silence (a little hiss) at the given seconds. */
    private static short[] speech(int seconds, double... pauses) {
        short[] pcm = new short[seconds * Pcm.RATE];
        Random random = new Random(3);
        for (int i = 0; i < pcm.length; i++) {
            double at = (double) i / Pcm.RATE;
            boolean quiet = false;
            for (int p = 0; p < pauses.length; p += 2) {
                quiet |= at >= pauses[p] && at < pauses[p + 1];
            }
            pcm[i] = (short) (random.nextGaussian() * (quiet ? 20 : 2000));
        }
        return pcm;
    }

    private static List<Chunk> chunks(short[] pcm, int buffer) {
        Chunker chunker = new Chunker(SMALL);
        for (int at = 0; at < pcm.length; at += buffer) {
            int n = Math.min(buffer, pcm.length - at);
            short[] part = new short[n];
            System.arraycopy(pcm, at, part, 0, n);
            chunker.accept(part, n);
        }
        return chunker.finish();
    }

    @Test
    void should_cut_in_the_middle_of_a_pause() {
        List<Chunk> chunks = chunks(speech(20, 9.0, 10.0), 1000);
        assertThat(chunks.get(0).endSample() / (double) Pcm.RATE).isBetween(9.3, 9.7);
    }

    @Test
    void should_cover_every_sample_once() {
        short[] pcm = speech(60, 7.0, 7.3, 15.0, 16.0, 22.0, 22.5, 40, 40.2);
        List<Chunk> chunks = chunks(pcm, 777);
        long at = 0;
        for (Chunk chunk : chunks) {
            assertThat(chunk.startSample()).isEqualTo(at);
            assertThat(chunk.samples()).isBetween(1L, 12L * Pcm.RATE);
            at = chunk.endSample();
        }
        assertThat(at).isEqualTo(pcm.length);
    }

    @Test
    void should_not_depend_on_how_samples_are_handed_over() {
        short[] pcm = speech(60, 7.0, 7.3, 15.0, 16.0, 22.0, 22.5, 40, 40.2);
        assertThat(chunks(pcm, 1)).isEqualTo(chunks(pcm, 99_999)).isEqualTo(chunks(pcm, 4096));
    }

    @Test
    void should_cut_somewhere_where_nobody_pauses() {
        assertThat(chunks(speech(30), 4096)).hasSizeGreaterThan(2);
    }

    @Test
    void should_make_one_chunk_of_very_short_audio_and_none_of_nothing() {
        assertThat(chunks(new short[50], 10)).containsExactly(new Chunk(0, 0, 50));
        assertThat(chunks(new short[0], 10)).isEmpty();
    }
}
