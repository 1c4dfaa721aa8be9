package org.isnad.search.lucene;

import org.apache.lucene.search.DocIdSetIterator;

/** Finds the places of a pattern's terms. */
final class PlacesMatcher extends Matcher {

    private final Places places;
    private final Spans spans = new Spans();
    private int from;
    private int to;
    private final DocIdSetIterator documents = new DocIdSetIterator() {
        private int doc = -1;

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            from = to;
            while (from < places.size() && places.doc(from) < target) {
                from++;
            }
            doc = from < places.size() ? places.doc(from) : NO_MORE_DOCS;
            to = from;
            while (to < places.size() && places.doc(to) == doc) {
                to++;
            }
            return doc;
        }

        @Override
        public long cost() {
            return places.size();
        }
    };

    PlacesMatcher(Places places) {
        this.places = places;
        places.sort();
    }

    @Override
    DocIdSetIterator documents() {
        return documents;
    }

    @Override
    int hits() {
        return to - from;
    }

    @Override
    Spans spans() {
        spans.clear();
        for (int i = from; i < to; i++) {
            spans.add(places.position(i), places.position(i) + 1);
        }
        return spans;
    }

    @Override
    int score() {
        return PassageSimilarity.FLOOR;
    }
}
