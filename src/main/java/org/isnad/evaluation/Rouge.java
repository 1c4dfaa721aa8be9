package org.isnad.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Token;
import org.isnad.text.Tokens;

/**
 * How much of human summaries an extract shares (Lin 2004): F1 of words, of word pairs, and of the longest common subsequence of words, after folding Arabic spelling.
 * Several references count alike: the figure is the mean over them.
 *
 * @param rouge1 0..1
 * @param rouge2 0..1
 * @param rougeL 0..1
 */
public record Rouge(double rouge1, double rouge2, double rougeL) {

    /** The words that are compared. */
    public static List<String> words(String text) {
        return Tokens.of(text).stream()
                .map(Token::text)
                .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** @param references at least one; words as {@link #words} gives them */
    public static Rouge of(List<String> candidate, List<List<String>> references) {
        return mean(references.stream()
                .map(reference -> new Rouge(
                        grams(candidate, reference, 1), grams(candidate, reference, 2), longest(candidate, reference)))
                .toList());
    }

    /** The mean of each figure. */
    public static Rouge mean(Collection<Rouge> scores) {
        return new Rouge(
                scores.stream().mapToDouble(Rouge::rouge1).average().orElse(0),
                scores.stream().mapToDouble(Rouge::rouge2).average().orElse(0),
                scores.stream().mapToDouble(Rouge::rougeL).average().orElse(0));
    }

    private static double grams(List<String> candidate, List<String> reference, int n) {
        Map<List<String>, Integer> left = new HashMap<>();
        for (int i = 0; i + n <= reference.size(); i++) {
            left.merge(reference.subList(i, i + n), 1, Integer::sum);
        }
        int matches = 0;
        for (int i = 0; i + n <= candidate.size(); i++) {
            List<String> gram = candidate.subList(i, i + n);
            int available = left.getOrDefault(gram, 0);
            if (available > 0) {
                matches++;
                left.put(gram, available - 1);
            }
        }
        return f1(matches, Math.max(0, candidate.size() - n + 1), Math.max(0, reference.size() - n + 1));
    }

    private static double longest(List<String> candidate, List<String> reference) {
        int[] row = new int[reference.size() + 1];
        for (String word : candidate) {
            int diagonal = 0;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = word.equals(reference.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return f1(row[reference.size()], candidate.size(), reference.size());
    }

    private static double f1(int matches, int candidate, int reference) {
        return matches == 0 ? 0 : 2.0 * matches / (candidate + reference);
    }
}
