package org.isnad.quote;

import java.util.List;

/** Proposes passages of the archive's latest revisions that share words with a quotation. Thread-safe. */
public interface PassageFinder {

    /**
     * The most promising passages, best first; windows of about 30 words.
     *
     * @param words of the quotation as printed
     * @param limit at most this many
     */
    List<PassageCandidate> find(List<String> words, PassageScope scope, int limit);

    /** Share of the archive's passages that hold the word's stem, 0..1: the weight of a word. 0 for a word the archive does not know. */
    double documentFrequency(String word);

    /** Number of passages in the archive. */
    long passages();
}
