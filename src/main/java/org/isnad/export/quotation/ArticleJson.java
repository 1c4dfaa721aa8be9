package org.isnad.export.quotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.article.Article;
import org.isnad.article.ArticleVersion;
import org.isnad.quote.Verdict;

/**
 * An article with its quotations as {@code GET /api/v1/articles/{id}} answers it and {@code isnad article … --json} prints it.
 *
 * @param sha256 of the bytes that were read
 * @param verdicts how many quotations have which verdict, people's decisions before the machine's
 * @param decided on how many quotations a person has decided
 * @param demonstration whether a transcript that was looked at was made with a demonstration model: its words must not be relied on
 * @param text main text; spans count its Unicode code points
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ArticleJson(
        String id,
        int version,
        String sha256,
        Optional<String> title,
        Optional<String> author,
        Optional<String> site,
        Optional<LocalDate> publishedOn,
        Optional<String> url,
        Instant addedAt,
        Map<Verdict, Integer> verdicts,
        int decided,
        boolean demonstration,
        String text,
        List<QuotationJson> quotations) {

    public static ArticleJson of(CheckedArticle checked) {
        ArticleVersion version = checked.version();
        Article article = version.article();
        return new ArticleJson(
                version.id().value(),
                version.version(),
                version.sha256(),
                article.title(),
                article.author(),
                article.site(),
                article.publishedOn(),
                article.canonical().map(URI::toString),
                version.addedAt(),
                new TreeMap<>(checked.tally().counts()),
                checked.tally().decided(),
                checked.demonstration(),
                article.text(),
                checked.quotations().stream().map(QuotationJson::of).toList());
    }
}
