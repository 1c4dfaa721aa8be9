package org.isnad.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

/**
 * Parts directions into two groups by spherical 2-means, started from the signs along each of the first principal components: no chance is involved.
 * Stateless.
 */
final class TwoMeans {

    private static final int STARTS = 4;
    private static final int ROUNDS = 30;

    private TwoMeans() {}

    /**
     * The better half-and-half.
     *
     * @param points directions of length 1
     * @param weights how much each counts, above 0
     * @return whether each point is in the second group; empty when they do not part
     */
    static Optional<boolean[]> split(List<float[]> points, double[] weights) {
        Optional<boolean[]> best = Optional.empty();
        double bestScore = 0;
        for (boolean[] start : starts(points, weights)) {
            boolean[] split = refine(points, weights, start);
            double score = score(points, weights, split);
            if (score > bestScore + 1e-9) {
                best = Optional.of(split);
                bestScore = score;
            }
        }
        return best;
    }

    private static List<boolean[]> starts(List<float[]> points, double[] weights) {
        int dim = points.get(0).length;
        double[] mean = new double[dim];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i];
            Directions.add(mean, points.get(i), weights[i]);
        }
        for (int d = 0; d < dim; d++) {
            mean[d] /= total;
        }
        List<boolean[]> starts = new ArrayList<>();
        for (double[] axis : principalAxes(covariance(points, weights, mean), Math.min(STARTS, dim))) {
            double middle = 0;
            for (int d = 0; d < dim; d++) {
                middle += mean[d] * axis[d];
            }
            boolean[] start = new boolean[weights.length];
            for (int i = 0; i < start.length; i++) {
                start[i] = Directions.dot(points.get(i), axis) > middle;
            }
            starts.add(start);
        }
        return starts;
    }

    private static double[][] covariance(List<float[]> points, double[] weights, double[] mean) {
        int dim = mean.length;
        double[][] covariance = new double[dim][dim];
        double[] centred = new double[dim];
        for (int i = 0; i < weights.length; i++) {
            float[] point = points.get(i);
            for (int d = 0; d < dim; d++) {
                centred[d] = point[d] - mean[d];
            }
            for (int r = 0; r < dim; r++) {
                double factor = weights[i] * centred[r];
                double[] row = covariance[r];
                for (int c = 0; c < dim; c++) {
                    row[c] += factor * centred[c];
                }
            }
        }
        return covariance;
    }

    private static List<double[]> principalAxes(double[][] covariance, int count) {
        int dim = covariance.length;
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(dim, true);
        if (!eigen.decompose(R064Store.FACTORY.copy(R064Store.FACTORY.rows(covariance)))) {
            return List.of();
        }
        List<double[]> axes = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            double[] axis = new double[dim];
            for (int d = 0; d < dim; d++) {
                axis[d] = eigen.getV().doubleValue(d, a);
            }
            axes.add(axis);
        }
        return axes;
    }

    private static boolean[] refine(List<float[]> points, double[] weights, boolean[] start) {
        boolean[] split = start.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[][] centres = centres(points, weights, split);
            boolean changed = false;
            for (int i = 0; i < split.length; i++) {
                float[] point = points.get(i);
                boolean second = Directions.dot(point, centres[1]) > Directions.dot(point, centres[0]);
                changed |= second != split[i];
                split[i] = second;
            }
            if (!changed) {
                break;
            }
        }
        return split;
    }

    private static double[][] centres(List<float[]> points, double[] weights, boolean[] split) {
        double[][] centres = new double[2][points.get(0).length];
        for (int i = 0; i < split.length; i++) {
            Directions.add(centres[split[i] ? 1 : 0], points.get(i), weights[i]);
        }
        for (double[] centre : centres) {
            double norm = norm(centre);
            for (int d = 0; d < centre.length && norm > 0; d++) {
                centre[d] /= norm;
            }
        }
        return centres;
    }

    /** Total similarity to the own centre; 0 when one group is empty. */
    private static double score(List<float[]> points, double[] weights, boolean[] split) {
        double[][] sums = new double[2][points.get(0).length];
        boolean[] used = new boolean[2];
        for (int i = 0; i < split.length; i++) {
            int group = split[i] ? 1 : 0;
            used[group] = true;
            Directions.add(sums[group], points.get(i), weights[i]);
        }
        return used[0] && used[1] ? norm(sums[0]) + norm(sums[1]) : 0;
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
