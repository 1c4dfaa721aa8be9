package org.isnad.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** Finds any of a few parts; two that stand at one place are one hit. */
final class AnyMatcher extends Matcher {

    private final Matcher[] parts;
    private final boolean disjoint;
    private final boolean best;
    private final AnyDocuments documents;
    private final Spans spans = new Spans();

    /**
     * @param disjoint whether hits of two parts never begin at one place, so that they can be counted without places
     * @param best whether the score is that of the best part instead of the sum
     */
    AnyMatcher(List<Matcher> parts, boolean disjoint, boolean best) {
        this.parts = parts.toArray(Matcher[]::new);
        this.disjoint = disjoint;
        this.best = best;
        this.documents = new AnyDocuments(parts);
    }

    @Override
    DocIdSetIterator documents() {
        return documents;
    }

    @Override
    boolean matches() throws IOException {
        for (Matcher part : parts) {
            if (part.isAt(documents.docID())) {
                return true;
            }
        }
        return false;
    }

    @Override
    int hits() throws IOException {
        if (!disjoint) {
            return Math.max(1, spans().size());
        }
        int hits = 0;
        for (Matcher part : parts) {
            hits += part.isAt(documents.docID()) ? part.hits() : 0;
        }
        return hits;
    }

    @Override
    Spans spans() throws IOException {
        spans.clear();
        for (Matcher part : parts) {
            if (part.isAt(documents.docID())) {
                spans.addAll(part.spans());
            }
        }
        spans.normalise();
        return spans;
    }

    @Override
    void words(Spans out) throws IOException {
        for (Matcher part : parts) {
            if (part.isAt(documents.docID())) {
                part.words(out);
            }
        }
    }

    @Override
    int score() throws IOException {
        int sum = 0;
        int most = 0;
        for (Matcher part : parts) {
            int score = part.isAt(documents.docID()) ? part.score() : 0;
            sum += score;
            most = Math.max(most, score);
        }
        return best ? most : sum;
    }

    @Override
    int bound() throws IOException {
        int sum = 0;
        for (Matcher part : parts) {
            sum += part.isAt(documents.docID()) ? part.bound() : 0;
        }
        return sum;
    }
}
