package org.isnad.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Finds one term. */
final class TermMatcher extends Matcher {

    private final PostingsEnum postings;
    private final NumericDocValues norms;
    private final int words;
    private final Spans spans = new Spans();
    private int spansOf = -1;

    /** @param words that the term takes */
    TermMatcher(PostingsEnum postings, NumericDocValues norms, int words) {
        this.postings = postings;
        this.norms = norms;
        this.words = words;
    }

    @Override
    DocIdSetIterator documents() {
        return postings;
    }

    @Override
    int hits() throws IOException {
        return postings.freq();
    }

    @Override
    Spans spans() throws IOException {
        if (spansOf != postings.docID()) {
            spansOf = postings.docID();
            spans.clear();
            for (int i = postings.freq(); i > 0; i--) {
                int start = postings.nextPosition();
                spans.add(start, start + words);
            }
        }
        return spans;
    }

    @Override
    int score() throws IOException {
        long norm = norms.advanceExact(postings.docID()) ? norms.longValue() : 1;
        return PassageSimilarity.points(postings.freq(), norm);
    }
}
