package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A few hostile articles; {@link MutatedArticlesIT} reads a thousand. */
class MutatedArticlesTest {

    @Test
    void should_survive_hostile_articles() {
        assertThat(HostileRun.survive(20250108, 25)).isPositive();
    }
}
