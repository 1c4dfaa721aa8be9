package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole chain on what ships with the project: audio, recognition, speakers, search, verdicts on the article that was written about the interview. */
class SampleArticleIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Program PROGRAM = new Program("sample-article");
    private static final List<JsonNode> FOUND = new ArrayList<>();
    private static JsonNode gold;
    private static JsonNode article;

    @BeforeAll
    static void ingestAndAdd() throws Exception {
        Program.Outcome ingested = PROGRAM.run(
                "ingest",
                Program.SAMPLE.toString(),
                "--podcast",
                "مزيج التجريبي",
                "--title",
                "السد",
                "--date",
                "2025-01-08",
                "--guest",
                "هاني عمران",
                "--host",
                "المحاورة");
        assertThat(ingested.exit()).as(ingested.err()).isZero();
        Program.Outcome added =
                PROGRAM.run("article", "add", sample("article.html").toString(), "--json");
        assertThat(added.exit()).as(added.err()).isZero();
        article = JSON.readTree(added.out());
        article.path("quotations").forEach(FOUND::add);
        gold = JSON.readTree(Files.readString(sample("article.gold.json")));
    }

    private static Path sample(String name) {
        return Path.of("samples", name).toAbsolutePath();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        ArabicText.words(text).forEach(word -> words.add(ArabicText.fold(word, Fold.ORTHOGRAPHIC)));
        return words;
    }

    /** Shared words over all words. */
    private static double likeness(String a, String b) {
        Set<String> shared = words(a);
        shared.retainAll(words(b));
        Set<String> all = words(a);
        all.addAll(words(b));
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private static JsonNode found(String quote) {
        return FOUND.stream()
                .max(java.util.Comparator.comparingDouble(
                        q -> likeness(quote, q.path("text").asText())))
                .filter(q -> likeness(quote, q.path("text").asText()) >= 0.5)
                .orElseThrow(() -> new AssertionError("not extracted: " + quote));
    }

    @Test
    void should_give_every_quotation_its_verdict() {
        assertSoftly(all -> gold.path("quotations").forEach(expected -> {
            Set<String> right = new HashSet<>(Set.of(expected.path("expected").asText()));
            expected.path("acceptable").forEach(verdict -> right.add(verdict.asText()));
            JsonNode quotation = found(expected.path("quote").asText());
            all.assertThat(right)
                    .as(expected.path("id").asText() + " " + quotation.path("machine"))
                    .contains(quotation.path("verdict").asText());
        }));
    }

    @Test
    void should_find_the_seconds_where_it_was_said() {
        assertSoftly(all -> gold.path("quotations").forEach(expected -> {
            if (expected.path("spokenTurns").isEmpty()) {
                return;
            }
            JsonNode evidence = found(expected.path("quote").asText())
                    .path("machine")
                    .path("verification")
                    .path("evidence")
                    .get(0);
            boolean hit = false;
            for (JsonNode turn : expected.path("spokenTurns")) {
                hit |= evidence.path("startMs").asLong() < turn.path("end").asDouble() * 1000
                        && evidence.path("endMs").asLong() > turn.path("start").asDouble() * 1000;
            }
            all.assertThat(hit)
                    .as(expected.path("id").asText() + " " + evidence)
                    .isTrue();
        }));
    }

    @Test
    void should_attribute_the_quotations_to_the_guest() {
        assertThat(found("سكان باب القمر لم يعلموا بالأمر حتى يوم الجمعة")
                        .path("attribution")
                        .path("status")
                        .asText())
                .isEqualTo("MATCH");
        long guest = FOUND.stream()
                .filter(q -> q.path("speaker").asText().equals("هاني عمران"))
                .count();
        assertThat(guest).isGreaterThanOrEqualTo(14);
    }

    @Test
    void should_not_check_what_teasers_quote() {
        gold.path("foreign").forEach(foreign -> {
            String quote = foreign.path("quote").asText();
            assertThat(FOUND)
                    .as(quote)
                    .noneMatch(q -> likeness(quote, q.path("text").asText()) >= 0.5);
        });
    }

    @Test
    void should_know_the_article_again_and_show_it() {
        Program.Outcome again =
                PROGRAM.run("article", "add", sample("article.html").toString());
        assertThat(again.err()).contains("in the archive already");
        assertThat(again.out()).contains("ALTERED").contains("هاني عمران").contains("quotations:");
        assertThat(PROGRAM.run("article", "list").out())
                .contains(article.path("id").asText())
                .contains("قبل أن يغلق السد");
    }

    @Test
    void should_say_that_a_demonstration_model_was_used() {
        assertThat(article.path("demonstration").asBoolean()).isTrue();
    }

    @Test
    void should_print_the_same_object_for_one_quotation_as_for_the_article() throws Exception {
        Program.Outcome outcome = PROGRAM.run(
                "verify",
                "--quote",
                "«المهندس وليد هو الذي أبلغ المدير العام بالخطر، قبل ستة أيام من الإغلاق»",
                "--speaker",
                "هاني عمران",
                "--episode",
                "5f17",
                "--json");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        JsonNode one = JSON.readTree(outcome.out());
        assertThat(one)
                .isEqualTo(found("المهندس وليد هو الذي أبلغ المدير العام بالخطر قبل ستة أيام من الإغلاق")
                        .path("machine")
                        .path("verification"));
        assertThat(one.path("findings").toString()).contains("NAME").contains("سعيد");
        assertThat(one.path("evidence").get(0).path("clip").asText())
                .startsWith("/api/v1/episodes/5f179ed717a45952/audio#t=");
    }

    @Test
    void should_write_a_report_of_one_file() throws Exception {
        Path report = PROGRAM.home.resolve("report.html");
        String id = article.path("id").asText();
        assertThat(PROGRAM.run("article", "report", id, "--html", "--out", report.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(report))
                .contains("dir=\"rtl\"")
                .contains("نموذج تجريبي")
                .contains("audio#t=")
                .doesNotContain("<script");
        assertThat(PROGRAM.run("article", "report", id, "--out", report.toString())
                        .err())
                .contains("overwrites nothing");
    }
}
