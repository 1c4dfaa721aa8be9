package org.isnad.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiarizerTest {

    private static final int DIMENSION = 128;

    /** A made-up conversation: turns of some seconds in rotation, a voice being a direction plus noise. */
    private record Conversation(List<VoiceEmbedding> voices, List<Word> words, List<Integer> truth) {}

    private static float[] unit(float[] vector) {
        double norm = 0;
        for (float value : vector) {
            norm += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }

    private static Conversation conversation(int speakers, int turns, double noise, long seed) {
        Random random = new Random(seed);
        float[][] directions = new float[speakers][DIMENSION];
        for (float[] direction : directions) {
            for (int i = 0; i < DIMENSION; i++) {
                direction[i] = (float) random.nextGaussian();
            }
        }
        List<VoiceEmbedding> voices = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<Integer> truth = new ArrayList<>();
        long at = 0;
        for (int turn = 0; turn < turns; turn++) {
            int speaker = turn % speakers;
            long end = at + 3000 + random.nextInt(4000);
            for (long start = at; start + 400 <= end; start += 400) {
                words.add(new Word("كلمة", new TimeSpan(start, start + 380), 1));
                truth.add(speaker);
            }
            for (long start = at; start + 1500 <= end; start += 750) {
                float[] vector = new float[DIMENSION];
                for (int i = 0; i < DIMENSION; i++) {
                    vector[i] = (float) (directions[speaker][i] + noise * random.nextGaussian());
                }
                voices.add(new VoiceEmbedding(new TimeSpan(start, start + 1500), unit(vector), 1500));
            }
            at = end + 500;
        }
        return new Conversation(voices, words, truth);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void should_find_the_number_of_speakers_and_their_words(int speakers) {
        Conversation c = conversation(speakers, 48, 0.8, 5);
        Diarization found = new Diarizer().diarise(c.voices, c.words, SpeakerCount.found());
        assertThat(found.speakers()).isEqualTo(speakers);
        int right = 0;
        for (int i = 0; i < c.words.size(); i++) {
            // Rotation begins with 0, so numbers in order of appearance are the true ones.
            right += found.speakerOfWord()[i] == c.truth.get(i) ? 1 : 0;
        }
        assertThat(right / (double) c.words.size()).isGreaterThan(0.98);
    }

    @Test
    void should_use_the_number_of_speakers_that_is_given() {
        Conversation c = conversation(3, 30, 0.5, 9);
        assertThat(new Diarizer()
                        .diarise(c.voices, c.words, new SpeakerCount(Optional.of(2)))
                        .speakers())
                .isEqualTo(2);
        assertThat(new Diarizer()
                        .diarise(c.voices, c.words, new SpeakerCount(Optional.of(1)))
                        .speakers())
                .isEqualTo(1);
    }

    @Test
    void should_give_the_same_answer_twice() {
        Conversation c = conversation(3, 40, 1.2, 11);
        Diarization first = new Diarizer().diarise(c.voices, c.words, SpeakerCount.found());
        Diarization second = new Diarizer().diarise(c.voices, c.words, SpeakerCount.found());
        assertThat(first.speakerOfWord()).isEqualTo(second.speakerOfWord());
        assertThat(first.turns()).isEqualTo(second.turns());
    }

    @Test
    void should_keep_the_words_under_one_unknown_speaker_when_there_are_no_voices() {
        Conversation c = conversation(2, 4, 0.5, 1);
        Diarization found = new Diarizer().diarise(List.of(), c.words, SpeakerCount.found());
        assertThat(found.speakers()).isEqualTo(1);
        assertThat(found.speakerOfWord()).containsOnly(0);
        assertThat(found.warnings()).extracting("code").containsExactly("speakers-unknown");
    }

    @Test
    void should_take_an_episode_without_words() {
        Diarization found = new Diarizer().diarise(List.of(), List.of(), SpeakerCount.found());
        assertThat(found.turns()).isEmpty();
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void should_cope_with_ten_hours() {
        Conversation c = conversation(2, 6000, 1.0, 2);
        assertThat(c.words.size()).isGreaterThan(60_000);
        assertThat(new Diarizer()
                        .diarise(c.voices, c.words, SpeakerCount.found())
                        .speakers())
                .isEqualTo(2);
    }
}
