package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.quote.PassageCandidate;
import org.isnad.quote.PassageFinder;
import org.isnad.quote.PassageQuery;
import org.isnad.quote.PassageScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageFinderTest {

    private static final int EPISODES = 30;
    private static final int WORDS = 600;

    @TempDir
    Path folder;

    /** Made-up words with a frequency like that of real ones. */
    private static String word(Random random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(4_000));
        Random letters = new Random(rank);
        StringBuilder word = new StringBuilder();
        for (int i = 4 + letters.nextInt(3); i > 0; i--) {
            word.append("جحدرسعقمنهتشصخز".charAt(letters.nextInt(15)));
        }
        return word.toString();
    }

    @Test
    void should_find_a_quotation_heard_with_a_third_of_its_words_wrong() {
        Random random = new Random(6);
        List<List<String>> spoken = new ArrayList<>();
        List<IndexedTranscript> transcripts = new ArrayList<>();
        for (int e = 1; e <= EPISODES; e++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < WORDS; i++) {
                words.add(word(random));
            }
            spoken.add(words);
            transcripts.add(Archives.transcript(e, "برنامج", "", List.of("S1: " + String.join(" ", words))));
        }
        Archives.write(folder, transcripts);
        int first = 0;
        int scoped = 0;
        try (TranscriptIndex index = Archives.INDEXES.open(folder)) {
            PassageFinder finder = index.passages();
            for (int i = 0; i < 100; i++) {
                int episode = random.nextInt(EPISODES);
                int from = random.nextInt(WORDS - 12);
                List<String> quote = new ArrayList<>(spoken.get(episode).subList(from, from + 12));
                for (int j = 0; j < 12; j += 3) {
                    quote.set(j, word(random));
                }
                first += holds(finder.find(PassageQuery.of(quote, PassageScope.everywhere()), 12, 0), episode, from)
                        ? 1
                        : 0;
                scoped += holds(
                                finder.find(PassageQuery.of(quote, PassageScope.in(Archives.id(episode + 1))), 12, 0),
                                episode,
                                from)
                        ? 1
                        : 0;
            }
            assertThat(finder.passages()).isEqualTo(EPISODES * WORDS / 30);
            assertThat(finder.documentFrequency("غرغرغرغر")).isZero();
            assertThat(finder.find(PassageQuery.of(List.of("غرغرغرغر"), PassageScope.everywhere()), 12, 0))
                    .isEmpty();
        }
        assertThat(first).as("of 100 in the whole archive").isGreaterThanOrEqualTo(97);
        assertThat(scoped).as("of 100 in the episode").isGreaterThanOrEqualTo(99);
    }

    private static boolean holds(List<PassageCandidate> candidates, int episode, int from) {
        assertThat(candidates).hasSizeLessThanOrEqualTo(12);
        return candidates.stream()
                .anyMatch(c ->
                        c.episode().equals(Archives.id(episode + 1)) && c.fromWord() < from + 12 && c.toWord() > from);
    }
}
