package org.isnad.quote;

import java.util.Arrays;

/**
 * The words of an alignment that follow each other in speech as they do in the quotation: the weightiest increasing chain, where stepping over speech has its
 * price. What is matched outside of it was said elsewhere. Works on one alignment; immutable.
 */
final class Chain {

    /** Price of a unit of speech stepped over, in ordinary content words: seven cost as much as one word is worth. */
    private static final double STEP = .15;

    private static final int NONE = -1;

    private final Alignment alignment;
    private final boolean[] member;

    private Chain(Alignment alignment) {
        this.alignment = alignment;
        this.member = new boolean[alignment.size()];
    }

    static Chain of(Alignment alignment) {
        Chain chain = new Chain(alignment);
        double[] best = new double[alignment.size()];
        int[] before = new int[alignment.size()];
        Arrays.fill(before, NONE);
        int last = NONE;
        for (int i = 0; i < best.length; i++) {
            if (alignment.isMatched(i)) {
                chain.extend(i, best, before);
                last = last == NONE || best[i] > best[last] ? i : last;
            }
        }
        for (int i = last; i != NONE; i = before[i]) {
            chain.member[i] = true;
        }
        return chain;
    }

    private void extend(int i, double[] best, int[] before) {
        double own = alignment.weight(i) * alignment.likeness(i).credit();
        best[i] = own;
        for (int j = 0; j < i; j++) {
            if (alignment.isMatched(j)
                    && alignment.column(j) <= alignment.column(i)
                    && alignment.speech().sameStrip(alignment.column(j), alignment.column(i))) {
                int over = Math.max(0, alignment.column(i) - alignment.column(j) - (i - j));
                double value = best[j] + own - STEP * over;
                if (value > best[i]) {
                    best[i] = value;
                    before[i] = j;
                }
            }
        }
    }

    boolean has(int i) {
        return member[i];
    }

    /** The member before a unit, -1 when there is none. */
    int before(int i) {
        int j = i - 1;
        while (j >= 0 && !member[j]) {
            j--;
        }
        return j;
    }

    /** The member after a unit, -1 when there is none. */
    int after(int i) {
        int j = i + 1;
        while (j < member.length && !member[j]) {
            j++;
        }
        return j < member.length ? j : NONE;
    }

    /** Whether a member of the chain stands at a column. */
    boolean takes(int column) {
        int i = alignment.quoteAt(column);
        return i >= 0 && member[i];
    }
}
