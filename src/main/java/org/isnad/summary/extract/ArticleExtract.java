package org.isnad.summary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The best sentences of a written text up to a number of words. Stateless, thread-safe. */
public final class ArticleExtract {

    /**
     * What the first sentence gains over the last where position counts, in units of the scorer; between them it falls with the square root of the place. Fitted on the
     * development half of EASC: news and encyclopaedia articles begin with what matters most, so that taking the beginning alone is hard to beat.
     */
    private static final double POSITION = 0.6;

    private ArticleExtract() {}

    /**
     * Indexes of sentences, best first.
     *
     * @param position whether the place of a sentence in the text counts
     */
    public static List<Integer> rank(List<Unit> units, Background background, boolean position) {
        double[] scores = SentenceScorer.score(units, background);
        if (position) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += POSITION * (1 - Math.sqrt((double) i / scores.length));
            }
        }
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
                .toList();
    }

    /**
     * Takes sentences in the order of {@code ranked} until {@code budget} words are full, the last one cut to fit, and returns their words in the order of the text: the
     * length is exactly the budget where the text has as many words.
     */
    public static List<String> words(List<Unit> units, List<Integer> ranked, int budget) {
        TreeSet<Integer> chosen = new TreeSet<>();
        int used = 0;
        int last = -1;
        int lastWords = 0;
        for (int index : ranked) {
            if (used >= budget) {
                break;
            }
            last = index;
            lastWords = Math.min(units.get(index).length(), budget - used);
            used += lastWords;
            chosen.add(index);
        }
        List<String> words = new ArrayList<>(used);
        for (int index : chosen) {
            List<String> all = units.get(index).folded();
            words.addAll(index == last ? all.subList(0, lastWords) : all);
        }
        return words;
    }
}
