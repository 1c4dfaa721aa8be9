package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.isnad.article.Article;
import org.isnad.article.ArticleParser;
import org.isnad.article.MutatedArticles;
import org.isnad.report.UserError;
import org.junit.jupiter.api.Test;

/** Hostile articles give a result or a clear error, soon; {@link MutatedArticlesIT} runs a thousand. */
class MutatedArticlesTest {

    /** [nanoseconds of processor time] The machine may be busy with other things; five seconds are what an article may take. */
    private static final long MOST = 5_000_000_000L;

    @Test
    void should_survive_hostile_articles() {
        survive(20250108, 25);
    }

    static void survive(long seed, int count) {
        MutatedArticles articles = new MutatedArticles(seed);
        int read = 0;
        for (int i = 0; i < count; i++) {
            byte[] bytes = articles.next();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            read += readsOrRefuses(bytes) ? 1 : 0;
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            assertThat(taken)
                    .as("article %d of seed %d, %d bytes", i, seed, bytes.length)
                    .isLessThan(MOST);
        }
        assertThat(read).as("articles read rather than refused").isGreaterThan(count / 4);
    }

    private static boolean readsOrRefuses(byte[] bytes) {
        try {
            Article article = new ArticleParser().parse(bytes, Optional.empty(), Optional.empty());
            List<ExtractedQuotation> found = new QuotationExtractor().extract(article.text());
            int points = article.text().codePointCount(0, article.text().length());
            assertThat(found).allSatisfy(q -> {
                assertThat(q.content().end()).isLessThanOrEqualTo(points);
                assertThat(q.text()).isNotBlank();
            });
            return true;
        } catch (UserError e) {
            assertThat(e.getMessage()).isNotBlank();
            return false;
        }
    }
}
