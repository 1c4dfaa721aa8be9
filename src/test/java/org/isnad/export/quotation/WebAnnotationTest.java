package org.isnad.export.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.quote.CheckedQuotation;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;

/** Read back by the rules of the Recommendation, not by the writer's. */
class WebAnnotationTest {

    /** Section 3.3.5 of the Web Annotation Data Model, and what the Vocabulary has besides. */
    private static final Set<String> MOTIVATIONS = Set.of(
            "assessing",
            "bookmarking",
            "classifying",
            "commenting",
            "describing",
            "editing",
            "highlighting",
            "identifying",
            "linking",
            "moderating",
            "questioning",
            "replying",
            "tagging");

    private static JsonNode read(CheckedArticle article) throws Exception {
        return new ObjectMapper().readTree(QuotationFormat.WEB_ANNOTATION.write(article, CheckedSamples.OUTLET));
    }

    private static List<JsonNode> annotations(JsonNode collection) {
        List<JsonNode> items = new ArrayList<>();
        collection.path("first").path("items").forEach(items::add);
        return items;
    }

    private static JsonNode selector(JsonNode annotation, String type) {
        return Stream.of(annotation.path("target").path("selector"))
                .flatMap(all -> {
                    List<JsonNode> list = new ArrayList<>();
                    all.forEach(list::add);
                    return list.stream();
                })
                .filter(s -> s.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void should_be_a_collection_of_annotations_that_have_what_the_model_requires() throws Exception {
        JsonNode collection = read(CheckedSamples.interview());
        assertThat(collection.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(collection.path("type").asText()).isEqualTo("AnnotationCollection");
        assertThat(collection.path("first").path("type").asText()).isEqualTo("AnnotationPage");
        assertThat(collection.path("total").asInt())
                .isEqualTo(annotations(collection).size())
                .isEqualTo(6);
        for (JsonNode annotation : annotations(collection)) {
            assertThat(annotation.path("id").asText()).startsWith("http://127.0.0.1:8080/api/v1/quotations/");
            assertThat(annotation.path("type").asText()).isEqualTo("Annotation");
            assertThat(MOTIVATIONS).contains(annotation.path("motivation").asText());
            annotation
                    .path("body")
                    .forEach(body -> assertThat(MOTIVATIONS)
                            .contains(body.path("purpose").asText()));
            assertThat(annotation.path("target").path("source").asText()).isEqualTo("https://example.org/a?b=1&c=2");
        }
    }

    @Test
    void should_select_the_quotation_by_its_text_and_by_its_place() throws Exception {
        CheckedArticle article = CheckedSamples.interview();
        int[] text = article.version().article().text().codePoints().toArray();
        List<JsonNode> annotations = annotations(read(article));
        for (int i = 0; i < annotations.size(); i++) {
            CheckedQuotation quotation = article.quotations().get(i);
            JsonNode place = selector(annotations.get(i), "TextPositionSelector");
            JsonNode words = selector(annotations.get(i), "TextQuoteSelector");
            int start = place.path("start").asInt();
            int end = place.path("end").asInt();
            assertThat(new String(text, start, end - start))
                    .isEqualTo(quotation.quotation().said().text())
                    .isEqualTo(words.path("exact").asText());
            String around = words.path("prefix").asText()
                    + words.path("exact").asText()
                    + words.path("suffix").asText();
            assertThat(new String(text, 0, text.length)).containsOnlyOnce(around);
            assertThat(words.path("prefix")
                            .asText()
                            .codePointCount(0, words.path("prefix").asText().length()))
                    .isLessThanOrEqualTo(32);
        }
    }

    @Test
    void should_point_to_the_seconds_of_the_audio() throws Exception {
        CheckedArticle article = CheckedSamples.interview();
        JsonNode first = annotations(read(article)).get(0);
        List<JsonNode> bodies = new ArrayList<>();
        first.path("body").forEach(bodies::add);
        JsonNode audio = bodies.stream()
                .filter(b -> b.path("type").asText().equals("SpecificResource"))
                .findFirst()
                .orElseThrow();
        assertThat(audio.path("source").asText()).endsWith("/audio").doesNotContain("#");
        assertThat(audio.path("selector").path("type").asText()).isEqualTo("FragmentSelector");
        // Media Fragments 1.0: normal play time, t=seconds,seconds
        String[] times = audio.path("selector")
                .path("value")
                .asText()
                .replaceFirst("^t=", "")
                .split(",");
        TimeSpan span =
                CheckedArticle.best(article.quotations().get(0)).orElseThrow().span();
        assertThat(new java.math.BigDecimal(times[0]).movePointRight(3).longValueExact())
                .isEqualTo(span.startMs());
        assertThat(new java.math.BigDecimal(times[1]).movePointRight(3).longValueExact())
                .isEqualTo(span.endMs());
    }

    @Test
    void should_name_the_editor_who_decided() throws Exception {
        JsonNode decided = annotations(read(CheckedSamples.interview())).get(1);
        assertThat(decided.path("creator").path("name").asText()).isEqualTo("منى & زملاؤها");
        assertThat(decided.path("body").get(0).path("value").asText()).isEqualTo("NEAR_VERBATIM");
        assertThat(decided.toString()).contains("صحّح الضيف الرقم");
    }
}
