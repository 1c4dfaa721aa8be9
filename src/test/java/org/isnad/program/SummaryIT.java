package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Summaries from the audio to every format, on the command line and over HTTP; and what becomes of them when the transcript changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SummaryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Program PROGRAM = new Program("summaries");
    private static final String WRITTEN = WrittenInterview.EPISODE;
    private static final Pattern CUE =
            Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3}) --> (\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3})");
    private static SearchServer server;
    private static String sample = "";

    @BeforeAll
    static void ingestAndServe() throws Exception {
        Program.Outcome audio = PROGRAM.run(
                "ingest",
                Program.SAMPLE.toString(),
                "--title",
                "إغلاق السد",
                "--podcast",
                "مزيج",
                "--host",
                "لمى سالم",
                "--guest",
                "هاني عمران");
        assertThat(audio.exit()).as(audio.err()).isZero();
        assertThat(PROGRAM.run(
                                "ingest",
                                WrittenInterview.in(PROGRAM.home.resolve("one.json"), "ثلاثة")
                                        .toString())
                        .exit())
                .isZero();
        server = new SearchServer(PROGRAM, "serve");
        server.awaitListening();
        for (JsonNode item : read(get("/api/v1/episodes")).path("items")) {
            String id = item.path("id").asText();
            sample = id.equals(WRITTEN) ? sample : id;
        }
        assertThat(sample).isNotEmpty();
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(server.stop()).isTrue();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return server.get(path, headers);
    }

    private static HttpResponse<String> summary(String id, String query) throws Exception {
        HttpResponse<String> response = get("/api/v1/episodes/" + id + "/summary" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response;
    }

    private static JsonNode read(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    private static Optional<JsonNode> stored(String id, int revision) throws Exception {
        try (Connection database = PROGRAM.database();
                PreparedStatement query = database.prepareStatement(
                        "select content from summary where episode_id = ? and revision = ?")) {
            query.setString(1, id);
            query.setInt(2, revision);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(JSON.readTree(rows.getString(1))) : Optional.empty();
            }
        }
    }

    @Test
    @Order(1)
    void should_keep_the_summary_that_ingestion_made() throws Exception {
        JsonNode kept = stored(sample, 1).orElseThrow();
        assertThat(stored(WRITTEN, 1)).isPresent();
        assertThat(kept.path("keySegments")).hasSizeGreaterThan(3);
        assertThat(kept.path("demonstration").asBoolean()).isTrue();
        assertThat(read(summary(sample, ""))).isEqualTo(kept);
        Program.Outcome shown = PROGRAM.run("summary", sample.substring(0, 8), "--json");
        assertThat(JSON.readTree(shown.out())).isEqualTo(kept);
    }

    @Test
    @Order(2)
    void should_quote_what_the_transcript_says_at_these_seconds() throws Exception {
        JsonNode transcript = read(get("/api/v1/episodes/" + sample + "/transcript"));
        for (JsonNode segment : stored(sample, 1).orElseThrow().path("keySegments")) {
            for (JsonNode sentence : segment.path("sentences")) {
                long from = sentence.path("span").path("startMs").asLong();
                long to = sentence.path("span").path("endMs").asLong();
                StringBuilder said = new StringBuilder();
                for (JsonNode spoken : transcript.path("segments")) {
                    for (JsonNode word : spoken.path("words")) {
                        long at = word.path("startMs").asLong();
                        said.append(at >= from && at < to ? word.path("text").asText() + " " : "");
                    }
                }
                assertThat(said.toString().strip())
                        .isEqualTo(sentence.path("text").asText());
            }
        }
    }

    @Test
    @Order(3)
    void should_answer_unchanged_to_who_has_it() throws Exception {
        String tag = summary(sample, "").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/api/v1/episodes/" + sample + "/summary", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/api/v1/episodes/" + sample + "/summary?sentences=2", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void should_take_every_length_and_a_speaker() throws Exception {
        assertThat(read(summary(sample, "?sentences=2")).path("keySegments").findValues("sentences").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(2);
        int tenth = words(read(summary(sample, "?ratio=0.1")));
        assertThat(tenth).isLessThan(words(read(summary(sample, "?ratio=0.5"))));
        assertThat(words(read(summary(sample, "?minutes=0.3")))).isLessThanOrEqualTo(42);
        JsonNode guest = read(summary(sample, "?speaker=" + SearchServer.encoded("هاني عمران")));
        assertThat(guest.path("speaker").asText()).isEqualTo("هاني عمران");
        Program.Outcome across = PROGRAM.run("summary", "--speaker", "نادر الحلبي", "--json");
        assertThat(JSON.readTree(across.out())
                        .path("episodes")
                        .get(0)
                        .path("episodeId")
                        .asText())
                .isEqualTo(WRITTEN);
    }

    private static int words(JsonNode summary) {
        int words = 0;
        for (JsonNode segment : summary.path("keySegments")) {
            for (JsonNode sentence : segment.path("sentences")) {
                words += sentence.path("text").asText().split(" ").length;
            }
        }
        return words;
    }

    @Test
    @Order(5)
    void should_refuse_what_it_does_not_know() throws Exception {
        String path = "/api/v1/episodes/" + sample + "/summary";
        for (String query :
                new String[] {"?ratio=2", "?sentences=0", "?minutes=-1", "?ratio=0.1&sentences=2", "?format=pdf"}) {
            assertThat(get(path + query).statusCode()).as(query).isEqualTo(400);
        }
        assertThat(get(path + "?speaker=X").statusCode()).isEqualTo(404);
        assertThat(get(path + "?revision=9").statusCode()).isEqualTo(404);
        assertThat(PROGRAM.run("summary", sample, "--speaker", "X").exit()).isNotZero();
        assertThat(PROGRAM.run("summary").exit()).isEqualTo(2);
        assertThat(get("/q/openapi").body()).contains("/api/v1/episodes/{id}/summary");
    }

    /** https://github.com/Podcastindex-org/podcast-namespace: version and chapters are needed, each chapter has a startTime; a title, and an endTime after it, may follow. */
    @Test
    @Order(6)
    void should_write_chapters_as_podcasting_has_them() throws Exception {
        HttpResponse<String> response = summary(sample, "?format=chapters-json");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json+chapters");
        JsonNode file = read(response);
        assertThat(file.path("version").asText()).isEqualTo("1.2.0");
        assertThat(file.path("chapters")).isNotEmpty();
        double last = -1;
        for (JsonNode chapter : file.path("chapters")) {
            assertThat(chapter.path("startTime").isNumber()).isTrue();
            assertThat(chapter.path("startTime").asDouble()).isGreaterThan(last);
            assertThat(chapter.path("endTime").asDouble())
                    .isGreaterThan(chapter.path("startTime").asDouble());
            assertThat(chapter.path("title").asText()).isNotBlank();
            last = chapter.path("startTime").asDouble();
        }
        assertThat(file.path("chapters").get(0).path("startTime").asDouble()).isZero();
    }

    /** As https://www.w3.org/TR/webvtt1/ has its parser: a header, then blocks of an optional identifier, a timing line and text, with an empty line between them. */
    @Test
    @Order(7)
    void should_write_chapters_as_webvtt() throws Exception {
        String[] blocks = summary(sample, "?format=chapters-vtt").body().split("\n\n");
        assertThat(blocks[0]).isEqualTo("WEBVTT");
        assertThat(blocks.length).isGreaterThan(1);
        for (int i = 1; i < blocks.length; i++) {
            String[] lines = blocks[i].strip().split("\n");
            assertThat(lines).hasSize(3);
            assertThat(lines[0]).doesNotContain("-->");
            assertThat(lines[1]).matches(CUE);
            assertThat(lines[1].split(" --> ")[0]).isLessThan(lines[1].split(" --> ")[1]);
            assertThat(lines[2]).doesNotContain("<", "-->").isNotBlank();
        }
    }

    @Test
    @Order(8)
    void should_let_nothing_that_was_said_become_a_script() throws Exception {
        HttpResponse<String> page = summary(WRITTEN, "?format=html&ratio=1");
        assertThat(page.body())
                .contains("dir=\"rtl\"", "default-src 'none'")
                .contains("&lt;script&gt;alert(1)")
                .contains("&lt;script&gt;alert(2)")
                .doesNotContain("<script");
        assertThat(summary(WRITTEN, "?format=md&ratio=1").body())
                .contains("\\<script")
                .doesNotContainPattern("(?<!\\\\)<script");
        assertThat(summary(WRITTEN, "?format=chapters-vtt").body()).doesNotContain("<script");
    }

    @Test
    @Order(9)
    void should_be_made_again_for_a_new_revision() throws Exception {
        assertThat(summary(WRITTEN, "?format=md").body()).contains("ثلاثة أيام");
        assertThat(PROGRAM.run(
                                "ingest",
                                WrittenInterview.in(PROGRAM.home.resolve("two.json"), "سبعة")
                                        .toString())
                        .exit())
                .isZero();
        assertThat(stored(WRITTEN, 2).orElseThrow().toString())
                .contains("سبعة أيام")
                .doesNotContain("ثلاثة أيام");
        assertThat(summary(WRITTEN, "?format=md").body()).contains("سبعة أيام").doesNotContain("ثلاثة أيام");
        assertThat(summary(WRITTEN, "?format=md&revision=1").body()).contains("ثلاثة أيام");
    }

    @Test
    @Order(10)
    void should_be_made_again_when_a_speakers_name_changes() throws Exception {
        String before = summary(WRITTEN, "").headers().firstValue("ETag").orElseThrow();
        try (Connection database = PROGRAM.database();
                PreparedStatement rename = database.prepareStatement(
                        "update transcript set header = replace(header::text, 'نادر الحلبي', 'نادر المصري')::jsonb where episode_id = ?")) {
            rename.setString(1, WRITTEN);
            assertThat(rename.executeUpdate()).isEqualTo(2);
        }
        HttpResponse<String> after = get("/api/v1/episodes/" + WRITTEN + "/summary", "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body())
                .contains("\"name\":\"نادر المصري\"")
                .doesNotContain("\"name\":\"نادر الحلبي\",\"span\"");
        assertThat(stored(WRITTEN, 2).orElseThrow()).isEqualTo(read(after));
    }
}
