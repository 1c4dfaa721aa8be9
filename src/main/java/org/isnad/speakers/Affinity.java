package org.isnad.speakers;

import java.util.List;

/** Unit vectors and their cosines. */
final class Affinity {

    private Affinity() {}

    static double cosine(float[] a, double[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }

    static double cosine(double[] a, double[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }

    /** The mean direction of those units whose weight is not 0. */
    static double[] centroid(List<float[]> units, double[] weights) {
        double[] sum = new double[units.get(0).length];
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weights[i] * units.get(i)[j];
            }
        }
        return scaled(sum);
    }

    /** The direction half way between two. */
    static double[] between(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = a[j] + b[j];
        }
        return scaled(sum);
    }

    private static double[] scaled(double[] vector) {
        double norm = Math.sqrt(cosine(vector, vector));
        for (int j = 0; j < vector.length; j++) {
            vector[j] = norm == 0 ? 0 : vector[j] / norm;
        }
        return vector;
    }
}
