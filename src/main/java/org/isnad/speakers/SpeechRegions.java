package org.isnad.speakers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where in a chunk somebody speaks, by loudness alone, so that it works for every language. Frames are 10 ms. Stateless, thread-safe.
 */
public final class SpeechRegions {

    private static final int FRAME = 160;

    /** A digital silence must not push the threshold below everything: no more than this much under the loud part of the speech. */
    private static final double WIDEST_RANGE_DB = 50;

    /** Where between noise floor and loud speech a frame starts to count. */
    private static final double SHARE_OF_RANGE = 0.35;

    private static final double LOUD = 0.95;
    private static final double FLOOR = 0.10;

    /** Shorter holes are stops and short closures inside words. */
    private static final int LONGEST_HOLE = 30;

    private static final int SHORTEST_SPEECH = 12;

    private SpeechRegions() {}

    /** Frames [start, end) in which there is speech. */
    public record Region(int start, int end) {

        public int frames() {
            return end - start;
        }
    }

    public static List<Region> find(short[] pcm) {
        double[] db = loudness(pcm);
        if (db.length == 0) {
            return List.of();
        }
        double[] sorted = db.clone();
        Arrays.sort(sorted);
        double loud = sorted[(int) (LOUD * (sorted.length - 1))];
        double floor = Math.max(sorted[(int) (FLOOR * (sorted.length - 1))], loud - WIDEST_RANGE_DB);
        double threshold = floor + SHARE_OF_RANGE * (loud - floor);
        // 20 dB above one unit of the 16 bit scale is nobody's voice.
        return regions(db, Math.max(threshold, 20));
    }

    private static double[] loudness(short[] pcm) {
        double[] db = new double[pcm.length / FRAME];
        for (int t = 0; t < db.length; t++) {
            double energy = 1e-3;
            for (int i = t * FRAME; i < (t + 1) * FRAME; i++) {
                energy += (double) pcm[i] * pcm[i];
            }
            db[t] = 10 * Math.log10(energy / FRAME);
        }
        return db;
    }

    private static List<Region> regions(double[] db, double threshold) {
        List<Region> regions = new ArrayList<>();
        int start = -1;
        int lastLoud = -1;
        for (int t = 0; t <= db.length; t++) {
            boolean loud = t < db.length && db[t] > threshold;
            if (loud) {
                start = start < 0 ? t : start;
                lastLoud = t;
            } else if (start >= 0 && (t == db.length || t - lastLoud > LONGEST_HOLE)) {
                if (lastLoud + 1 - start >= SHORTEST_SPEECH) {
                    regions.add(new Region(start, lastLoud + 1));
                }
                start = -1;
            }
        }
        return regions;
    }
}
