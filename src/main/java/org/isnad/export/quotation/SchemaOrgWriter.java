package org.isnad.export.quotation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.isnad.episode.Episode;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Evidence;
import org.isnad.quote.Verdict;
import org.isnad.quote.extract.ExtractedQuotation;

/**
 * schema.org as JSON-LD: the article, each Quotation with the Clip it was found in, and a ClaimReview where an editor has decided. A machine's verdict alone is
 * nobody's review, so it makes none.
 */
final class SchemaOrgWriter implements QuotationWriter {

    private static final int BEST_RATING = 5;

    @Override
    public String write(CheckedArticle article, Outlet outlet) {
        ObjectNode root = JsonText.object().put("@context", "https://schema.org");
        ArrayNode graph = root.putArray("@graph");
        graph.add(article(article, outlet));
        for (CheckedQuotation q : article.quotations()) {
            graph.add(quotation(article, q, outlet));
            q.decision()
                    .filter(d -> d.verdict().filter(v -> !v.isOpen()).isPresent())
                    .ifPresent(d -> graph.add(review(article, q, d, outlet)));
        }
        return JsonText.of(root);
    }

    private static ObjectNode article(CheckedArticle article, Outlet outlet) {
        ObjectNode node = JsonText.object()
                .put("@type", "NewsArticle")
                .put("@id", outlet.article(article))
                .put("headline", article.version().label());
        article.version().article().canonical().ifPresent(a -> node.put("url", a.toString()));
        article.version().article().publishedOn().ifPresent(d -> node.put("datePublished", d.toString()));
        article.version()
                .article()
                .author()
                .ifPresent(
                        name -> node.putObject("author").put("@type", "Person").put("name", name));
        article.version()
                .article()
                .site()
                .ifPresent(name ->
                        node.putObject("publisher").put("@type", "Organization").put("name", name));
        return node;
    }

    private static ObjectNode quotation(CheckedArticle article, CheckedQuotation q, Outlet outlet) {
        ExtractedQuotation said = q.quotation().said();
        ObjectNode node = JsonText.object()
                .put("@type", "Quotation")
                .put("@id", outlet.quotation(q.quotation().id()))
                .put("text", said.text())
                .put("inLanguage", "ar");
        said.speaker()
                .ifPresent(name -> node.putObject("spokenByCharacter")
                        .put("@type", "Person")
                        .put("name", name));
        node.putObject("isPartOf").put("@id", outlet.article(article));
        CheckedArticle.best(q)
                .filter(evidence -> q.verdict() != Verdict.NOT_FOUND)
                .ifPresent(evidence -> node.set("isBasedOn", clip(article, evidence, outlet)));
        node.put("keywords", q.verdict().name());
        node.put(
                "description",
                q.machine().judgement().verification().explanation().ar());
        return node;
    }

    private static ObjectNode clip(CheckedArticle article, Evidence evidence, Outlet outlet) {
        ObjectNode clip = JsonText.object()
                .put("@type", "Clip")
                .put("url", outlet.audio(evidence))
                .put("startOffset", seconds(evidence.span().startMs()))
                .put("endOffset", seconds(evidence.span().endMs()))
                .put("text", evidence.text());
        clip.putObject("actor").put("@type", "Person").put("name", evidence.speaker());
        ObjectNode episode = clip.putObject("partOfEpisode")
                .put("@type", "PodcastEpisode")
                .put("@id", outlet.server() + "/api/v1/episodes/" + evidence.episode());
        article.episode(evidence).ifPresent(e -> describe(episode, e));
        return clip;
    }

    private static void describe(ObjectNode node, Episode episode) {
        node.put("name", episode.title());
        episode.publishedOn().ifPresent(d -> node.put("datePublished", d.toString()));
        node.putObject("partOfSeries").put("@type", "PodcastSeries").put("name", episode.podcast());
    }

    private static BigDecimal seconds(long ms) {
        return BigDecimal.valueOf(ms, 3);
    }

    private static ObjectNode review(CheckedArticle article, CheckedQuotation q, Decision decision, Outlet outlet) {
        Verdict verdict = q.verdict();
        ObjectNode node = JsonText.object()
                .put("@type", "ClaimReview")
                .put("@id", outlet.quotation(q.quotation().id()) + "#decision-" + decision.id())
                .put("url", outlet.quotation(q.quotation().id()))
                .put("datePublished", decision.at().toString())
                .put("claimReviewed", q.quotation().said().text())
                .put("inLanguage", "ar");
        node.putObject("author").put("@type", "Person").put("name", decision.author());
        decision.reason().ifPresent(reason -> node.put("reviewBody", reason));
        ObjectNode claim = node.putObject("itemReviewed").put("@type", "Claim");
        claim.putObject("appearance").put("@id", outlet.article(article));
        q.quotation()
                .said()
                .speaker()
                .ifPresent(
                        name -> claim.putObject("author").put("@type", "Person").put("name", name));
        node.putObject("reviewRating")
                .put("@type", "Rating")
                .put("ratingValue", rating(verdict))
                .put("bestRating", BEST_RATING)
                .put("worstRating", 1)
                .put("alternateName", VerdictLabel.of(verdict).ar());
        return node;
    }

    /** 5 for a quotation as it was said, 1 for one that was not. */
    private static int rating(Verdict verdict) {
        return switch (verdict) {
            case VERBATIM -> BEST_RATING;
            case NEAR_VERBATIM, PARAPHRASE -> 4;
            case CHECK_AUDIO, TOO_SHORT, PARTIAL -> 3;
            case SPLICED, MISATTRIBUTED -> 2;
            case ALTERED, NOT_FOUND -> 1;
        };
    }
}
