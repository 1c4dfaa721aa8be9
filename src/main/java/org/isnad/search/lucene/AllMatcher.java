package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/** Finds passages that hold all the parts and none of the unwanted. Several parts make one hit, a single one has its own, none makes the passage the hit. */
final class AllMatcher extends Matcher {

    private final Matcher[] parts;
    private final Matcher[] filters;
    private final Matcher[] unwanted;
    private final DocIdSetIterator documents;
    private final Spans spans = new Spans();

    AllMatcher(List<Matcher> parts, List<Matcher> filters, List<Matcher> unwanted) {
        this.parts = parts.toArray(Matcher[]::new);
        this.filters = filters.toArray(Matcher[]::new);
        this.unwanted = unwanted.toArray(Matcher[]::new);
        List<DocIdSetIterator> all = new ArrayList<>();
        parts.forEach(p -> all.add(p.documents()));
        filters.forEach(f -> all.add(f.documents()));
        this.documents = all.size() == 1 ? all.get(0) : ConjunctionUtils.intersectIterators(all);
    }

    @Override
    DocIdSetIterator documents() {
        return documents;
    }

    @Override
    boolean matches() throws IOException {
        for (Matcher filter : filters) {
            if (!filter.matches()) {
                return false;
            }
        }
        for (Matcher part : parts) {
            if (!part.matches()) {
                return false;
            }
        }
        for (Matcher bad : unwanted) {
            if (bad.isAt(documents.docID())) {
                return false;
            }
        }
        return true;
    }

    @Override
    int hits() throws IOException {
        return parts.length == 1 ? parts[0].hits() : 1;
    }

    @Override
    Spans spans() throws IOException {
        if (parts.length == 1) {
            return parts[0].spans();
        }
        spans.clear();
        List<Spans> places = new ArrayList<>(parts.length);
        for (Matcher part : parts) {
            if (part.spans().size() > 0) {
                places.add(part.spans());
            }
        }
        if (!places.isEmpty()) {
            SpanRules.shortest(places, spans);
        }
        return spans;
    }

    @Override
    void words(Spans out) throws IOException {
        for (Matcher part : parts) {
            part.words(out);
        }
    }

    @Override
    int score() throws IOException {
        int sum = 0;
        for (Matcher part : parts) {
            sum += part.score();
        }
        return parts.length == 0 ? 1 : sum;
    }

    @Override
    int bound() throws IOException {
        int sum = 0;
        for (Matcher part : parts) {
            sum += part.bound();
        }
        return parts.length == 0 ? 1 : sum;
    }
}
