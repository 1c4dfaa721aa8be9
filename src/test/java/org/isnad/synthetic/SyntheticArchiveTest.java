package org.isnad.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.Test;

class SyntheticArchiveTest {

    private final SyntheticArchive archive = new SyntheticArchive(7, 20);

    @Test
    void should_be_the_same_for_the_same_seed_whatever_was_made_before() {
        SyntheticArchive again = new SyntheticArchive(7, 20);
        SyntheticEpisode fifth = again.episode(5);

        assertThat(archive.stream().skip(5).findFirst()).contains(fifth);
        assertThat(new SyntheticArchive(8, 20).episode(5).transcript()).isNotEqualTo(fifth.transcript());
    }

    @Test
    void should_have_as_much_speech_as_asked_for_at_the_pace_of_an_interview() {
        long words = archive.stream().mapToLong(SyntheticEpisode::words).sum();
        double hours = archive.stream()
                        .mapToLong(e -> e.transcript().audio().orElseThrow().durationMs())
                        .sum()
                / 3.6e6;

        assertThat(hours).isBetween(14.0, 26.0);
        assertThat(words / hours).isBetween(7_100.0, 7_900.0);
    }

    @Test
    void should_keep_the_rules_of_a_transcript() {
        archive.stream().limit(5).forEach(episode -> {
            long at = 0;
            for (Segment segment : episode.transcript().segments()) {
                assertThat(episode.transcript().speaker(segment.speaker()).label())
                        .isNotBlank();
                for (Word word : segment.words()) {
                    assertThat(word.text()).doesNotContain(" ").isNotEmpty();
                    assertThat(word.span().startMs()).isGreaterThanOrEqualTo(at);
                    at = word.span().endMs();
                }
            }
            assertThat(at)
                    .isLessThanOrEqualTo(
                            episode.transcript().audio().orElseThrow().durationMs());
        });
    }

    /** Zipf: the rank-frequency curve falls about as 1/r, and half of all spellings are met once. */
    @Test
    void should_have_few_common_and_many_rare_spellings() {
        Map<String, Integer> counts = new HashMap<>();
        archive.stream()
                .flatMap(e -> e.transcript().segments().stream())
                .flatMap(s -> s.words().stream())
                .forEach(w -> counts.merge(w.text(), 1, Integer::sum));
        List<Integer> falling = counts.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        double total = falling.stream().mapToInt(Integer::intValue).sum();
        double once = falling.stream().filter(n -> n == 1).count();

        assertThat(falling.get(0) / total).isBetween(0.01, 0.08);
        assertThat(falling.get(9) / (double) falling.get(99)).isBetween(3.0, 20.0);
        assertThat(falling.get(99) / (double) falling.get(999)).isBetween(4.0, 25.0);
        assertThat(once / falling.size()).isBetween(0.4, 0.8);
        assertThat(counts).containsKeys("لا", "لم", "لن", "ما", "ليس");
    }
}
