package org.isnad.evaluation;

import java.util.Arrays;

/** The assignment problem by the Hungarian algorithm with potentials, O(n³) (Kuhn 1955, Munkres 1957). */
final class Assignment {

    private Assignment() {}

    /**
     * @param gain what row i with column j is worth
     * @return for each row its column, or −1; the sum of the gains is the greatest possible
     */
    static int[] best(double[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        int n = Math.max(rows, columns);
        double[] rowPotential = new double[n + 1];
        double[] columnPotential = new double[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            augment(gain, row, n, rowPotential, columnPotential, rowOf);
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] >= 1 && rowOf[column] <= rows) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private static double cost(double[][] gain, int row, int column) {
        return row <= gain.length && column <= gain[0].length ? -gain[row - 1][column - 1] : 0;
    }

    private static void augment(double[][] gain, int row, int n, double[] u, double[] v, int[] rowOf) {
        double[] slack = new double[n + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[n + 1];
        int[] way = new int[n + 1];
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            double delta = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= n; j++) {
                if (!used[j]) {
                    double reduced = cost(gain, rowOf[column], j) - u[rowOf[column]] - v[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        way[j] = column;
                    }
                    if (slack[j] < delta) {
                        delta = slack[j];
                        next = j;
                    }
                }
            }
            for (int j = 0; j <= n; j++) {
                if (used[j]) {
                    u[rowOf[j]] += delta;
                    v[j] -= delta;
                } else {
                    slack[j] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            int previous = way[column];
            rowOf[column] = rowOf[previous];
            column = previous;
        }
    }
}
