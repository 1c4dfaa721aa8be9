package org.isnad.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceClustersTest {

    private static final int DIMENSION = 64;

    /** Noise at which two windows of one voice have a cosine of about 0.5, as the demo model's on real voices. */
    private static final double NOISE = 1.0;

    /** Windows without overlap in stretches of eight, one voice a stretch. */
    private static VoiceWindows windows(List<float[]> voices, int stretches, long seed) {
        Random random = new Random(seed);
        List<VoiceEmbedding> windows = new ArrayList<>();
        for (int stretch = 0; stretch < stretches; stretch++) {
            float[] voice = voices.get(stretch % voices.size());
            for (int w = 0; w < 8; w++) {
                long at = stretch * 15_000L + w * 1500L;
                double[] vector = new double[DIMENSION];
                for (int d = 0; d < DIMENSION; d++) {
                    vector[d] = voice[d] + NOISE * random.nextGaussian() / Math.sqrt(DIMENSION);
                }
                windows.add(new VoiceEmbedding(new TimeSpan(at, at + 1500), Directions.scaled(vector), 1500));
            }
        }
        return new VoiceWindows(windows);
    }

    /** Voices whose cosine with each other is {@code likeness}. */
    private static List<float[]> voices(int count, double likeness) {
        List<float[]> voices = new ArrayList<>();
        for (int v = 0; v < count; v++) {
            float[] voice = new float[DIMENSION];
            voice[0] = (float) Math.sqrt(likeness);
            voice[v + 1] = (float) Math.sqrt(1 - likeness);
            voices.add(voice);
        }
        return voices;
    }

    private static List<float[]> centres(VoiceWindows windows) {
        return new VoiceClusters(windows).centres(SpeakerCount.found());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 200})
    void should_leave_a_single_voice_whole_however_long_it_speaks(int stretches) {
        for (int seed = 0; seed < 10; seed++) {
            assertThat(centres(windows(voices(1, 0), stretches, seed))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0.1", "3, 0.1", "4, 0.1", "5, 0.1", "2, 0.5", "3, 0.5", "4, 0.5"})
    void should_find_unlike_and_rather_alike_voices(int count, double likeness) {
        List<float[]> truth = voices(count, likeness);
        List<float[]> found = centres(windows(truth, 6 * count, 3));
        assertThat(found).hasSize(count);
        for (float[] voice : truth) {
            assertThat(found).anyMatch(centre -> Directions.dot(centre, voice) > 0.9);
        }
    }

    @Test
    void should_ask_for_more_speech_before_it_believes_in_voices_that_are_alike() {
        List<float[]> alike = voices(2, 0.7);
        assertThat(centres(windows(alike, 2, 1))).hasSize(1);
        assertThat(centres(windows(alike, 40, 1))).hasSize(2);
    }

    @Test
    void should_split_as_often_as_is_asked_for() {
        VoiceWindows one = windows(voices(1, 0), 20, 4);
        for (int asked = 1; asked <= 4; asked++) {
            assertThat(new VoiceClusters(one).centres(new SpeakerCount(Optional.of(asked))))
                    .hasSize(asked);
        }
    }

    @Test
    void should_take_out_the_noise_of_single_windows_when_it_compares() {
        VoiceWindows two = windows(voices(2, 0.5), 40, 8);
        int[] members = IntStream.range(0, two.count()).toArray();
        boolean[] second = new boolean[members.length];
        boolean[] mixed = new boolean[members.length];
        for (int i = 0; i < members.length; i++) {
            second[i] = i / 8 % 2 == 1;
            mixed[i] = i / 16 % 2 == 1;
        }
        PairSums pairs = new PairSums(two, members);
        assertThat(pairs.compare(members, second).alikeness()).isCloseTo(0.5, within(0.05));
        assertThat(pairs.compare(members, mixed).alikeness()).isCloseTo(1.0, within(0.05));
        assertThat(pairs.compare(members, second).weight()).isCloseTo(two.count(), within(1e-9));
    }

    @Test
    void should_refuse_vectors_of_different_models() {
        List<VoiceEmbedding> mixed = List.of(
                new VoiceEmbedding(new TimeSpan(0, 1500), new float[] {1, 0}, 1500),
                new VoiceEmbedding(new TimeSpan(1500, 3000), new float[] {1, 0, 0}, 1500));
        assertThatThrownBy(() -> new VoiceWindows(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different models");
    }

    @Test
    void should_part_points_along_their_widest_axis() {
        List<float[]> points = List.of(
                Directions.scaled(new double[] {1, 0.1, 0}),
                Directions.scaled(new double[] {0.1, 1, 0}),
                Directions.scaled(new double[] {1, 0.2, 0}),
                Directions.scaled(new double[] {0.2, 1, 0}));
        boolean[] split = TwoMeans.split(points, new double[] {1, 1, 1, 1}).orElseThrow();
        assertThat(split[0]).isEqualTo(split[2]).isNotEqualTo(split[1]);
        assertThat(split[1]).isEqualTo(split[3]);
        float[] same = {1, 0, 0};
        assertThat(TwoMeans.split(List.of(same, same), new double[] {1, 1})).isEmpty();
    }

    @Test
    void should_give_no_opinion_on_a_few_windows_and_the_number_on_many() {
        VoiceWindows few = windows(voices(3, 0.1), 3, 1);
        VoiceWindows many = windows(voices(3, 0.1), 60, 1);
        assertThat(EigengapCount.estimate(few, IntStream.range(0, few.count()).toArray(), 8))
                .isEqualTo(1);
        assertThat(EigengapCount.estimate(many, IntStream.range(0, many.count()).toArray(), 8))
                .isEqualTo(3);
    }
}
