package org.isnad.speakers;

import java.util.List;

/** Unit vectors and their cosines. */
final class Affinity {

    private Affinity() {}

    static double[] unit(float[] vector) {
        double[] unit = new double[vector.length];
        double norm = 0;
        for (float value : vector) {
            norm += (double) value * value;
        }
        double scale = norm == 0 ? 0 : 1 / Math.sqrt(norm);
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] * scale;
        }
        return unit;
    }

    static double cosine(double[] a, double[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }

    /** The mean direction of those units whose weight is not 0. */
    static double[] centroid(List<double[]> units, double[] weights) {
        double[] sum = new double[units.get(0).length];
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weights[i] * units.get(i)[j];
            }
        }
        double norm = Math.sqrt(cosine(sum, sum));
        for (int j = 0; j < sum.length; j++) {
            sum[j] = norm == 0 ? 0 : sum[j] / norm;
        }
        return sum;
    }
}
