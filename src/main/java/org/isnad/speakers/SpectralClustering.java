package org.isnad.speakers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.RawStore;

/**
 * NME-SC (Park et al., "Auto-tuning spectral clustering for speaker diarization using normalized maximum eigengap", 2020): every window is linked to its p nearest
 * neighbours, and both p and the number of speakers are those for which the gap in the Laplacian's eigenvalues is clearest. Needs no threshold that fits one model
 * only. Stateless, deterministic.
 */
final class SpectralClustering {

    /** The paper searches up to a quarter of the windows. */
    private static final double LARGEST_SHARE = 0.25;

    private static final int SMALLEST_P = 2;
    private static final int MOST_P = 12;
    private static final int KMEANS_ROUNDS = 50;

    private SpectralClustering() {}

    /** The eigenvectors behind a clustering. */
    private record Spectrum(double[] values, double[][] vectors, double ratio, int k) {}

    /** A label from 0 for each unit vector. */
    static int[] cluster(List<float[]> units, Optional<Integer> given) {
        int n = units.size();
        if (n < 3 || given.filter(k -> k == 1).isPresent()) {
            return new int[n];
        }
        double[][] cosines = cosines(units);
        Spectrum best = null;
        int largest = Math.max(SMALLEST_P, (int) (n * LARGEST_SHARE));
        int previous = 0;
        for (int i = 0; i < MOST_P; i++) {
            int p = (int) Math.round(SMALLEST_P * Math.pow((double) largest / SMALLEST_P, i / (MOST_P - 1.0)));
            if (p != previous) {
                Spectrum spectrum = spectrum(cosines, p);
                best = best == null || spectrum.ratio < best.ratio ? spectrum : best;
            }
            previous = p;
        }
        int k = Math.min(n, given.orElse(java.util.Objects.requireNonNull(best).k));
        return kMeans(java.util.Objects.requireNonNull(best).vectors, k);
    }

    private static double[][] cosines(List<float[]> units) {
        int n = units.size();
        double[][] cosines = new double[n][n];
        double[][] doubles = units.stream().map(SpectralClustering::doubles).toArray(double[][]::new);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                cosines[i][j] = cosines[j][i] = Affinity.cosine(units.get(i), doubles[j]);
            }
        }
        return cosines;
    }

    private static double[] doubles(float[] unit) {
        double[] doubles = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            doubles[i] = unit[i];
        }
        return doubles;
    }

    private static Spectrum spectrum(double[][] cosines, int p) {
        int n = cosines.length;
        double[][] links = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] sorted = cosines[i].clone();
            Arrays.sort(sorted);
            double nearest = sorted[n - 1 - Math.min(n - 1, p)];
            for (int j = 0; j < n; j++) {
                if (i != j && cosines[i][j] >= nearest) {
                    links[i][j] += 0.5;
                    links[j][i] += 0.5;
                }
            }
        }
        return eigen(links, p);
    }

    private static Spectrum eigen(double[][] links, int p) {
        int n = links.length;
        double[][] laplacian = new double[n][n];
        for (int i = 0; i < n; i++) {
            double degree = 0;
            for (int j = 0; j < n; j++) {
                degree += links[i][j];
                laplacian[i][j] = -links[i][j];
            }
            laplacian[i][i] = degree - links[i][i];
        }
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(n, true);
        decomposition.decompose(RawStore.wrap(laplacian));
        var diagonal = decomposition.getD();
        var columns = decomposition.getV();
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> diagonal.doubleValue(i, i)));
        int most = Math.min(SpeakerCount.MOST, n - 1);
        double[] values = new double[most + 1];
        double[][] vectors = new double[n][most];
        for (int k = 0; k <= most; k++) {
            values[k] = diagonal.doubleValue(order[k], order[k]);
            for (int i = 0; k < most && i < n; i++) {
                vectors[i][k] = columns.doubleValue(i, order[k]);
            }
        }
        int k = 1;
        for (int i = 1; i <= most; i++) {
            if (values[i] - values[i - 1] > values[k] - values[k - 1]) {
                k = i;
            }
        }
        double largest = diagonal.doubleValue(order[n - 1], order[n - 1]);
        double gap = (values[k] - values[k - 1]) / Math.max(largest, 1e-10);
        return new Spectrum(values, vectors, (double) p / n / Math.max(gap, 1e-10), k);
    }

    /** On the first k coordinates; starts from points far apart, so that it needs no chance. */
    private static int[] kMeans(double[][] points, int k) {
        double[][] centers = farApart(points, k);
        int[] labels = new int[points.length];
        for (int round = 0; round < KMEANS_ROUNDS; round++) {
            boolean changed = round == 0;
            for (int i = 0; i < points.length; i++) {
                int nearest = nearest(points[i], centers, k);
                changed |= nearest != labels[i];
                labels[i] = nearest;
            }
            if (!changed) {
                break;
            }
            recenter(points, labels, centers, k);
        }
        return labels;
    }

    private static double[][] farApart(double[][] points, int k) {
        double[][] centers = new double[k][];
        double[] mean = new double[k];
        for (double[] point : points) {
            for (int j = 0; j < k; j++) {
                mean[j] += point[j] / points.length;
            }
        }
        double[] distance = new double[points.length];
        Arrays.setAll(distance, i -> distance(points[i], mean, k));
        for (int c = 0; c < k; c++) {
            int farthest = 0;
            for (int i = 1; i < points.length; i++) {
                farthest = distance[i] > distance[farthest] ? i : farthest;
            }
            centers[c] = Arrays.copyOf(points[farthest], k);
            for (int i = 0; i < points.length; i++) {
                double d = distance(points[i], centers[c], k);
                distance[i] = c == 0 ? d : Math.min(distance[i], d);
            }
        }
        return centers;
    }

    private static double distance(double[] point, double[] center, int k) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += (point[j] - center[j]) * (point[j] - center[j]);
        }
        return sum;
    }

    private static int nearest(double[] point, double[][] centers, int k) {
        int best = 0;
        for (int c = 1; c < centers.length; c++) {
            best = distance(point, centers[c], k) < distance(point, centers[best], k) ? c : best;
        }
        return best;
    }

    private static void recenter(double[][] points, int[] labels, double[][] centers, int k) {
        for (int c = 0; c < centers.length; c++) {
            double[] sum = new double[k];
            int count = 0;
            for (int i = 0; i < points.length; i++) {
                if (labels[i] == c) {
                    count++;
                    for (int j = 0; j < k; j++) {
                        sum[j] += points[i][j];
                    }
                }
            }
            if (count > 0) {
                for (int j = 0; j < k; j++) {
                    sum[j] /= count;
                }
                centers[c] = sum;
            }
        }
    }
}
