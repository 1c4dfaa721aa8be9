package org.isnad.quote.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.isnad.article.Article;
import org.isnad.article.ArticleParser;
import org.junit.jupiter.api.Test;

/** The article written for the sample interview: every quotation is found, none of the teasers is. */
class SampleArticleTest {

    private static final Path SAMPLES = Path.of("samples");

    private static List<ExtractedQuotation> quotations() throws IOException {
        Article article = new ArticleParser()
                .parse(Files.readAllBytes(SAMPLES.resolve("article.html")), Optional.of("text/html"), Optional.empty());
        return new QuotationExtractor().extract(article.text());
    }

    @Test
    void should_find_every_quotation_and_its_speaker() throws IOException {
        JsonNode gold =
                new ObjectMapper().readTree(SAMPLES.resolve("article.gold.json").toFile());
        List<ExtractedQuotation> found = quotations();
        assertThat(gold.path("quotations")).hasSize(16);
        for (JsonNode q : gold.path("quotations")) {
            assertThat(found).as(q.path("id").asText()).anySatisfy(f -> {
                assertThat(f.text()).contains(claim(q));
                assertThat(f.speaker()).isPresent();
                assertThat(q.path("attributedTo").asText()).contains(f.speaker().orElseThrow());
            });
        }
    }

    /** Without the أن or إنه that the reported ones carry. */
    private static String claim(JsonNode quotation) {
        return quotation.path("quote").asText().replaceFirst("^(?:أن|إنه) ", "");
    }

    @Test
    void should_take_nothing_from_teasers_and_related_links() throws IOException {
        JsonNode gold =
                new ObjectMapper().readTree(SAMPLES.resolve("article.gold.json").toFile());
        List<ExtractedQuotation> found = quotations();
        assertThat(gold.path("foreign")).hasSize(3);
        for (JsonNode foreign : gold.path("foreign")) {
            assertThat(found)
                    .noneMatch(f ->
                            f.text().contains(foreign.path("quote").asText().substring(0, 12)));
        }
    }
}
