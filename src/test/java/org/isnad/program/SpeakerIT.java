package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.isnad.export.TranscriptReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Naming speakers as people do it, and all that must follow. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpeakerIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Program PROGRAM = new Program("speakers");
    private static final String ID = "ab".repeat(8);
    private static final String[] SAID = {
        "كيف بدأت الحكاية في القرية القديمة قبل الحرب",
        "بدأت عندما وصلت الرسالة الأولى من الوزارة بعد ثلاثة أيام من العاصفة الكبيرة",
        "وماذا حدث بعد ذلك في المدينة",
        "خرج الناس إلى الساحة وطلبوا من المحافظ أن يفتح أبواب المدرسة المغلقة",
        "نعم وهذا ما رواه لنا الجيران أيضا في ذلك المساء",
    };
    private static final String[] VOICES = {"S1", "S2", "S1", "S2", "S3"};
    private static SearchServer server;

    @BeforeAll
    static void fill() throws Exception {
        assertThat(PROGRAM.run("ingest", transcript().toString()).exit()).isZero();
        // As ingestion of audio leaves it.
        Files.createDirectories(file().getParent());
        assertThat(PROGRAM.run("episode", "export", ID, "-o", file().toString()).exit())
                .isZero();
        server = new SearchServer(PROGRAM, "serve");
        server.awaitListening();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> server.search("الرسالة").isPresent());
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(server.stop()).isTrue();
    }

    private static Path file() {
        return PROGRAM.home.resolve("transcripts/دفاتر الجبل/الرسالة الأولى.json");
    }

    private static Path transcript() throws Exception {
        ObjectNode file = JSON.createObjectNode()
                .put("format", "isnad-transcript/1")
                .put("podcast", "دفاتر الجبل")
                .put("title", "الرسالة الأولى")
                .put("publishedOn", "2025-01-08")
                .put("language", "ar");
        file.putObject("audio")
                .put("sha256", "ab".repeat(32))
                .put("durationMs", 600_000)
                .put("file", "a.mp3");
        var speakers = file.putArray("speakers");
        for (String voice : new String[] {"S1", "S2", "S3"}) {
            speakers.addObject().put("id", voice).put("role", "unknown");
        }
        var segments = file.putArray("segments");
        long at = 1000;
        for (int turn = 0; turn < SAID.length; turn++) {
            ObjectNode segment = segments.addObject()
                    .put("speaker", VOICES[turn])
                    .put("startMs", at)
                    .put("text", SAID[turn]);
            var words = segment.putArray("words");
            for (String word : SAID[turn].split(" ")) {
                words.addObject()
                        .put("text", word)
                        .put("startMs", at)
                        .put("endMs", at + 350)
                        .put("confidence", 0.98);
                at += 400;
            }
            segment.put("endMs", at - 50);
            at += 1600;
        }
        return Files.writeString(PROGRAM.home.resolve("in.json"), file.toString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> patch(String voice, String body, String... headers) throws Exception {
        return server.json("PATCH", "/api/v1/speakers/" + ID + "." + voice, body, headers);
    }

    private static String tag() throws Exception {
        return server.get("/api/v1/episodes/" + ID + "/transcript?format=vtt")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static int hits(String speaker) throws Exception {
        return server.search("speaker:\"" + speaker + "\" الرسالة")
                .orElseThrow()
                .path("hits")
                .size();
    }

    @Test
    @Order(1)
    void should_list_voices_with_their_share() {
        Program.Outcome listed = PROGRAM.run("speaker", "list", ID.substring(0, 6));
        assertThat(listed.exit()).as(listed.err()).isZero();
        assertThat(listed.out().lines()).hasSize(3);
        assertThat(listed.out()).contains("S2").contains("2 segments").contains("unknown");
        assertThat(PROGRAM.run("speaker", "list").out()).contains("No named speakers");
    }

    @Test
    @Order(2)
    void should_let_everything_follow_a_name() throws Exception {
        String before = tag();
        String article = JSON.createObjectNode()
                .put(
                        "text",
                        "قال كامل صقر: «بدأت عندما وصلت الرسالة الأولى من الوزارة بعد ثلاثة أيام من العاصفة الكبيرة».")
                .put("title", "مقال")
                .toString();
        HttpResponse<String> added = server.json("POST", "/api/v1/articles", article);
        assertThat(added.statusCode()).as(added.body()).isBetween(200, 202);
        String articleId = JSON.readTree(added.body()).path("id").asText();

        HttpResponse<String> named = patch("S2", "{\"name\":\"كامل صقر\",\"role\":\"guest\",\"author\":\"منى\"}");
        assertThat(json(named).path("name").asText()).isEqualTo("كامل صقر");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> hits("كامل صقر") == 1);

        assertThat(tag()).isNotEqualTo(before);
        assertThat(server.get("/api/v1/episodes/" + ID + "/transcript?format=vtt", "If-None-Match", before)
                        .body())
                .contains("<v كامل صقر>");
        assertThat(TranscriptReader.read(file()).speaker("S2").label()).isEqualTo("كامل صقر");
        JsonNode summary = json(server.get("/api/v1/episodes/" + ID + "/summary"));
        assertThat(summary.toString()).contains("كامل صقر");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                server.get("/api/v1/articles/" + articleId).body())
                        .contains("\"speaker\":\"كامل صقر\"", "\"MATCH\""));
    }

    @Test
    @Order(3)
    void should_list_names_over_the_archive_in_any_spelling() throws Exception {
        assertThat(PROGRAM.run("speaker", "list", "--name", "كامل").out()).contains("1  كامل صقر  (guest)");
        assertThat(json(server.get("/api/v1/speakers?q=" + SearchServer.encoded("كآمل")))
                        .path("items"))
                .hasSize(1);
        assertThat(PROGRAM.run("speaker", "name", ID, "S1", "أمل", "--role", "host")
                        .exit())
                .isZero();
        JsonNode first = json(server.get("/api/v1/speakers?limit=1"));
        assertThat(first.path("items").get(0).path("name").asText()).isEqualTo("أمل");
        JsonNode second = json(server.get(
                "/api/v1/speakers?limit=1&cursor=" + first.path("next").asText()));
        assertThat(second.path("items").get(0).path("name").asText()).isEqualTo("كامل صقر");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    @Order(4)
    void should_merge_and_part_voices_and_go_back_name_by_name() throws Exception {
        Program.Outcome merged = PROGRAM.run("speaker", "merge", ID, "S3", "كامل صقر", "--author", "منى");
        assertThat(merged.out())
                .as(merged.err())
                .contains("S2")
                .contains("with S3")
                .contains("written again");
        assertThat(TranscriptReader.read(file()).speakers()).hasSize(2);
        assertThat(json(patch("S2", "{\"name\":\"كامل جديد\",\"author\":\"منى\"}"))
                        .path("merged")
                        .get(0)
                        .asText())
                .isEqualTo("S3");
        assertThat(json(server.get("/api/v1/speakers?episode=" + ID)).path("items"))
                .hasSize(2);
        assertThat(json(patch("S2", "{\"action\":\"undo\",\"author\":\"منى\"}"))
                        .path("name")
                        .asText())
                .isEqualTo("كامل صقر");
        Program.Outcome parted = PROGRAM.run("speaker", "merge", ID, "S3", "--undo");
        assertThat(parted.exit()).as(parted.err()).isZero();
        JsonNode s2 = json(server.get("/api/v1/speakers/" + ID + ".S2"));
        assertThat(s2.path("changes").findValuesAsText("action")).containsExactly("NAME", "NAME", "UNDO");
        assertThat(s2.path("changes").findValuesAsText("inForce")).containsExactly("true", "false", "false");
        assertThat(TranscriptReader.read(file()).speakers()).hasSize(3);
    }

    @Test
    @Order(5)
    void should_leave_a_file_that_somebody_edited() throws Exception {
        String edited = Files.readString(file()).replace("العاصفة", "الزوبعة");
        Files.writeString(file(), edited);
        Program.Outcome named = PROGRAM.run("speaker", "name", ID, "S3", "جار");
        assertThat(named.exit()).isZero();
        assertThat(named.out()).doesNotContain("written again");
        assertThat(Files.readString(file())).isEqualTo(edited);
    }

    @Test
    @Order(6)
    void should_refuse_what_makes_no_sense() throws Exception {
        assertThat(PROGRAM.run("speaker", "name", ID, "S9", "أحد").exit()).isEqualTo(4);
        assertThat(PROGRAM.run("speaker", "name", ID, "S1").exit()).isEqualTo(2);
        assertThat(PROGRAM.run("speaker", "merge", ID, "S1", "S1").exit()).isEqualTo(3);
        assertProblem(patch("S9", "{\"name\":\"أ\",\"author\":\"ب\"}"), 404, "speaker-unknown");
        assertProblem(patch("S1", "{\"name\":\"أ\"}"), 400, "author-missing");
        assertProblem(patch("S1", "{\"author\":\"ب\"}"), 400, "name-missing");
        assertProblem(patch("S1", "{\"action\":\"shout\",\"author\":\"ب\"}"), 400, "invalid-parameter");
        assertProblem(patch("S1", "{\"action\":\"merge\",\"author\":\"ب\"}"), 400, "into-missing");
        assertProblem(
                patch("S1", "{\"name\":\"أ\",\"author\":\"ب\"}", "Origin", "http://evil.example"),
                403,
                "foreign-origin");
        assertProblem(
                patch("S1", "{\"name\":\"أ\",\"author\":\"ب\"}", "If-Match", "\"old\""), 412, "changed-meanwhile");
        assertProblem(server.get("/api/v1/speakers/S1"), 400, "not-a-speaker-id");
        assertProblem(server.get("/api/v1/speakers?episode=" + "0".repeat(16)), 404, "episode-unknown");
        assertProblem(server.get("/api/v1/speakers?cursor=%21"), 400, "invalid-cursor");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(response.body()).path("code").asText()).isEqualTo(code);
    }

    @Test
    @Order(7)
    void should_import_the_first_file_again_without_a_new_revision() {
        assertThat(PROGRAM.run("speaker", "merge", ID, "S3", "S2").exit()).isZero();
        assertThat(PROGRAM.run("ingest", PROGRAM.home.resolve("in.json").toString())
                        .out())
                .contains("revision 1");
    }
}
