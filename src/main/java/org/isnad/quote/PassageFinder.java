package org.isnad.quote;

import java.util.List;

/** Proposes passages of the archive's latest revisions that share words with a quotation. Thread-safe. */
public interface PassageFinder {

    /**
     * The most promising passages by the printed words, best first, then those by printed words and meanings together; windows of about 30 words. A window may be among both.
     *
     * @param limit at most this many by the printed words
     * @param byMeaning at most this many by meanings; none when the query has no meanings
     */
    List<PassageCandidate> find(PassageQuery query, int limit, int byMeaning);

    /** Share of the archive's passages that hold the word's stem, 0..1: the weight of a word. 0 for a word the archive does not know. */
    double documentFrequency(String word);

    /** Number of passages in the archive. */
    long passages();
}
