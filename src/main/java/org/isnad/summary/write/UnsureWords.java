package org.isnad.summary.write;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.isnad.summary.KeySentence;

/** Marks the words of a sentence that were not heard clearly. Stateless. */
final class UnsureWords {

    private UnsureWords() {}

    /**
     * The sentence with its punctuation.
     *
     * @param plain what to do with a word as it stands, its mark included
     * @param unsure what to do with a word that was not heard clearly
     */
    static String in(KeySentence sentence, UnaryOperator<String> plain, UnaryOperator<String> unsure) {
        Set<Integer> marked = Set.copyOf(sentence.unsure());
        String[] words = sentence.punctuated().split(" ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            out.append(i == 0 ? "" : " ").append((marked.contains(i) ? unsure : plain).apply(words[i]));
        }
        return out.toString();
    }
}
