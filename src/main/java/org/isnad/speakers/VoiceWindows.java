package org.isnad.speakers;

import java.util.List;

/** The windows of an episode made ready for clustering, with numbered stretches of uninterrupted speech. Immutable; keeps the vectors it was given. */
final class VoiceWindows {

    /** A window that begins so many milliseconds after the end of all before it begins a new stretch. */
    private static final int STRETCH_GAP_MS = 200;

    private final List<VoiceEmbedding> windows;
    private final int[] stretch;
    private final int dimension;

    /** @param windows at least one, in time order */
    VoiceWindows(List<VoiceEmbedding> windows) {
        this.windows = windows;
        this.dimension = windows.get(0).vector().length;
        this.stretch = new int[windows.size()];
        long end = windows.get(0).span().endMs();
        for (int i = 1; i < stretch.length; i++) {
            VoiceEmbedding window = windows.get(i);
            if (window.vector().length != dimension) {
                throw new IllegalArgumentException("voice vectors of " + dimension + " and " + window.vector().length
                        + " values: they come from different models");
            }
            boolean breaks = window.span().startMs() >= end + STRETCH_GAP_MS;
            stretch[i] = stretch[i - 1] + (breaks ? 1 : 0);
            end = Math.max(end, window.span().endMs());
        }
    }

    int count() {
        return stretch.length;
    }

    int dimension() {
        return dimension;
    }

    int speechMs(int i) {
        return windows.get(i).speechMs();
    }

    /** The direction of the voice in window {@code i}, of length 1; callers do not change it. */
    float[] unit(int i) {
        return windows.get(i).vector();
    }

    int stretch(int i) {
        return stretch[i];
    }

    /** The common direction of some windows. */
    float[] centre(int[] members) {
        double[] sum = new double[dimension];
        for (int i : members) {
            Directions.add(sum, unit(i), 1);
        }
        return Directions.scaled(sum);
    }

    /** Silence between two windows in milliseconds, negative where they overlap; {@code i < j}. */
    long gapMs(int i, int j) {
        return windows.get(j).span().startMs() - windows.get(i).span().endMs();
    }
}
