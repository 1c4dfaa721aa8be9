package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/**
 * Word and character error rate. WER counts words after {@link Fold}; CER counts code points of the words joined by single spaces, spaces included (as jiwer does).
 *
 * @param words edits of words
 * @param characters edits of characters
 * @param alignment word by word, in order
 */
public record WordErrorRate(Fold fold, EditCounts words, EditCounts characters, List<AlignedWord> alignment) {

    public WordErrorRate {
        alignment = List.copyOf(alignment);
    }

    /** What became of a word. */
    public enum Outcome {
        HIT,
        SUBSTITUTION,
        DELETION,
        INSERTION
    }

    /**
     * @param reference empty for an insertion
     * @param hypothesis empty for a deletion
     */
    public record AlignedWord(Outcome outcome, String reference, String hypothesis) {}

    public static WordErrorRate of(List<String> reference, List<String> hypothesis, Fold fold) {
        List<String> r = folded(reference, fold);
        List<String> h = folded(hypothesis, fold);
        Map<String, Integer> ids = new HashMap<>();
        List<int[]> pairs = EditAlignment.of(ids(r, ids), ids(h, ids));
        List<AlignedWord> aligned = new ArrayList<>(pairs.size());
        for (int[] pair : pairs) {
            String from = pair[0] < 0 ? "" : r.get(pair[0]);
            String to = pair[1] < 0 ? "" : h.get(pair[1]);
            Outcome outcome = pair[0] < 0
                    ? Outcome.INSERTION
                    : pair[1] < 0 ? Outcome.DELETION : from.equals(to) ? Outcome.HIT : Outcome.SUBSTITUTION;
            aligned.add(new AlignedWord(outcome, from, to));
        }
        return new WordErrorRate(fold, counts(aligned), characters(r, h), aligned);
    }

    private static List<String> folded(List<String> words, Fold fold) {
        return words.stream()
                .map(word -> ArabicText.fold(word, fold))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int[] ids(List<String> words, Map<String, Integer> ids) {
        return words.stream()
                .mapToInt(word -> ids.computeIfAbsent(word, unknown -> ids.size()))
                .toArray();
    }

    private static EditCounts counts(List<AlignedWord> aligned) {
        EditCounts counts = EditCounts.NONE;
        for (AlignedWord word : aligned) {
            counts = counts.plus(
                    switch (word.outcome()) {
                        case HIT -> new EditCounts(1, 0, 0, 0);
                        case SUBSTITUTION -> new EditCounts(0, 1, 0, 0);
                        case DELETION -> new EditCounts(0, 0, 1, 0);
                        case INSERTION -> new EditCounts(0, 0, 0, 1);
                    });
        }
        return counts;
    }

    private static EditCounts characters(List<String> reference, List<String> hypothesis) {
        int[] r = String.join(" ", reference).codePoints().toArray();
        int[] h = String.join(" ", hypothesis).codePoints().toArray();
        long hits = 0;
        long substitutions = 0;
        long deletions = 0;
        long insertions = 0;
        for (int[] pair : EditAlignment.of(r, h)) {
            if (pair[0] < 0) {
                insertions++;
            } else if (pair[1] < 0) {
                deletions++;
            } else if (r[pair[0]] == h[pair[1]]) {
                hits++;
            } else {
                substitutions++;
            }
        }
        return new EditCounts(hits, substitutions, deletions, insertions);
    }
}
