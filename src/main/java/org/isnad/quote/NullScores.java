package org.isnad.quote;

import java.util.List;

/**
 * What the best passage scores by chance: a Gumbel distribution per quotation length. Immutable.
 *
 * @param bins in order of length
 */
record NullScores(List<Bin> bins) {

    /**
     * @param upTo longest quotation of this bin in units, inclusive
     */
    record Bin(int upTo, double location, double scale) {}

    /** Fitted on 61,000 words at 30 % word error rate (methods.md). */
    static final NullScores PUBLISHED = new NullScores(List.of(
            new Bin(7, .247, .075),
            new Bin(12, .188, .054),
            new Bin(20, .141, .036),
            new Bin(Integer.MAX_VALUE, .104, .026)));

    NullScores {
        bins = List.copyOf(bins);
    }

    /** Probability that the best of chance passages scores at least {@code score}. */
    double pValue(double score, int units) {
        for (Bin bin : bins) {
            if (units <= bin.upTo()) {
                return -Math.expm1(-Math.exp(-(score - bin.location()) / bin.scale()));
            }
        }
        throw new IllegalStateException("no bin for " + units + " units");
    }
}
