package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.isnad.search.QueryNode;

/** Finds a phrase, or words near each other. */
final class SequenceMatcher extends Matcher {

    /** What a phrase is worth beside a word that occurs once in a turn of usual length; its length tells little. */
    private static final int SCORE = PassageSimilarity.FLOOR;

    private final QueryNode.Leaf node;
    private final Matcher[] parts;
    private final Optional<NumericDocValues> bridge;
    private final DocIdSetIterator documents;
    private final Spans spans = new Spans();
    private final List<Spans> places = new ArrayList<>();
    private int checked = -1;

    /**
     * @param node a Phrase or a Near
     * @param bridge lengths of passages where only what crosses {@link Terms#BORDER} counts
     */
    SequenceMatcher(QueryNode.Leaf node, List<Matcher> parts, Optional<NumericDocValues> bridge) {
        this.node = node;
        this.parts = parts.toArray(Matcher[]::new);
        this.bridge = bridge;
        List<DocIdSetIterator> all = parts.stream().map(Matcher::documents).toList();
        // a pair of frequent words is one part
        this.documents = all.size() == 1 ? all.get(0) : ConjunctionUtils.intersectIterators(all);
    }

    @Override
    DocIdSetIterator documents() {
        return documents;
    }

    @Override
    boolean matches() throws IOException {
        if (checked != documents.docID()) {
            checked = documents.docID();
            spans.clear();
            find();
        }
        return spans.size() > 0;
    }

    private void find() throws IOException {
        places.clear();
        for (Matcher part : parts) {
            if (!part.matches()) {
                return;
            }
            places.add(part.spans());
            if (places.size() < parts.length && !SpanRules.mayGoOn(node, places)) {
                return;
            }
        }
        SpanRules.sequence(node, places, spans);
        if (bridge.isPresent() && bridge.get().advanceExact(documents.docID())) {
            spans.keepCrossing(Terms.BORDER);
            spans.shift((int) bridge.get().longValue() - Terms.BORDER);
        }
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
    void words(Spans out) throws IOException {
        if (bridge.isPresent() || node instanceof QueryNode.Phrase) {
            out.addAll(spans);
            return;
        }
        for (Matcher part : parts) {
            part.words(out);
        }
    }

    @Override
    int score() {
        return SCORE + PassageSimilarity.RISE * spans.size() / (spans.size() + 1);
    }
}
