package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;

/** Fits {@link NullScores} on an archive: what was said in one episode is looked for in all others, where only chance can find it. Stateless. */
public final class NullFit {

    /** Fewer samples than this say nothing about a tail. */
    private static final int LEAST = 30;

    private static final int[] BINS = {8, 14, Integer.MAX_VALUE};

    /** Euler and Mascheroni's constant, for the method of moments. */
    private static final double GAMMA = .5772156649;

    /** Scores do not scatter less than this, whatever a small sample says. */
    private static final double LEAST_SCALE = .3;

    /**
     * Words of one episode that serve as a quotation.
     *
     * @param text 5 to 30 words in their order
     */
    public record Sample(EpisodeId episode, String text) {}

    private NullFit() {}

    /** The archive's own null; the measured default where the archive is too small, such as one of a single episode. */
    public static NullScores of(PassageFinder finder, PassageWords words, List<Sample> samples) {
        Passages passages = new Passages(finder, words);
        Weights weights = new Weights(finder);
        List<List<Double>> scores = new ArrayList<>();
        for (int ignored : BINS) {
            scores.add(new ArrayList<>());
        }
        for (Sample sample : samples) {
            QuoteText quote = QuoteText.of(sample.text());
            Speech speech = new Speech(passages.of(quote, PassageScope.everywhere(), Optional.of(sample.episode())));
            if (speech.size() > 0 && !quote.units().isEmpty()) {
                Alignment best = Alignment.of(quote, weights.of(quote), speech);
                scores.get(bin(quote.units().size())).add(LocalScore.of(best));
            }
        }
        return scores.stream().anyMatch(bin -> bin.size() < LEAST)
                ? NullScores.MEASURED
                : fitted(scores, finder.passages());
    }

    private static int bin(int words) {
        int bin = 0;
        while (words > BINS[bin]) {
            bin++;
        }
        return bin;
    }

    private static NullScores fitted(List<List<Double>> scores, long passages) {
        List<NullScores.Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS.length; i++) {
            List<Double> sample = scores.get(i);
            double mean =
                    sample.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double variance = sample.stream()
                    .mapToDouble(score -> (score - mean) * (score - mean))
                    .average()
                    .orElseThrow();
            double scale = Math.max(LEAST_SCALE, Math.sqrt(6 * variance) / Math.PI);
            bins.add(new NullScores.Bin(BINS[i], mean - GAMMA * scale, scale));
        }
        return new NullScores(bins, passages);
    }
}
