package org.isnad.quote;

import java.util.List;

/**
 * What the best passage scores by chance ({@link LocalScore}): a Gumbel distribution per quotation length, fitted on the archive by {@link NullFit}. Immutable,
 * thread-safe.
 *
 * @param bins in order of length
 * @param passages size of the archive at the time of fitting; the best of more chance passages is higher
 */
public record NullScores(List<Bin> bins, long passages) {

    /**
     * One length.
     *
     * @param upTo longest quotation of this bin in words, inclusive
     */
    public record Bin(int upTo, double location, double scale) {}

    /** Measured on 24 synthetic interviews of 650 words at 5–40 % word error rate, for an archive too small to be fitted on itself; docs/verdicts.md. */
    public static final NullScores MEASURED = new NullScores(
            List.of(new Bin(8, 1.4, .45), new Bin(14, 1.65, .5), new Bin(Integer.MAX_VALUE, 1.9, .55)), 800);

    public NullScores {
        bins = List.copyOf(bins);
    }

    /**
     * Probability that the best of chance passages scores at least {@code score}.
     *
     * @param words length of the quotation
     * @param now passages of the archive now: the location of a maximum grows with the logarithm of the number of trials (Karlin and Altschul 1990)
     */
    double pValue(double score, int words, long now) {
        for (Bin bin : bins) {
            if (words <= bin.upTo()) {
                double growth = Math.log((double) Math.max(now, 1) / Math.max(passages, 1));
                double location = bin.location() + bin.scale() * growth;
                return -Math.expm1(-Math.exp(-(score - location) / bin.scale()));
            }
        }
        throw new IllegalStateException("no bin for " + words + " words");
    }
}
