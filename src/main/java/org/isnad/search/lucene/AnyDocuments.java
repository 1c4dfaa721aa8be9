package org.isnad.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** Documents of any of a few matchers, in order. */
final class AnyDocuments extends DocIdSetIterator {

    private final DocIdSetIterator[] parts;
    private final long cost;
    private int doc = -1;

    AnyDocuments(List<? extends Matcher> matchers) {
        parts = matchers.stream().map(Matcher::documents).toArray(DocIdSetIterator[]::new);
        cost = matchers.stream().mapToLong(m -> m.documents().cost()).sum();
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int least = NO_MORE_DOCS;
        for (DocIdSetIterator part : parts) {
            int at = part.docID();
            if (at < target) {
                at = part.advance(target);
            }
            least = Math.min(least, at);
        }
        doc = least;
        return least;
    }

    @Override
    public long cost() {
        return cost;
    }
}
