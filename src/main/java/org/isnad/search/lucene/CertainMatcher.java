package org.isnad.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.isnad.search.QueryNode;

/** Of what its base finds, what was heard with the asked certainty. */
final class CertainMatcher extends Matcher {

    private final Matcher base;
    private final BinaryDocValues values;
    private final List<QueryNode.Confidence> bounds;
    private final Optional<NumericDocValues> lengths;
    private final Spans spans = new Spans();
    private int checked = -1;

    /** @param lengths of passages, where positions are those of a bridge */
    CertainMatcher(
            Matcher base,
            BinaryDocValues values,
            List<QueryNode.Confidence> bounds,
            Optional<NumericDocValues> lengths) {
        this.base = base;
        this.values = values;
        this.bounds = bounds;
        this.lengths = lengths;
    }

    @Override
    DocIdSetIterator documents() {
        return base.documents();
    }

    @Override
    boolean matches() throws IOException {
        int doc = base.documents().docID();
        if (checked != doc) {
            checked = doc;
            spans.clear();
            if (base.matches() && values.advanceExact(doc)) {
                keepCertain(base.spans(), values.binaryValue(), shift(doc));
            }
        }
        return spans.size() > 0;
    }

    /** What turns a position into one from the passage's first own word. */
    private int shift(int doc) throws IOException {
        return lengths.isPresent() && lengths.get().advanceExact(doc)
                ? (int) lengths.get().longValue() - Terms.BORDER
                : 0;
    }

    private void keepCertain(Spans all, BytesRef bytes, int shift) {
        for (int i = 0; i < all.size(); i++) {
            boolean certain = true;
            for (int position = all.start(i); position < all.end(i) && certain; position++) {
                certain = within(PassageCodec.confidence(bytes, position + shift), bounds);
            }
            if (certain) {
                spans.add(all.start(i), all.end(i));
            }
        }
    }

    static boolean within(double confidence, List<QueryNode.Confidence> bounds) {
        for (QueryNode.Confidence bound : bounds) {
            boolean high = bound.leastIncluded() ? confidence >= bound.least() : confidence > bound.least();
            boolean low = bound.mostIncluded() ? confidence <= bound.most() : confidence < bound.most();
            if (!high || !low) {
                return false;
            }
        }
        return true;
    }

    @Override
    int hits() {
        return spans.size();
    }

    @Override
    Spans spans() {
        return spans;
    }

    @Override
    int score() throws IOException {
        return base.score();
    }

    @Override
    int bound() throws IOException {
        return base.bound();
    }
}
