package org.isnad.synthetic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/** Draws indices by weight in constant time (Vose's alias method). Immutable. */
final class Lottery {

    private final double[] keep;
    private final int[] alias;

    Lottery(double[] weights) {
        int n = weights.length;
        keep = new double[n];
        alias = new int[n];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < n; i++) {
            keep[i] = weights[i] * n / sum;
            (keep[i] < 1 ? small : large).push(i);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int less = small.pop();
            int more = large.pop();
            alias[less] = more;
            keep[more] -= 1 - keep[less];
            (keep[more] < 1 ? small : large).push(more);
        }
        small.forEach(i -> keep[i] = 1);
        large.forEach(i -> keep[i] = 1);
    }

    /** Zipf's law as Mandelbrot mended it: the weight of rank r is 1 / (r + shift)^exponent. */
    static Lottery zipf(int ranks, double exponent, double shift) {
        double[] weights = new double[ranks];
        for (int i = 0; i < ranks; i++) {
            weights[i] = Math.pow(i + 1 + shift, -exponent);
        }
        return new Lottery(weights);
    }

    int draw(SplittableRandom random) {
        int i = random.nextInt(keep.length);
        return random.nextDouble() < keep[i] ? i : alias[i];
    }
}
