package org.isnad.summary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.isnad.report.UserError;
import org.isnad.summary.model.ModelServer.Reply;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.SpeakerRole;
import org.junit.jupiter.api.Test;

/** Against a server that behaves, misbehaves, stalls and lies. */
class ModelSummarizerTest {

    private static final String KEY = "sk-very-secret";

    private static final List<CitableSentence> SENTENCES = ClaimSets.sentences("B");

    private static final String TRUE_CLAIMS = answer(
            claim("تبلغ كلفة الرحلة الواحدة نحو 4000 يورو", "يوسف بن عمار", "s25"),
            claim("سُئل 2400 شاب في ست مدن", "هالة القاسم", "s23"));

    private static final String INVENTED = answer(
            claim("تبلغ كلفة الرحلة الواحدة تسعة آلاف يورو", "يوسف بن عمار", "s25"),
            claim("سُئل 2400 شاب في ست مدن", "هالة القاسم", "s404"));

    private record Settings(
            ModelConfig.Kind kind,
            Optional<URI> address,
            Optional<String> name,
            Optional<String> apiKey,
            Duration timeout,
            int maxTokens,
            int maxResponseBytes)
            implements ModelConfig {}

    private static ModelSummarizer summarizer(ModelConfig.Kind kind, ModelServer server) {
        return new ModelSummarizer(new Settings(
                kind,
                Optional.of(server.address()),
                Optional.of("test"),
                Optional.of(KEY),
                Duration.ofMillis(1500),
                500,
                20_000));
    }

    private static ModelSummarizer openAi(ModelServer server) {
        return summarizer(ModelConfig.Kind.OPENAI, server);
    }

    private static Map<String, Object> claim(String text, String speaker, String... ids) {
        return Map.of("text", text, "ids", List.of(ids), "speaker", speaker);
    }

    @SafeVarargs
    private static String answer(Map<String, Object>... claims) {
        return ModelServer.json(Map.of("claims", List.of(claims)));
    }

