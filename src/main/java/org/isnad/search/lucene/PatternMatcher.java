package org.isnad.search.lucene;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds documents with any of a pattern's terms, and counts them. Has no places. */
final class PatternMatcher extends Matcher {

    private final BitSetIterator documents;
    private final int[] counts;

    PatternMatcher(FixedBitSet documents, int[] counts) {
        this.documents = new BitSetIterator(documents, counts.length);
        this.counts = counts;
    }

    @Override
    DocIdSetIterator documents() {
        return documents;
    }

    @Override
    int hits() {
        return counts[documents.docID()];
    }

    @Override
    Spans spans() {
        throw new IllegalStateException("this matcher was made without places");
    }

    @Override
    int score() {
        return PassageSimilarity.FLOOR;
    }
}
