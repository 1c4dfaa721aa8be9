package org.isnad.export.quotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.article.ArticleVersion;
import org.isnad.quote.Verdict;
import org.isnad.quote.VerdictTally;

/**
 * A line of a list of articles, as API and command line give it.
 *
 * @param position cursor of lists
 * @param verdicts how many quotations have which verdict, people's decisions before the machine's
 * @param decided on how many quotations a person has decided
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ArticleSummaryJson(
        String id,
        long position,
        int version,
        Optional<String> title,
        Optional<String> site,
        Optional<LocalDate> publishedOn,
        Optional<String> url,
        Instant addedAt,
        int quotations,
        Map<Verdict, Integer> verdicts,
        int decided) {

    public static ArticleSummaryJson of(ArticleVersion version, VerdictTally tally) {
        return new ArticleSummaryJson(
                version.id().value(),
                version.position(),
                version.version(),
                version.article().title(),
                version.article().site(),
                version.article().publishedOn(),
                version.article().canonical().map(URI::toString),
                version.addedAt(),
                tally.total(),
                new TreeMap<>(tally.counts()),
                tally.decided());
    }
}