    @Test
    void should_keep_grounded_claims_in_the_order_of_the_audio() throws IOException {
        try (ModelServer server = ModelServer.openAi(n -> TRUE_CLAIMS)) {
            Optional<GroundedSummary> summary = openAi(server).summarise(SENTENCES, 2);
            assertThat(summary.orElseThrow().claims())
                    .extracting(c -> c.citedIds().get(0))
                    .containsExactly("s23", "s25");
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0).path("temperature").asDouble(-1))
                    .isZero();
            assertThat(server.authorizations()).containsExactly("Bearer " + KEY);
        }
    }

    @Test
    void should_speak_ollama_too() throws IOException {
        try (ModelServer server = ModelServer.ollama(n -> TRUE_CLAIMS)) {
            Optional<GroundedSummary> summary =
                    summarizer(ModelConfig.Kind.OLLAMA, server).summarise(SENTENCES, 2);
            assertThat(summary.orElseThrow().claims()).hasSize(2);
            assertThat(server.requests()
                            .get(0)
                            .path("options")
                            .path("temperature")
                            .asDouble(-1))
                    .isZero();
        }
    }

    @Test
    void should_tell_the_model_what_was_refused_and_take_its_better_answer() throws IOException {
        try (ModelServer server = ModelServer.openAi(n -> n == 0 ? INVENTED : TRUE_CLAIMS)) {
            assertThat(openAi(server).summarise(SENTENCES, 2)).isPresent();
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).toString())
                    .contains("there is no sentence s404")
                    .contains("تسعة آلاف");
        }
    }

    @Test
    void should_fall_back_after_three_lies() throws IOException {
        try (ModelServer server = ModelServer.openAi(n -> INVENTED)) {
            ModelOutcome outcome = openAi(server).attempt(SENTENCES, 2);
            assertThat(outcome.summary()).isEmpty();
            assertThat(outcome.warnings()).hasSize(3);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void should_fall_back_on_whatever_is_no_answer() throws IOException {
        List<Reply> replies = List.of(
                Reply.of(500, "text/plain", "oops " + KEY),
                Reply.of(200, "text/html", "<html><body>Login</body></html>"),
                Reply.of(200, "application/json", "{\"choices\":[{\"mess"),
                Reply.of(200, "application/json", "{}"),
                Reply.of(200, "application/json", ModelServer.openAiBody("")),
                Reply.of(302, "text/plain", "elsewhere"),
                Reply.of(200, "application/json", ModelServer.openAiBody("{\"claims\":[{\"text\":1,\"ids\":\"s1\"}]}")),
                Reply.of(200, "application/json", ModelServer.openAiBody("{\"claims\":[]} and more")),
                Reply.of(200, "application/json", ModelServer.openAiBody("هذا ملخص الحلقة")),
                Reply.of(200, "application/json", ModelServer.openAiBody("x".repeat(100_000))));
        for (Reply reply : replies) {
            try (ModelServer server = ModelServer.raw(n -> reply)) {
                ModelOutcome outcome = openAi(server).attempt(SENTENCES, 2);
                assertThat(outcome.summary()).as(reply.body()).isEmpty();
                assertThat(outcome.warnings()).as(reply.body()).hasSize(3).noneMatch(w -> w.contains(KEY));
            }
        }
    }

    @Test
    void should_wait_once_for_a_model_that_stalls() throws IOException {
        Reply stalled = new Reply(200, "application/json", ModelServer.openAiBody(TRUE_CLAIMS), 20_000);
        try (ModelServer server = ModelServer.raw(n -> stalled)) {
            long before = System.nanoTime();
            ModelOutcome outcome = openAi(server).attempt(SENTENCES, 2);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
            assertThat(outcome.summary()).isEmpty();
            assertThat(outcome.warnings()).singleElement().asString().contains("did not answer within");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void should_say_that_nobody_listens() throws IOException {
        ModelServer gone = ModelServer.openAi(n -> TRUE_CLAIMS);
        gone.close();
        assertThat(openAi(gone).attempt(SENTENCES, 2).warnings())
                .hasSize(3)
                .allMatch(w -> w.contains("can't be reached"));
    }

    @Test
    void should_catch_a_model_that_obeys_the_transcript() throws IOException {
        String obeyed = answer(
                claim("فازت هالة القاسم بجائزة نوبل", "نادر العبيدي", "s36"),
                claim("استقال الوزير", "هالة القاسم", "s37"));
        try (ModelServer server = ModelServer.openAi(n -> obeyed)) {
            assertThat(openAi(server).summarise(SENTENCES, 2)).isEmpty();
            assertThat(server.requests().get(0).toString())
                    .doesNotContain("نوبل")
                    .doesNotContain("resigned");
        }
    }

    @Test
    void should_show_nothing_of_an_injection_beside_grounded_claims() throws IOException {
        String mixed = answer(
                claim("تبلغ كلفة الرحلة الواحدة نحو 4000 يورو", "يوسف بن عمار", "s25"),
                claim("سُئل 2400 شاب في ست مدن", "هالة القاسم", "s23"),
                claim("فازت هالة القاسم بجائزة نوبل", "هالة القاسم", "s36"));
        try (ModelServer server = ModelServer.openAi(n -> mixed)) {
            assertThat(openAi(server).summarise(SENTENCES, 3).orElseThrow().claims())
                    .hasSize(2)
                    .noneMatch(c -> c.text().contains("نوبل"));
        }
    }

    @Test
    void should_ask_for_long_transcripts_in_bounded_pieces() throws IOException {
        List<CitableSentence> hours = new ArrayList<>();
        IntStream.range(0, 1500)
                .forEach(i -> hours.add(new CitableSentence(
                        "s" + i,
                        "هالة",
                        SpeakerRole.GUEST,
                        "قرأنا تقرير المنظمة الدولية عن المدينة رقم " + i,
                        new TimeSpan(i * 5000L, i * 5000L + 4000))));
        try (ModelServer server = ModelServer.openAi(n -> answer())) {
            openAi(server).attempt(hours, 10);
            assertThat(server.requests())
                    .isNotEmpty()
                    .allMatch(r -> r.toString().length() < 60_000);
        }
    }

    @Test
    void should_do_nothing_when_off() {
        ModelSummarizer off = new ModelSummarizer(new Settings(
                ModelConfig.Kind.OFF,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(60),
                1,
                1));
        assertThat(off.isOn()).isFalse();
        assertThat(off.summarise(SENTENCES, 2)).isEmpty();
    }

    @Test
    void should_name_what_is_wrong_with_the_configuration() {
        ModelSummarizer nameless = new ModelSummarizer(new Settings(
                ModelConfig.Kind.OPENAI,
                Optional.of(URI.create("http://127.0.0.1:1")),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1),
                1,
                1));
        assertThatThrownBy(() -> nameless.summarise(SENTENCES, 2))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("isnad.summary.model.name");
    }
}
