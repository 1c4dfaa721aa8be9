package org.isnad.quote.extract;

import org.junit.jupiter.api.Test;

/** A thousand hostile articles. */
class MutatedArticlesIT {

    @Test
    void should_survive_a_thousand_hostile_articles() {
        MutatedArticlesTest.survive(8, 1_000);
    }
}
