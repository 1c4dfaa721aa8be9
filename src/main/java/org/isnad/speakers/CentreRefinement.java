package org.isnad.speakers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Moves the centres of voices to where the windows nearest to them are, and joins centres that turn out to be one voice. */
final class CentreRefinement {

    /** It settles after 3 to 8 rounds on our data. */
    private static final int ROUNDS = 20;

    private final VoiceWindows windows;
    private final PairSums pairs;
    private final int[] members;

    /** @param members the windows that count, in ascending order */
    CentreRefinement(VoiceWindows windows, PairSums pairs, int[] members) {
        this.windows = windows;
        this.pairs = pairs;
        this.members = members;
    }

    /** Lets every window go to its nearest centre until nothing moves: splits made early need not stay where they were. */
    List<float[]> refine(List<float[]> start) {
        List<float[]> centres = start;
        int[] before = new int[0];
        for (int round = 0; round < ROUNDS; round++) {
            int[] nearest = nearest(centres);
            if (Arrays.equals(nearest, before)) {
                break;
            }
            before = nearest;
            centres = centresOf(nearest, centres);
        }
        return centres;
    }

    private int[] nearest(List<float[]> centres) {
        int[] nearest = new int[members.length];
        for (int a = 0; a < members.length; a++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < centres.size(); c++) {
                double similarity = Directions.dot(windows.unit(members[a]), centres.get(c));
                if (similarity > best) {
                    best = similarity;
                    nearest[a] = c;
                }
            }
        }
        return nearest;
    }

    private List<float[]> centresOf(int[] nearest, List<float[]> old) {
        List<float[]> centres = new ArrayList<>();
        for (int c = 0; c < old.size(); c++) {
            int[] own = pick(nearest, c, c);
            centres.add(own.length == 0 ? old.get(c) : windows.centre(own));
        }
        return centres;
    }

    /** Members whose centre is {@code a} or {@code b}. */
    private int[] pick(int[] nearest, int a, int b) {
        int[] picked = new int[members.length];
        int length = 0;
        for (int i = 0; i < members.length; i++) {
            if (nearest[i] == a || nearest[i] == b) {
                picked[length++] = members[i];
            }
        }
        return Arrays.copyOf(picked, length);
    }

    private record Join(int a, int b, double excess) {}

    /**
     * Joins the two most alike groups as long as they pass for one voice: an early split may have cut through a third voice.
     *
     * @param opinion up to so many voices less needs to be shown to stay apart
     */
    List<float[]> merge(List<float[]> start, int opinion) {
        List<float[]> centres = new ArrayList<>(start);
        int[] nearest = nearest(centres);
        Optional<Join> join = mostAlike(nearest, centres.size(), opinion);
        while (join.isPresent()) {
            centres.set(join.get().a, windows.centre(pick(nearest, join.get().a, join.get().b)));
            centres.remove(join.get().b);
            centres = new ArrayList<>(refine(centres));
            nearest = nearest(centres);
            join = mostAlike(nearest, centres.size(), opinion);
        }
        return centres;
    }

    private Optional<Join> mostAlike(int[] nearest, int count, int opinion) {
        Optional<Join> best = Optional.empty();
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                double excess = excess(nearest, a, b, count <= opinion);
                if (excess > best.map(Join::excess).orElse(0.0)) {
                    best = Optional.of(new Join(a, b, excess));
                }
            }
        }
        return best;
    }

    /** How far the likeness of two groups is above the threshold; a group that lost its windows joins any other. */
    private double excess(int[] nearest, int a, int b, boolean seconded) {
        int[] both = pick(nearest, a, b);
        boolean[] second = new boolean[both.length];
        int at = 0;
        int inSecond = 0;
        for (int group : nearest) {
            if (group == a || group == b) {
                second[at++] = group == b;
                inSecond += group == b ? 1 : 0;
            }
        }
        if (inSecond == 0 || inSecond == both.length) {
            return Double.MAX_VALUE;
        }
        PairSums.Comparison comparison = pairs.compare(both, second);
        return comparison.alikeness() - VoiceClusters.threshold(comparison.weight(), seconded);
    }
}
