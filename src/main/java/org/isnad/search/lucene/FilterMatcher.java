package org.isnad.search.lucene;

import org.apache.lucene.search.DocIdSetIterator;

/** Finds the passages that a filter lets pass; each is one hit. */
final class FilterMatcher extends Matcher {

    private final DocIdSetIterator documents;
    private final Spans none = new Spans();

    FilterMatcher(GroupFilter filter) {
        this.documents = filter.documents();
    }

    @Override
    DocIdSetIterator documents() {
        return documents;
    }

    @Override
    int hits() {
        return 1;
    }

    @Override
    Spans spans() {
        return none;
    }

    @Override
    int score() {
        return 1;
    }
}
