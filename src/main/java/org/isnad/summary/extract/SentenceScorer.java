package org.isnad.summary.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores every sentence by what it says, never by where it stands: shuffling the sentences changes no score. Five features, each brought to mean 0 and deviation 1
 * within the text, added with the weights below. Stateless, thread-safe.
 */
public final class SentenceScorer {

    /*
     * Ridge regression of "share of five readers who chose the sentence" on the development half of EASC (80 articles), eight-fold cross-validated; five features of 36
     * tried, those whose loss costs most. See docs/decisions/030-extractive-summaries.md.
     */
    private static final double LEANING = -0.045;
    private static final double TOPIC_FIRST = 0.022;
    private static final double DENSITY = 0.014;
    private static final double REPEATED_PAIRS = 0.011;
    private static final double LENGTH = -0.010;

    /** The text's topic: its three weightiest stems. */
    private static final int TOPIC_STEMS = 3;

    /** A sentence that is about the topic names it among its first content words. */
    private static final int FIRST_WORDS = 4;

    private SentenceScorer() {}

    /** One score per sentence; only their order and distances within this text mean anything. */
    public static double[] score(List<Unit> units, Background background) {
        Map<String, Integer> frequency = new LinkedHashMap<>();
        units.forEach(unit -> unit.content().forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        Set<String> topic = topic(frequency, background);
        Map<String, Integer> pairs = pairs(units);
        double[] total = new double[units.size()];
        add(total, LEANING, feature(units, SentenceScorer::leaning));
        add(total, TOPIC_FIRST, feature(units, unit -> topicFirst(unit, topic)));
        add(total, DENSITY, feature(units, unit -> density(unit, frequency, background)));
        add(total, REPEATED_PAIRS, feature(units, unit -> repeatedPairs(unit, pairs)));
        add(total, LENGTH, feature(units, unit -> Math.log(1 + unit.length())));
        return total;
    }

    @FunctionalInterface
    private interface Feature {
        double of(Unit unit);
    }

    private static double[] feature(List<Unit> units, Feature feature) {
        return units.stream().mapToDouble(feature::of).toArray();
    }

    private static double leaning(Unit unit) {
        return !unit.folded().isEmpty() && Lexicon.isConnective(unit.folded().get(0)) ? 1 : 0;
    }

    private static double topicFirst(Unit unit, Set<String> topic) {
        return unit.content().stream()
                .limit(FIRST_WORDS)
                .filter(topic::contains)
                .distinct()
                .count();
    }

    private static double density(Unit unit, Map<String, Integer> frequency, Background background) {
        double sum = unit.content().stream()
                .mapToDouble(stem -> Math.log(1 + frequency.getOrDefault(stem, 0)) * background.weight(stem))
                .sum();
        return sum / Math.max(1, unit.length());
    }

    private static double repeatedPairs(Unit unit, Map<String, Integer> pairs) {
        int repeated = 0;
        for (int i = 1; i < unit.length(); i++) {
            if (pairs.getOrDefault(pair(unit, i), 0) > 1) {
                repeated++;
            }
        }
        return repeated / (double) Math.max(1, unit.length());
    }

    private static Map<String, Integer> pairs(List<Unit> units) {
        Map<String, Integer> counts = new HashMap<>();
        for (Unit unit : units) {
            for (int i = 1; i < unit.length(); i++) {
                counts.merge(pair(unit, i), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Function words count in pairs: "مجلس الأمن" and "من أجل" are both phrases that a text repeats. */
    private static String pair(Unit unit, int i) {
        return key(unit, i - 1) + ' ' + key(unit, i);
    }

    private static String key(Unit unit, int i) {
        String stem = unit.stems().get(i);
        return stem.isEmpty() ? unit.folded().get(i) : stem;
    }

    private static Set<String> topic(Map<String, Integer> frequency, Background background) {
        return frequency.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingDouble(
                                e -> -e.getValue() * background.weight(e.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .limit(TOPIC_STEMS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void add(double[] total, double weight, double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        double deviation = variance > 1e-18 ? Math.sqrt(variance) : 1;
        for (int i = 0; i < total.length; i++) {
            total[i] += weight * (values[i] - mean) / deviation;
        }
    }
}
