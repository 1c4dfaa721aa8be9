package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The yardstick of topic division: TextTiling (Hearst 1997), block comparison over units, with its usual settings. Stateless. */
public final class TextTiling {

    /** Units on each side of a gap that are compared. */
    private static final int BLOCK = 10;

    private TextTiling() {}

    /**
     * @param units the stems of each unit
     * @return indexes of units that begin a segment, 0 included
     */
    public static TreeSet<Integer> borders(List<List<String>> units) {
        int gaps = Math.max(0, units.size() - 1);
        double[] similarity = new double[gaps];
        for (int gap = 0; gap < gaps; gap++) {
            similarity[gap] = cosine(
                    counts(units.subList(Math.max(0, gap + 1 - BLOCK), gap + 1)),
                    counts(units.subList(gap + 1, Math.min(units.size(), gap + 1 + BLOCK))));
        }
        return deep(smooth(similarity));
    }

    private static double[] smooth(double[] values) {
        double[] smoothed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            int count = 0;
            for (int j = Math.max(0, i - 1); j <= Math.min(values.length - 1, i + 1); j++) {
                sum += values[j];
                count++;
            }
            smoothed[i] = sum / count;
        }
        return smoothed;
    }

    /** Gaps that are local valleys and deeper than the mean plus half a deviation (the conservative of Hearst's two cutoffs). */
    private static TreeSet<Integer> deep(double[] similarity) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        List<Double> depths = new ArrayList<>();
        for (int i = 0; i < similarity.length; i++) {
            depths.add(peak(similarity, i, -1) + peak(similarity, i, 1) - 2 * similarity[i]);
        }
        double mean = depths.stream().mapToDouble(d -> d).average().orElse(0);
        double deviation = Math.sqrt(depths.stream()
                .mapToDouble(d -> (d - mean) * (d - mean))
                .average()
                .orElse(0));
        for (int i = 0; i < similarity.length; i++) {
            boolean valley = (i == 0 || similarity[i] <= similarity[i - 1])
                    && (i == similarity.length - 1 || similarity[i] < similarity[i + 1]);
            if (valley && depths.get(i) > mean + deviation / 2) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private static double peak(double[] values, int from, int step) {
        int i = from;
        while (i + step >= 0 && i + step < values.length && values[i + step] >= values[i]) {
            i += step;
        }
        return values[i];
    }

    private static Map<String, Integer> counts(List<List<String>> units) {
        Map<String, Integer> counts = new HashMap<>();
        units.forEach(unit -> unit.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return counts;
    }

    private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
        double dot = a.entrySet().stream()
                .mapToDouble(e -> (double) e.getValue() * b.getOrDefault(e.getKey(), 0))
                .sum();
        double norm = norm(a) * norm(b);
        return norm == 0 ? 0 : dot / norm;
    }

    private static double norm(Map<String, Integer> a) {
        return Math.sqrt(a.values().stream().mapToDouble(v -> (double) v * v).sum());
    }
}
