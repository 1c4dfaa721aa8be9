package org.isnad.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Finds a part of a query in one segment of the index. The caller moves {@link #documents}, then asks {@link #matches}, then the rest. Not thread-safe; used once.
 */
abstract class Matcher {

    /** Documents that may match, and all that do. */
    abstract DocIdSetIterator documents();

    /** Whether the document at which {@link #documents} stands matches. */
    boolean matches() throws IOException {
        return true;
    }

    /** Number of hits in a document that matches. */
    abstract int hits() throws IOException;

    /** Where the hits are, by start. Only of matchers that were made with places. */
    abstract Spans spans() throws IOException;

    /** Adds where single words of the query stand in a document that matches, be they in a hit or not. Only of matchers that were made with places. */
    void words(Spans out) throws IOException {
        out.addAll(spans());
    }

    /** Relevance of a document that matches, see {@link PassageSimilarity}. */
    abstract int score() throws IOException;

    /** At least the score, and cheaper. */
    int bound() throws IOException {
        return score();
    }

    final boolean isAt(int doc) throws IOException {
        DocIdSetIterator documents = documents();
        int at = documents.docID();
        if (at < doc) {
            at = documents.advance(doc);
        }
        return at == doc && matches();
    }
}
