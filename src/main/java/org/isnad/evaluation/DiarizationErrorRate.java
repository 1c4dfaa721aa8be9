package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Diarization error rate as NIST's md-eval-22 defines it: within the scored time, time of speakers missed, falsely found and confused, over the reference's speaker
 * time, under the one-to-one mapping of speakers that shares most time. All times in seconds.
 *
 * @param scored speaker time of the reference that counts
 */
public record DiarizationErrorRate(double scored, double missed, double falseAlarm, double confused) {

    /** Errors per second of reference speech; 0 without any reference speech and error. */
    public double rate() {
        double errors = missed + falseAlarm + confused;
        return scored == 0 ? (errors == 0 ? 0 : 1) : errors / scored;
    }

    public DiarizationErrorRate plus(DiarizationErrorRate other) {
        return new DiarizationErrorRate(
                scored + other.scored, missed + other.missed, falseAlarm + other.falseAlarm, confused + other.confused);
    }

    /**
     * @param collar not scored on each side of every border of a reference turn
     * @param ignoreOverlaps whether time in which the reference has several speakers is left out
     */
    public record Options(double collar, boolean ignoreOverlaps) {}

    /** One stretch in which nothing changes. */
    private record Slice(double seconds, Set<String> reference, Set<String> hypothesis) {}

    /** Scores one recording. The scored time runs from the first to the last border of either side. */
    public static DiarizationErrorRate of(
            Collection<RttmTurn> reference, Collection<RttmTurn> hypothesis, Options options) {
        List<Slice> slices = slices(reference, hypothesis, options);
        Map<String, String> mapping = mapping(slices);
        double scored = 0;
        double missed = 0;
        double falseAlarm = 0;
        double confused = 0;
        for (Slice slice : slices) {
            int r = slice.reference.size();
            int h = slice.hypothesis.size();
            long right = slice.reference.stream()
                    .map(mapping::get)
                    .filter(s -> s != null && slice.hypothesis.contains(s))
                    .count();
            scored += slice.seconds * r;
            missed += slice.seconds * Math.max(0, r - h);
            falseAlarm += slice.seconds * Math.max(0, h - r);
            confused += slice.seconds * (Math.min(r, h) - right);
        }
        return new DiarizationErrorRate(scored, missed, falseAlarm, confused);
    }

    private static List<Slice> slices(
            Collection<RttmTurn> reference, Collection<RttmTurn> hypothesis, Options options) {
        TreeSet<Double> borders = new TreeSet<>();
        TreeMap<Double, Integer> collars = new TreeMap<>();
        for (RttmTurn turn : reference) {
            borders.add(turn.start());
            borders.add(turn.end());
            for (double border : new double[] {turn.start(), turn.end()}) {
                borders.add(border - options.collar());
                borders.add(border + options.collar());
                collars.merge(border - options.collar(), 1, Integer::sum);
                collars.merge(border + options.collar(), -1, Integer::sum);
            }
        }
        for (RttmTurn turn : hypothesis) {
            borders.add(turn.start());
            borders.add(turn.end());
        }
        Sweep left = new Sweep(reference);
        Sweep right = new Sweep(hypothesis);
        List<Slice> slices = new ArrayList<>();
        Double from = null;
        int inCollar = 0;
        for (double to : borders) {
            if (from != null && inCollar == 0) {
                Set<String> r = left.speakersAt(from);
                Set<String> h = right.speakersAt(from);
                if (!(r.isEmpty() && h.isEmpty()) && !(options.ignoreOverlaps() && r.size() > 1)) {
                    slices.add(new Slice(to - from, r, h));
                }
            }
            inCollar += collars.getOrDefault(to, 0);
            from = to;
        }
        return slices;
    }

    /** Who speaks at a time that only moves forward. Turns of one speaker that overlap count once. */
    private static final class Sweep {
        private final List<RttmTurn> byStart;
        private final List<RttmTurn> active = new ArrayList<>();
        private int next;

        Sweep(Collection<RttmTurn> turns) {
            byStart = turns.stream()
                    .sorted(java.util.Comparator.comparingDouble(RttmTurn::start))
                    .toList();
        }

        Set<String> speakersAt(double time) {
            while (next < byStart.size() && byStart.get(next).start() <= time) {
                active.add(byStart.get(next++));
            }
            active.removeIf(turn -> turn.end() <= time);
            Set<String> speakers = new HashSet<>();
            active.forEach(turn -> speakers.add(turn.speaker()));
            return speakers;
        }
    }

    /** The one-to-one mapping from reference to hypothesis speakers that shares most time. */
    private static Map<String, String> mapping(List<Slice> slices) {
        List<String> reference = names(slices.stream().map(Slice::reference).toList());
        List<String> hypothesis = names(slices.stream().map(Slice::hypothesis).toList());
        double[][] shared = new double[reference.size()][hypothesis.size()];
        for (Slice slice : slices) {
            for (String r : slice.reference) {
                for (String h : slice.hypothesis) {
                    shared[reference.indexOf(r)][hypothesis.indexOf(h)] += slice.seconds;
                }
            }
        }
        int[] assigned = Assignment.best(shared);
        Map<String, String> mapping = new TreeMap<>();
        for (int i = 0; i < assigned.length; i++) {
            if (assigned[i] >= 0 && shared[i][assigned[i]] > 0) {
                mapping.put(reference.get(i), hypothesis.get(assigned[i]));
            }
        }
        return mapping;
    }

    private static List<String> names(List<Set<String>> sets) {
        TreeSet<String> names = new TreeSet<>();
        sets.forEach(names::addAll);
        return List.copyOf(names);
    }
}
