package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * A shortest way of edits from a reference to a hypothesis (Levenshtein), found in linear memory by Hirschberg's divide and conquer, so that ten hours of words fit.
 * Deterministic: among equally short ways substitutions are preferred at the earliest place.
 */
final class EditAlignment {

    private static final int SMALL = 1 << 20;

    private final int[] reference;
    private final int[] hypothesis;
    private final List<int[]> pairs = new ArrayList<>();

    private EditAlignment(int[] reference, int[] hypothesis) {
        this.reference = reference;
        this.hypothesis = hypothesis;
    }

    /** Pairs of indexes in order; −1 on the side that has nothing: {i, j} hit or substitution, {i, −1} deletion, {−1, j} insertion. */
    static List<int[]> of(int[] reference, int[] hypothesis) {
        EditAlignment alignment = new EditAlignment(reference, hypothesis);
        int prefix = 0;
        int shorter = Math.min(reference.length, hypothesis.length);
        while (prefix < shorter && reference[prefix] == hypothesis[prefix]) {
            alignment.pairs.add(new int[] {prefix, prefix});
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && reference[reference.length - 1 - suffix] == hypothesis[hypothesis.length - 1 - suffix]) {
            suffix++;
        }
        alignment.align(prefix, reference.length - suffix, prefix, hypothesis.length - suffix);
        for (int i = suffix; i > 0; i--) {
            alignment.pairs.add(new int[] {reference.length - i, hypothesis.length - i});
        }
        return alignment.pairs;
    }

    private void align(int r0, int r1, int h0, int h1) {
        if ((long) (r1 - r0 + 1) * (h1 - h0 + 1) <= SMALL) {
            table(r0, r1, h0, h1);
            return;
        }
        if (r1 - r0 == 1) {
            // One word against very many: it goes to its first equal.
            table1(r0, h0, h1);
            return;
        }
        int middle = (r0 + r1) >>> 1;
        int[] forward = lastRow(r0, middle, h0, h1, false);
        int[] backward = lastRow(middle, r1, h0, h1, true);
        int split = 0;
        for (int j = 1; j <= h1 - h0; j++) {
            if (forward[j] + backward[h1 - h0 - j] < forward[split] + backward[h1 - h0 - split]) {
                split = j;
            }
        }
        align(r0, middle, h0, h0 + split);
        align(middle, r1, h0 + split, h1);
    }

    private void table1(int r, int h0, int h1) {
        int at = h0;
        for (int j = h0; j < h1; j++) {
            if (hypothesis[j] == reference[r]) {
                at = j;
                break;
            }
        }
        for (int j = h0; j < h1; j++) {
            pairs.add(new int[] {j == at ? r : -1, j});
        }
    }

    /** Costs of aligning reference [r0, r1) with each beginning (or, backward, each end) of hypothesis [h0, h1). */
    private int[] lastRow(int r0, int r1, int h0, int h1, boolean backward) {
        int n = h1 - h0;
        int[] row = new int[n + 1];
        for (int j = 0; j <= n; j++) {
            row[j] = j;
        }
        for (int i = 0; i < r1 - r0; i++) {
            int word = backward ? reference[r1 - 1 - i] : reference[r0 + i];
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 1; j <= n; j++) {
                int other = backward ? hypothesis[h1 - j] : hypothesis[h0 + j - 1];
                int cost = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (word == other ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }
        return row;
    }

    private void table(int r0, int r1, int h0, int h1) {
        int n = r1 - r0;
        int m = h1 - h0;
        int[][] cost = new int[n + 1][m + 1];
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                if (i == n || j == m) {
                    cost[i][j] = n - i + m - j;
                } else {
                    int change = cost[i + 1][j + 1] + (reference[r0 + i] == hypothesis[h0 + j] ? 0 : 1);
                    cost[i][j] = Math.min(change, Math.min(cost[i + 1][j], cost[i][j + 1]) + 1);
                }
            }
        }
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            boolean both = i < n && j < m;
            if (both && cost[i][j] == cost[i + 1][j + 1] + (reference[r0 + i] == hypothesis[h0 + j] ? 0 : 1)) {
                pairs.add(new int[] {r0 + i++, h0 + j++});
            } else if (i < n && cost[i][j] == cost[i + 1][j] + 1) {
                pairs.add(new int[] {r0 + i++, -1});
            } else {
                pairs.add(new int[] {-1, h0 + j++});
            }
        }
    }
}
