package org.isnad.evaluation;

import java.util.Set;

/**
 * How wrongly a text was divided: the chance that two units half a mean segment apart are wrongly put together or apart (Pk, Beeferman, Berger and Lafferty 1999), and
 * that the number of borders between them is wrong (WindowDiff, Pevzner and Hearst 2002). 0 is right.
 *
 * @param pk 0..1
 * @param windowDiff 0..1
 */
public record SegmentationScores(double pk, double windowDiff) {

    /**
     * @param units number of units, at least 2
     * @param reference indexes of units that begin a segment; 0 is one whether it is named or not
     */
    public static SegmentationScores of(int units, Set<Integer> reference, Set<Integer> hypothesis) {
        int[] ref = segments(units, reference);
        int[] hyp = segments(units, hypothesis);
        int window = Math.max(1, (int) Math.round(units / (2.0 * (ref[units - 1] + 1))));
        int windows = units - window;
        int apart = 0;
        int miscounted = 0;
        for (int i = 0; i < windows; i++) {
            int inReference = ref[i + window] - ref[i];
            int inHypothesis = hyp[i + window] - hyp[i];
            apart += (inReference == 0) == (inHypothesis == 0) ? 0 : 1;
            miscounted += inReference == inHypothesis ? 0 : 1;
        }
        return new SegmentationScores((double) apart / windows, (double) miscounted / windows);
    }

    private static int[] segments(int units, Set<Integer> starts) {
        int[] segment = new int[units];
        for (int i = 1; i < units; i++) {
            segment[i] = segment[i - 1] + (starts.contains(i) ? 1 : 0);
        }
        return segment;
    }
}
