package org.isnad.summary.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicBordersTest {

    private static final long MINUTE = 60_000;

    @Test
    void should_find_borders_between_vocabularies_without_being_told_how_many() {
        List<TopicUnit> units = talk(3, 40);

        assertThat(TopicBorders.find(units, new TopicRules(2, MINUTE, 60 * MINUTE)))
                .containsExactly(0, 40, 80);
    }

    @Test
    void should_leave_one_topic_whole() {
        assertThat(TopicBorders.find(talk(1, 60), new TopicRules(2, MINUTE, 60 * MINUTE)))
                .containsExactly(0);
    }

    @Test
    void should_make_no_topic_shorter_than_allowed() {
        List<Integer> starts = TopicBorders.find(talk(6, 12), new TopicRules(2, 3 * MINUTE, 60 * MINUTE));

        for (int i = 1; i < starts.size(); i++) {
            // Five seconds a unit
            assertThat(starts.get(i) - starts.get(i - 1)).isGreaterThanOrEqualTo(36);
        }
    }

    @Test
    void should_survive_silence_and_nothing() {
        TopicUnit silent = new TopicUnit(List.of(), 0, 100, 0);

        assertThat(TopicBorders.find(List.of(), TopicRules.forAudio(0))).isEmpty();
        assertThat(TopicBorders.find(List.of(silent), TopicRules.forAudio(100))).containsExactly(0);
    }

    /** Each topic has 30 stems of its own among which it draws, and ten that all share. */
    private static List<TopicUnit> talk(int topics, int unitsEach) {
        Random random = new Random(3);
        List<TopicUnit> units = new ArrayList<>();
        for (int i = 0; i < topics * unitsEach; i++) {
            int topic = i / unitsEach;
            List<String> stems = new ArrayList<>();
            for (int w = 0; w < 8; w++) {
                stems.add(w < 2 ? "عام" + random.nextInt(10) : "خاص" + topic + "-" + random.nextInt(30));
            }
            units.add(new TopicUnit(stems, i * 5000L, i * 5000L + 4800, 0));
        }
        return units;
    }
}
