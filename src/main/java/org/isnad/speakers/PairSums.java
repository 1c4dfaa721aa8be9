package org.isnad.speakers;

/**
 * Mean similarities within and between two groups of windows, over pairs of windows far enough apart in time to share no sound. Computed from sums of
 * vectors, so that it takes linear time: all pairs minus the few near ones.
 */
final class PairSums {

    /** Pairs nearer than this in time share sound or breath and would pass for the same voice too easily. */
    private static final int FAR_MS = 500;

    /** Neighbours looked at on either side when near pairs are taken out, and same-stretch pairs are counted: 12 windows of 0.75 s reach far beyond {@link #FAR_MS}. */
    private static final int NEIGHBOURS = 12;

    /** Weight, in pairs, of the similarity inside stretches when few pairs are left. */
    private static final int PRIOR_PAIRS = 10;

    /** The typical similarity of one voice's windows, for want of any pair inside a stretch (measured with the demo model on real voices: 0.36–0.76). */
    private static final double TYPICAL = 0.5;

    /** A group's likeness with itself is taken as no less: below it the division means nothing. */
    private static final double LEAST_OWN = 0.02;

    private final VoiceWindows windows;
    private final double typical;

    /** @param members the windows that count, in ascending order */
    PairSums(VoiceWindows windows, int[] members) {
        this.windows = windows;
        this.typical = sameStretch(members, TYPICAL);
    }

    /**
     * What the pairs of two groups say.
     *
     * @param alikeness cosine of the two groups' voices after taking out the noise of single windows: 1 for one voice, about 0 for unlike ones
     * @param weight number of windows that two groups of equal size with as much to say would have
     */
    record Comparison(double alikeness, double weight) {}

    /** Sums and numbers of pairs by kind. */
    private static final class Tally {
        private static final int ACROSS = 2;
        private final double[] sum = new double[3];
        private final double[] pairs = new double[3];

        void add(int kind, double similarities, double count) {
            sum[kind] += similarities;
            pairs[kind] += count;
        }

        double mean(int kind, double prior, double priorPairs) {
            return (sum[kind] + priorPairs * prior) / (Math.max(0, pairs[kind]) + priorPairs);
        }
    }

    /** Mean similarity of windows in the same stretch that do not overlap: what one voice has with itself. */
    private double sameStretch(int[] members, double prior) {
        double sum = PRIOR_PAIRS * prior;
        double pairs = PRIOR_PAIRS;
        for (int a = 0; a < members.length; a++) {
            for (int b = a + 1; b < Math.min(members.length, a + NEIGHBOURS); b++) {
                int i = members[a];
                int j = members[b];
                if (windows.stretch(i) == windows.stretch(j) && windows.gapMs(i, j) >= 0) {
                    sum += Directions.dot(windows.unit(i), windows.unit(j));
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    /**
     * Compares two groups.
     *
     * @param members window numbers in ascending order
     * @param second whether the member at the same place belongs to the second group
     */
    Comparison compare(int[] members, boolean[] second) {
        int[] counts = new int[2];
        for (boolean s : second) {
            counts[s ? 1 : 0]++;
        }
        Tally tally = allPairs(members, second, counts);
        for (int a = 0; a < members.length; a++) {
            removeNear(members, second, a, tally);
        }
        double own = sameStretch(members, typical);
        double first = Math.max(LEAST_OWN, tally.mean(0, own, PRIOR_PAIRS));
        double other = Math.max(LEAST_OWN, tally.mean(1, own, PRIOR_PAIRS));
        double across = tally.pairs[Tally.ACROSS] < 1 ? own : tally.mean(Tally.ACROSS, 0, 0);
        double weight = 4.0 * counts[0] * counts[1] / Math.max(1, members.length);
        return new Comparison(across / Math.sqrt(first * other), weight);
    }

    /** The sum over all pairs of a group is half of its sum vector's square without the diagonal. */
    private Tally allPairs(int[] members, boolean[] second, int[] counts) {
        double[][] sums = new double[2][windows.dimension()];
        for (int a = 0; a < members.length; a++) {
            Directions.add(sums[second[a] ? 1 : 0], windows.unit(members[a]), 1);
        }
        Tally tally = new Tally();
        for (int group = 0; group < 2; group++) {
            tally.add(
                    group,
                    (dot(sums[group], sums[group]) - counts[group]) / 2,
                    counts[group] * (counts[group] - 1.0) / 2);
        }
        tally.add(Tally.ACROSS, dot(sums[0], sums[1]), (double) counts[0] * counts[1]);
        return tally;
    }

    private void removeNear(int[] members, boolean[] second, int a, Tally tally) {
        for (int b = a + 1; b < Math.min(members.length, a + NEIGHBOURS); b++) {
            if (windows.gapMs(members[a], members[b]) >= FAR_MS) {
                return;
            }
            int kind = second[a] != second[b] ? Tally.ACROSS : second[a] ? 1 : 0;
            tally.add(kind, -Directions.dot(windows.unit(members[a]), windows.unit(members[b])), -1);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
