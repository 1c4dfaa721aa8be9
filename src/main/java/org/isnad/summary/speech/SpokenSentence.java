package org.isnad.summary.speech;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/**
 * A sentence found in recognised words, which have no punctuation.
 *
 * @param number 0 for the transcript's first, counting up
 * @param speaker id of its speaker
 * @param words at least one
 * @param commas indexes of words after which the evidence is good for a comma
 * @param question whether it asks
 * @param closed whether the evidence is good that it ends here, so that it may have a full stop or question mark
 */
public record SpokenSentence(
        int number, String speaker, List<Word> words, List<Integer> commas, boolean question, boolean closed) {

    /** A word heard with less confidence is not to be quoted without listening: in the sample interview 21 of 25 below it are wrong, and 1 of the 12 from it to 0.6. */
    private static final double HEARD = 0.5;

    public SpokenSentence {
        words = List.copyOf(words);
        commas = List.copyOf(commas);
    }

    /** From its first word's start to its last word's end. */
    public TimeSpan span() {
        return words.get(0).span().union(words.get(words.size() - 1).span());
    }

    /** The words as recognised. */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** The words with the punctuation that we restored. */
    public String punctuated() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            out.append(i == 0 ? "" : " ").append(words.get(i).text()).append(commas.contains(i) ? "،" : "");
        }
        return out.append(closed ? (question ? "؟" : ".") : "").toString();
    }

    /** Mean confidence of its words, 0..1. */
    public double confidence() {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    /** Indexes of words that were not heard clearly. */
    public List<Integer> unsure() {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).confidence() < HEARD)
                .boxed()
                .toList();
    }
}
