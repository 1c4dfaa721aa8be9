package org.isnad.speakers;

import java.util.List;

/** Voices as directions: vectors of length 1, of which the dot product is the cosine. */
final class Directions {

    private Directions() {}

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    static double dot(float[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    static double norm(float[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    static void add(double[] sum, float[] vector, double weight) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += weight * vector[d];
        }
    }

    /** The common direction of some; all zeros where nothing has weight. */
    static float[] mean(List<float[]> directions, double[] weights) {
        double[] sum = new double[directions.get(0).length];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                add(sum, directions.get(i), weights[i]);
            }
        }
        return scaled(sum);
    }

    static float[] scaled(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double norm = Math.sqrt(squares);
        float[] scaled = new float[vector.length];
        for (int d = 0; d < scaled.length && norm > 0; d++) {
            scaled[d] = (float) (vector[d] / norm);
        }
        return scaled;
    }
}
