package org.isnad.summary.topic;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the most probable division into topics, each with words of its own, after Utiyama and Isahara (2001), with the marginal likelihood of Eisenstein and Barzilay
 * (2008): each word costs −ln of its smoothed frequency among the words of its topic so far, a border costs {@link TopicRules#penalty()} · ln of the number of words, and dynamic programming finds the cheapest division; the number of topics comes out of
 * it. Stems that occur once tell nothing of what belongs together and are left out. Not thread-safe; one object divides one text.
 */
public final class TopicBorders {

    /**
     * Words that the smoothing of a topic's frequencies weighs. Fitted with the penalty on stitched programmes (docs/decisions/031-chapters.md): Pk changes little
     * between 200 and 400.
     */
    private static final double PRIOR_WORDS = 300;

    private final List<TopicUnit> units;
    private final TopicRules rules;
    private final int[][] stems;
    private final int vocabulary;
    private final double borderCost;

    /** What every stem of the vocabulary is credited with before a topic's first word. */
    private final double prior;

    /** ln of a stem's smoothed count, by its count. */
    private final double[] logOfCount;

    /** ln of a topic's smoothed length, by its number of words. */
    private final double[] logOfTotal;

    private TopicBorders(List<TopicUnit> units, TopicRules rules) {
        this.units = units;
        this.rules = rules;
        Map<String, Integer> counts = new HashMap<>();
        units.forEach(unit -> unit.stems().forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        Map<String, Integer> ids = new HashMap<>();
        this.stems = units.stream()
                .map(unit -> unit.stems().stream()
                        .filter(stem -> counts.getOrDefault(stem, 0) > 1)
                        .mapToInt(stem -> ids.computeIfAbsent(stem, s -> ids.size()))
                        .toArray())
                .toArray(int[][]::new);
        this.vocabulary = ids.size();
        this.prior = PRIOR_WORDS / Math.max(1, vocabulary);
        int words = Arrays.stream(stems).mapToInt(s -> s.length).sum();
        this.logOfCount = new double[words + 1];
        this.logOfTotal = new double[words + 1];
        for (int i = 0; i <= words; i++) {
            logOfCount[i] = Math.log(i + prior);
            logOfTotal[i] = Math.log(i + PRIOR_WORDS);
        }
        this.borderCost = rules.penalty() * Math.log(Math.max(2, words));
    }

    /** Indexes of the units that begin a topic, the first unit's 0 included; empty when there is no unit. */
    public static List<Integer> find(List<TopicUnit> units, TopicRules rules) {
        return units.isEmpty() ? List.of() : new TopicBorders(units, rules).divide();
    }

    private List<Integer> divide() {
        int n = units.size();
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        int[] frequency = new int[vocabulary];
        for (int start = 0; start < n; start++) {
            if (Double.isInfinite(best[start])) {
                continue;
            }
            double opening = best[start]
                    + (start == 0 ? 0 : borderCost - units.get(start).cue());
            extend(start, opening, best, from, frequency);
        }
        if (Double.isInfinite(best[n])) {
            // Where silence leaves no allowed division, the whole is one topic.
            return List.of(0);
        }
        Deque<Integer> starts = new ArrayDeque<>();
        for (int end = n; end > 0; end = from[end]) {
            starts.addFirst(from[end]);
        }
        return List.copyOf(starts);
    }

    private void extend(int start, double opening, double[] best, int[] from, int[] frequency) {
        double cost = opening;
        int words = 0;
        int end = start;
        while (end < units.size() && (end == start || length(start, end) <= rules.maxMs())) {
            for (int stem : stems[end]) {
                cost += logOfTotal[words++] - logOfCount[frequency[stem]++];
            }
            end++;
            if (cost < best[end] && mayEnd(start, end)) {
                best[end] = cost;
                from[end] = start;
            }
        }
        for (int i = start; i < end; i++) {
            for (int stem : stems[i]) {
                frequency[stem] = 0;
            }
        }
    }

    private boolean mayEnd(int start, int end) {
        boolean whole = start == 0 && end == units.size();
        return whole || length(start, end - 1) >= rules.minMs();
    }

    private long length(int start, int last) {
        return units.get(last).endMs() - units.get(start).startMs();
    }
}
