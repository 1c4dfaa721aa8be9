package org.isnad.speakers;

import java.util.Arrays;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

/**
 * A first opinion on the number of voices: NME-SC (Park et al. 2020, "Auto-tuning spectral clustering"), the largest gap among the smallest
 * eigenvalues of the graph that ties every window to its nearest neighbours. It hears voices that differ little, but sees several in short stretches
 * of one: hence only an opinion. Stateless.
 */
final class EigengapCount {

    /** Windows looked at, evenly over the episode: the eigenvalues take cubic time. */
    private static final int MAX_WINDOWS = 300;

    /** With fewer windows, about half a minute of speech, the gaps mean nothing: single voices gave up to 8. */
    private static final int MIN_WINDOWS = 40;

    /** Numbers of neighbours tried, up to a quarter of the windows. */
    private static final int TRIALS = 16;

    private EigengapCount() {}

    /** Number of voices, 1..{@code limit}; 1 when there is too little speech to say. */
    static int estimate(VoiceWindows windows, int[] members, int limit) {
        int count = Math.min(members.length, MAX_WINDOWS);
        if (count < MIN_WINDOWS) {
            return 1;
        }
        double[][] similarity = similarity(windows, members, count);
        double bestRatio = Double.POSITIVE_INFINITY;
        int best = 1;
        int before = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int neighbours = 2 + (count / 4 - 2) * trial / (TRIALS - 1);
            if (neighbours == before) {
                continue;
            }
            before = neighbours;
            double[] eigenvalues = eigenvalues(laplacian(similarity, neighbours));
            int at = widestGap(eigenvalues, limit);
            double gap = (eigenvalues[at] - eigenvalues[at - 1]) / Math.max(eigenvalues[count - 1], 1e-9);
            double ratio = (double) neighbours / count / Math.max(gap, 1e-9);
            if (ratio < bestRatio) {
                bestRatio = ratio;
                best = at;
            }
        }
        return best;
    }

    /** Cosines after taking out what all windows have in common. */
    private static double[][] similarity(VoiceWindows windows, int[] members, int count) {
        float[][] centred = new float[count][];
        float[] mean = new float[windows.dimension()];
        for (int a = 0; a < count; a++) {
            centred[a] = windows.unit(members[(int) ((long) a * members.length / count)])
                    .clone();
            for (int d = 0; d < mean.length; d++) {
                mean[d] += centred[a][d] / count;
            }
        }
        for (float[] vector : centred) {
            for (int d = 0; d < mean.length; d++) {
                vector[d] -= mean[d];
            }
            double norm = Math.max(Directions.norm(vector), 1e-9);
            for (int d = 0; d < mean.length; d++) {
                vector[d] = (float) (vector[d] / norm);
            }
        }
        double[][] similarity = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                similarity[a][b] = Directions.dot(centred[a], centred[b]);
            }
        }
        return similarity;
    }

    private static double[][] laplacian(double[][] similarity, int neighbours) {
        int count = similarity.length;
        double[][] laplacian = new double[count][count];
        for (int a = 0; a < count; a++) {
            double[] sorted = similarity[a].clone();
            Arrays.sort(sorted);
            double least = sorted[count - neighbours];
            for (int b = 0; b < count; b++) {
                if (b != a && similarity[a][b] >= least) {
                    laplacian[a][b] -= 0.5;
                    laplacian[b][a] -= 0.5;
                    laplacian[a][a] += 0.5;
                    laplacian[b][b] += 0.5;
                }
            }
        }
        return laplacian;
    }

    /** In ascending order. */
    private static double[] eigenvalues(double[][] symmetric) {
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(symmetric.length, true);
        if (!eigen.computeValuesOnly(R064Store.FACTORY.rows(symmetric))) {
            throw new IllegalStateException("no eigenvalues of a symmetric matrix of " + symmetric.length + " rows");
        }
        double[] values = new double[symmetric.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = eigen.getEigenvalues().get(i).getReal();
        }
        Arrays.sort(values);
        return values;
    }

    /** The number of eigenvalues below the widest gap among the first. */
    private static int widestGap(double[] eigenvalues, int limit) {
        int widest = 1;
        for (int k = 2; k <= Math.min(limit, eigenvalues.length - 1); k++) {
            if (eigenvalues[k] - eigenvalues[k - 1] > eigenvalues[widest] - eigenvalues[widest - 1]) {
                widest = k;
            }
        }
        return widest;
    }
}
