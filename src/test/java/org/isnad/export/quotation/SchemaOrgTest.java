package org.isnad.export.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Held against the properties that schema.org 28 gives the types, its supertypes' included. */
class SchemaOrgTest {

    private static final Set<String> WORK = Set.of(
            "@type",
            "@id",
            "url",
            "name",
            "headline",
            "text",
            "inLanguage",
            "isPartOf",
            "isBasedOn",
            "keywords",
            "description",
            "datePublished",
            "author",
            "publisher");

    private static final Map<String, Set<String>> PROPERTIES = Map.ofEntries(
            Map.entry("NewsArticle", WORK),
            Map.entry("Quotation", plus(WORK, "spokenByCharacter")),
            Map.entry("Clip", plus(WORK, "startOffset", "endOffset", "actor", "partOfEpisode")),
            Map.entry("PodcastEpisode", plus(WORK, "partOfSeries")),
            Map.entry("PodcastSeries", WORK),
            Map.entry("ClaimReview", plus(WORK, "claimReviewed", "reviewBody", "itemReviewed", "reviewRating")),
            Map.entry("Claim", plus(WORK, "appearance")),
            Map.entry("Rating", Set.of("@type", "ratingValue", "bestRating", "worstRating", "alternateName")),
            Map.entry("Person", Set.of("@type", "name")),
            Map.entry("Organization", Set.of("@type", "name")));

    private static Set<String> plus(Set<String> some, String... more) {
        Set<String> all = new java.util.HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static JsonNode read(CheckedArticle article) throws Exception {
        return new ObjectMapper().readTree(QuotationFormat.SCHEMA_ORG.write(article, CheckedSamples.OUTLET));
    }

    private static List<JsonNode> ofType(JsonNode root, String type) {
        List<JsonNode> found = new ArrayList<>();
        root.path("@graph").forEach(node -> {
            if (node.path("@type").asText().equals(type)) {
                found.add(node);
            }
        });
        return found;
    }

    private static void check(JsonNode node) {
        if (node.isObject() && node.has("@type")) {
            Set<String> allowed = PROPERTIES.get(node.path("@type").asText());
            assertThat(allowed).as("type " + node.path("@type").asText()).isNotNull();
            node.fieldNames()
                    .forEachRemaining(name ->
                            assertThat(allowed).as(node.path("@type").asText()).contains(name));
        }
        node.forEach(SchemaOrgTest::check);
    }

    @Test
    void should_use_only_types_and_properties_that_exist() throws Exception {
        for (CheckedArticle article : List.of(CheckedSamples.interview(), CheckedSamples.hostile())) {
            JsonNode root = read(article);
            assertThat(root.path("@context").asText()).isEqualTo("https://schema.org");
            root.path("@graph").forEach(SchemaOrgTest::check);
        }
    }

    @Test
    void should_give_each_quotation_with_its_speaker_and_clip() throws Exception {
        List<JsonNode> quotations = ofType(read(CheckedSamples.interview()), "Quotation");
        assertThat(quotations).hasSize(6);
        JsonNode first = quotations.get(0);
        assertThat(first.path("spokenByCharacter").path("name").asText()).isEqualTo("عمران");
        JsonNode clip = first.path("isBasedOn");
        assertThat(clip.path("startOffset").decimalValue())
                .isLessThan(clip.path("endOffset").decimalValue());
        assertThat(clip.path("partOfEpisode").path("name").asText()).isEqualTo("السد");
    }

    @Test
    void should_review_only_what_an_editor_decided() throws Exception {
        List<JsonNode> reviews = ofType(read(CheckedSamples.interview()), "ClaimReview");
        assertThat(reviews).hasSize(1);
        JsonNode review = reviews.get(0);
        // What Google's documentation of ClaimReview requires.
        assertThat(review.path("claimReviewed").asText()).isEqualTo("كتبت له خطابا من ثلاثمئة كلمة");
        assertThat(review.path("url").asText()).startsWith("http");
        JsonNode rating = review.path("reviewRating");
        assertThat(rating.path("ratingValue").asInt()).isEqualTo(4);
        assertThat(rating.path("alternateName").asText()).isEqualTo("شبه حرفي");
        assertThat(review.path("author").path("name").asText()).isEqualTo("منى & زملاؤها");
    }
}
