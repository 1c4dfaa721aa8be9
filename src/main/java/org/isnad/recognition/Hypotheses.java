package org.isnad.recognition;

import java.util.List;
import org.isnad.transcript.Word;

/**
 * What an utterance may have been, most likely first.
 *
 * @param hypotheses never empty; each word's confidence is the share of hypotheses that have the same word at the same time, 0..1, for Vosk gives none
 */
public record Hypotheses(List<List<Word>> hypotheses) {

    public Hypotheses {
        if (hypotheses.isEmpty()) {
            throw new IllegalArgumentException("an utterance without a hypothesis");
        }
        hypotheses = hypotheses.stream().map(List::copyOf).toList();
    }

    /** The same hypotheses with every word's confidence counted anew. */
    public static Hypotheses counted(List<List<Word>> hypotheses) {
        return new Hypotheses(hypotheses.stream()
                .map(words -> words.stream()
                        .map(word -> new Word(word.text(), word.span(), share(word, hypotheses)))
                        .toList())
                .toList());
    }

    private static double share(Word word, List<List<Word>> hypotheses) {
        long agreeing = hypotheses.stream()
                .filter(words -> words.stream()
                        .anyMatch(other -> other.text().equals(word.text())
                                && 2 * other.span().overlapMs(word.span())
                                        >= word.span().durationMs()))
                .count();
        return (double) agreeing / hypotheses.size();
    }
}
