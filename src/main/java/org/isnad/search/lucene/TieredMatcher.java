package org.isnad.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** Finds what its base finds, and ranks higher what better tiers find as well. */
final class TieredMatcher extends Matcher {

    private final Matcher base;
    private final Matcher[] better;

    /** @param better worse tiers first; each weighs twice the one before */
    TieredMatcher(Matcher base, List<Matcher> better) {
        this.base = base;
        this.better = better.toArray(Matcher[]::new);
    }

    @Override
    DocIdSetIterator documents() {
        return base.documents();
    }

    @Override
    boolean matches() throws IOException {
        return base.matches();
    }

    @Override
    int hits() throws IOException {
        return base.hits();
    }

    @Override
    Spans spans() throws IOException {
        return base.spans();
    }

    @Override
    void words(Spans out) throws IOException {
        base.words(out);
    }

    @Override
    int score() throws IOException {
        int score = base.score();
        int weight = 2;
        for (Matcher tier : better) {
            score += tier.isAt(base.documents().docID()) ? weight * tier.score() : 0;
            weight *= 2;
        }
        return score;
    }

    /** Better tiers find no more than the base. */
    @Override
    int bound() throws IOException {
        return base.bound() * ((2 << better.length) - 1);
    }
}
