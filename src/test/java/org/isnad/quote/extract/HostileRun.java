package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.isnad.article.Article;
import org.isnad.article.ArticleParser;
import org.isnad.article.MutatedArticles;
import org.isnad.report.UserError;

/** Reads hostile articles: each gives a result or a clear error, soon. Also a program of its own, so that its heap can be bounded. */
final class HostileRun {

    /** [nanoseconds of processor time] The machine may be busy with other things; five seconds are what an article may take. */
    private static final long MOST = 5_000_000_000L;

    private HostileRun() {}

    /** Arguments: a seed and how many articles. Prints the slowest. */
    public static void main(String[] arguments) {
        System.out.println("slowest: " + survive(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1])) + " ms");
    }

    /** [ms of processor time] of the slowest article. */
    static long survive(long seed, int count) {
        MutatedArticles articles = new MutatedArticles(seed);
        int read = 0;
        long slowest = 0;
        for (int i = 0; i < count; i++) {
            byte[] bytes = articles.next();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            read += readsOrRefuses(bytes) ? 1 : 0;
            long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            slowest = Math.max(slowest, taken);
            assertThat(taken)
                    .as("article %d of seed %d, %d bytes", i, seed, bytes.length)
                    .isLessThan(MOST);
        }
        assertThat(read).as("articles read rather than refused").isGreaterThan(count / 4);
        return slowest / 1_000_000;
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
