package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Articles over HTTP on a server with a real database: verdicts, decisions, versions, and what happens when a transcript changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArticleIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Program PROGRAM = new Program("articles");
    private static final String SHA = "ab".repeat(32);
    private static final String EPISODE = SHA.substring(0, 16);
    private static final String[] SAID = {
        "سامي يسأل ضيفه كيف بدأت القصة في ذلك الصباح البعيد من الشتاء",
        "بدأت القصة حين وصلت الرسالة الأولى إلى مكتب الوزير قبل ثلاثة أيام من القرار",
        "ولم يوافق الوزير على نشر التقرير لأن الأرقام فيه كانت ناقصة",
        "ثم زرنا أربعين قرية في الجبل وسمعنا من الناس ما لم يقله أحد في العاصمة",
        "ماذا قلت لأهل القرى عندما سألوك عن المدرسة القديمة قرب النهر",
        "قلت لهم إن المدرسة ستفتح أبوابها في الربيع إذا انتهى بناء الجسر"
    };
    private static final String FIRST = "بدأت القصة حين وصلت الرسالة الأولى إلى مكتب الوزير قبل ثلاثة أيام من القرار";
    private static final String TEXT = "قال نادر الحلبي في حوار مع بودكاست دفاتر الجبل: «" + FIRST + "».\n\n"
            + "وأضاف الحلبي: «ثم زرنا ثمانين قرية في الجبل وسمعنا من الناس ما لم يقله أحد في العاصمة».";
    private static Process server;
    private static String root = "";
    private static String id = "";

    @BeforeAll
    static void serve() throws Exception {
        Path log = PROGRAM.home.resolve("serve.log");
        assertThat(PROGRAM.run("ingest", transcript("one.json", "ثلاثة").toString())
                        .exit())
                .isZero();
        server = PROGRAM.start(log, "serve", "--port", "0");
        Pattern listening = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
        for (int i = 0; i < 1200 && root.isEmpty(); i++) {
            Matcher found = listening.matcher(Program.text(log));
            root = found.find() ? found.group(1) : "";
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(root)
                .as(Program.text(log) + Program.text(Path.of(log + ".err")))
                .isNotEmpty();
        for (int i = 0;
                i < 600
                        && get("/api/v1/search?q=" + SearchServer.encoded("الرسالة"))
                                        .statusCode()
                                != 200;
                i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** An interview of six turns; {@code days} is one of its words. */
    private static Path transcript(String name, String days) throws Exception {
        ObjectNode file = JSON.createObjectNode()
                .put("format", "isnad-transcript/1")
                .put("podcast", "دفاتر الجبل")
                .put("title", "الرسالة الأولى")
                .put("publishedOn", "2025-01-08")
                .put("language", "ar");
        file.putObject("audio").put("sha256", SHA).put("durationMs", 600_000).put("file", "a.mp3");
        var speakers = file.putArray("speakers");
        speakers.addObject().put("id", "S1").put("name", "سامي العلي").put("role", "host");
        speakers.addObject().put("id", "S2").put("name", "نادر الحلبي").put("role", "guest");
        var segments = file.putArray("segments");
        long at = 1000;
        for (int turn = 0; turn < SAID.length; turn++) {
            String text = SAID[turn].replace("ثلاثة", days);
            ObjectNode segment = segments.addObject()
                    .put("speaker", turn % 4 == 0 ? "S1" : "S2")
                    .put("startMs", at)
                    .put("text", text);
            var words = segment.putArray("words");
            for (String word : text.split(" ")) {
                words.addObject()
                        .put("text", word)
                        .put("startMs", at)
                        .put("endMs", at + 350)
                        .put("confidence", 0.98);
                at += 400;
            }
            segment.put("endMs", at - 50);
            at += 600;
        }
        return Files.writeString(PROGRAM.home.resolve(name), file.toString());
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String method, String path, String type, byte[] body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> json(String method, String path, ObjectNode body, String... headers)
            throws Exception {
        return send(method, path, "application/json", JSON.writeValueAsBytes(body), headers);
    }

    private static JsonNode read(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    private static ObjectNode object(String... pairs) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(read(response).path("code").asText()).isEqualTo(code);
    }

    @Test
    @Order(1)
    void should_add_an_article_and_judge_its_quotations() throws Exception {
        HttpResponse<String> added = json(
                "POST",
                "/api/v1/articles",
                object("text", TEXT, "url", "https://example.org/1", "date", "2025-01-20", "title", "القصة"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        id = read(added).path("id").asText();
        assertThat(added.headers().firstValue("Location").orElse("")).endsWith("/api/v1/articles/" + id);
        JsonNode quotations = read(added).path("quotations");
        assertThat(quotations).hasSize(2);
        assertThat(quotations.get(0).path("verdict").asText()).isEqualTo("VERBATIM");
        assertThat(quotations.get(1).path("verdict").asText()).isEqualTo("ALTERED");
        assertThat(quotations
                        .get(1)
                        .path("machine")
                        .path("verification")
                        .path("findings")
                        .toString())
                .contains("NUMBER");
        assertThat(quotations.get(0).path("machine").path("scope").get(0).asText())
                .isEqualTo(EPISODE);
        assertThat(quotations.get(0).path("attribution").path("names").get(0).asText())
                .isEqualTo("نادر الحلبي");
        assertThat(read(get("/api/v1/articles/" + id))).isEqualTo(read(added));
    }

    @Test
    @Order(2)
    void should_add_the_same_article_once() throws Exception {
        ObjectNode same = object("text", TEXT, "url", "https://example.org/1", "date", "2025-01-20", "title", "القصة");
        HttpResponse<String> again = json("POST", "/api/v1/articles", same);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(read(again).path("version").asInt()).isEqualTo(1);
        assertThat(read(get("/api/v1/articles")).path("items")).hasSize(1);
    }

    @Test
    @Order(3)
    void should_answer_not_modified_to_a_known_tag() throws Exception {
        for (String path : new String[] {"", "/report", "/export?format=csv"}) {
            String tag = get("/api/v1/articles/" + id + path)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertThat(get("/api/v1/articles/" + id + path, "If-None-Match", tag)
                            .statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    @Order(4)
    void should_export_in_every_format_with_its_type() throws Exception {
        assertThat(type("json")).startsWith("application/json");
        assertThat(type("web-annotation")).startsWith("application/ld+json");
        assertThat(type("schema-org")).startsWith("application/ld+json");
        assertThat(type("csv")).startsWith("text/csv");
        assertThat(type("html")).startsWith("text/html");
        assertThat(get("/api/v1/articles/" + id + "/report").body())
                .contains(root + "/api/v1/episodes/" + EPISODE + "/audio#t=");
        assertProblem(get("/api/v1/articles/" + id + "/export?format=doc"), 400, "unknown-format");
    }

    private static String type(String format) throws Exception {
        HttpResponse<String> response = get("/api/v1/articles/" + id + "/export?format=" + format);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.headers().firstValue("Content-Type").orElse("");
    }

    @Test
    @Order(5)
    void should_tell_who_quoted_a_passage() throws Exception {
        JsonNode quoters = read(get("/api/v1/segments/" + EPISODE + ".1.1/quotations"));
        assertThat(quoters).hasSize(1);
        assertThat(quoters.get(0).path("articleId").asText()).isEqualTo(id);
        assertThat(quoters.get(0).path("quotation").path("number").asInt()).isEqualTo(1);
        assertThat(read(get("/api/v1/segments/" + EPISODE + ".1.0/quotations"))).isEmpty();
        assertProblem(get("/api/v1/segments/" + EPISODE + ".1.77/quotations"), 404, "segment-unknown");
        assertProblem(get("/api/v1/segments/7/quotations"), 400, "not-a-segment-id");
    }

    @Test
    @Order(6)
    void should_let_an_editor_overrule_and_take_it_back() throws Exception {
        String path = "/api/v1/quotations/" + id + ".2";
        assertProblem(json("PATCH", path, object("action", "overrule", "author", "منى")), 400, "verdict-missing");
        assertProblem(
                json("PATCH", path, object("action", "overrule", "verdict", "VERBATIM", "author", "منى")),
                400,
                "reason-missing");
        assertProblem(json("PATCH", path, object("action", "accept")), 400, "author-missing");
        assertProblem(json("PATCH", path, object("action", "undo", "author", "منى")), 409, "nothing-to-undo");
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        ObjectNode overrule =
                object("action", "overrule", "verdict", "PARAPHRASE", "reason", "صحح الضيف الرقم", "author", "منى");
        HttpResponse<String> decided = json("PATCH", path, overrule, "If-Match", tag);
        assertThat(read(decided).path("verdict").asText()).isEqualTo("PARAPHRASE");
        assertThat(read(decided)
                        .path("machine")
                        .path("verification")
                        .path("verdict")
                        .asText())
                .isEqualTo("ALTERED");
        assertProblem(json("PATCH", path, overrule, "If-Match", tag), 412, "changed-meanwhile");
        assertThat(read(json("PATCH", path, object("action", "undo", "author", "منى")))
                        .path("verdict")
                        .asText())
                .isEqualTo("ALTERED");
        assertThat(read(json("PATCH", path, overrule)).path("verdict").asText()).isEqualTo("PARAPHRASE");
        assertThat(read(get(path)).path("decisions")).hasSize(3);
    }

    @Test
    @Order(7)
    void should_never_change_history() throws Exception {
        try (var database = PROGRAM.database();
                var statement = database.createStatement()) {
            for (String change : new String[] {
                "verdict set score = 0",
                "decision set author = 'x'",
                "evidence set start_ms = 0",
                "article_version set content = ''"
            }) {
                assertThatThrownBy(() -> statement.executeUpdate("update " + change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("history");
            }
        }
    }

    @Test
    @Order(8)
    void should_carry_decisions_over_to_a_new_version() throws Exception {
        String longer = TEXT + "\n\nوختم الحلبي: «قلت لهم إن المدرسة ستفتح أبوابها في الربيع إذا انتهى بناء الجسر».";
        HttpResponse<String> added = json(
                "POST",
                "/api/v1/articles",
                object("text", longer, "url", "https://example.org/1", "date", "2025-01-20", "title", "القصة"));
        assertThat(read(added).path("id").asText()).isEqualTo(id);
        assertThat(read(added).path("version").asInt()).isEqualTo(2);
        JsonNode quotations = read(added).path("quotations");
        assertThat(quotations.get(1).path("verdict").asText()).isEqualTo("PARAPHRASE");
        assertThat(quotations.get(1).path("decision").path("author").asText()).isEqualTo("منى");
        assertThat(quotations.get(2).path("verdict").asText()).isEqualTo("VERBATIM");
        assertThat(read(get("/api/v1/articles/" + id + "/versions"))).hasSize(2);
        assertThat(read(get("/api/v1/articles/" + id + "?version=1")).path("quotations"))
                .hasSize(2);
        assertProblem(get("/api/v1/articles/" + id + "?version=9"), 404, "version-unknown");
    }

    @Test
    @Order(9)
    void should_compute_verdicts_anew_when_the_transcript_changes_and_keep_history_and_decisions() throws Exception {
        assertThat(PROGRAM.run("ingest", transcript("two.json", "تسعة").toString())
                        .exit())
                .isZero();
        String path = "/api/v1/quotations/" + id + ".1";
        for (int i = 0; i < 600 && read(get(path)).path("verdicts").size() < 2; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        JsonNode history = read(get(path));
        assertThat(history.path("verdicts")).hasSize(2);
        assertThat(history.path("quotation").path("verdict").asText()).isEqualTo("ALTERED");
        assertThat(history.path("verdicts")
                        .get(0)
                        .path("verification")
                        .path("verdict")
                        .asText())
                .isEqualTo("VERBATIM");
        assertThat(history.path("verdicts")
                        .get(1)
                        .path("basis")
                        .path("episodes")
                        .get(0)
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
        JsonNode decided = read(get("/api/v1/quotations/" + id + ".2")).path("quotation");
        assertThat(decided.path("verdict").asText()).isEqualTo("PARAPHRASE");
        assertThat(decided.path("stale").asBoolean()).isFalse();
    }

    @Test
    @Order(10)
    void should_look_again_for_what_was_not_found_when_an_episode_comes() throws Exception {
        HttpResponse<String> added = json(
                "POST",
                "/api/v1/articles",
                object("text", "قالت سعاد مراد: «صعدنا ثلوج القمة حفاة واصطدنا نسورا بيضاء قرب المغارة»."));
        assertThat(read(added).path("quotations").get(0).path("verdict").asText())
                .isEqualTo("NOT_FOUND");
        String other = Files.readString(transcript("three.json", "ثلاثة"))
                .replace(SHA, "cd".repeat(32))
                .replace("نادر الحلبي", "سعاد مراد")
                .replace("الرسالة الأولى", "البحر");
        ObjectNode file = (ObjectNode) JSON.readTree(other);
        JsonNode words = file.path("segments").get(2).path("words");
        String[] said = "صعدنا ثلوج القمة حفاة واصطدنا نسورا بيضاء قرب المغارة".split(" ");
        for (int i = 0; i < Math.min(said.length, words.size()); i++) {
            ((ObjectNode) words.get(i)).put("text", said[i]);
        }
        Path third = Files.writeString(PROGRAM.home.resolve("three.json"), file.toString());
        assertThat(PROGRAM.run("ingest", third.toString()).exit()).isZero();
        Program.Outcome shown =
                PROGRAM.run("article", "show", read(added).path("id").asText(), "--json");
        JsonNode quotation = JSON.readTree(shown.out()).path("quotations").get(0);
        assertThat(quotation.path("verdict").asText()).isIn("VERBATIM", "NEAR_VERBATIM");
    }

    @Test
    @Order(11)
    void should_read_pages_in_old_encodings_and_as_uploads() throws Exception {
        byte[] page = ("<html><head><title>خبر</title></head><body><article><p>وقال نادر الحلبي: «" + FIRST
                        + "» في حديث طويل عن الأيام التي سبقت القرار.</p></article></body></html>")
                .getBytes(Charset.forName("windows-1256"));
        HttpResponse<String> direct = send("POST", "/api/v1/articles", "text/html", page);
        assertThat(direct.statusCode()).as(direct.body()).isEqualTo(201);
        assertThat(read(direct).path("quotations").get(0).path("text").asText()).isEqualTo(FIRST);
        byte[] head =
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\nContent-Type: text/html\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--B--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] form = Arrays.copyOf(head, head.length + page.length + tail.length);
        System.arraycopy(page, 0, form, head.length, page.length);
        System.arraycopy(tail, 0, form, head.length + page.length, tail.length);
        HttpResponse<String> uploaded = send("POST", "/api/v1/articles", "multipart/form-data; boundary=B", form);
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(200);
        assertThat(read(uploaded).path("id")).isEqualTo(read(direct).path("id"));
    }

    @Test
    @Order(12)
    void should_answer_problems_with_stable_codes() throws Exception {
        assertProblem(get("/api/v1/articles/0000000000000000"), 404, "article-unknown");
        assertProblem(get("/api/v1/articles/zz"), 400, "not-an-article-id");
        assertProblem(get("/api/v1/quotations/" + id + ".99"), 404, "quotation-unknown");
        assertProblem(get("/api/v1/quotations/zz"), 400, "not-a-quotation-id");
        assertProblem(json("POST", "/api/v1/articles", object()), 400, "article-missing");
        assertProblem(json("POST", "/api/v1/articles", object("text", "  ")), 400, "article-empty");
        assertProblem(json("POST", "/api/v1/articles", object("url", "ftp://example.org")), 400, "not-an-address");
        assertProblem(
                json("POST", "/api/v1/articles", object("url", "http://169.254.169.254/latest")),
                400,
                "address-refused");
        assertProblem(
                send("POST", "/api/v1/articles", "application/json", "{".getBytes(StandardCharsets.UTF_8)),
                400,
                "not-json");
        assertProblem(send("POST", "/api/v1/articles", "text/plain", new byte[17 << 20]), 400, "article-too-large");
        assertProblem(json("POST", "/api/v1/verify", object()), 400, "quote-missing");
        assertProblem(
                json("POST", "/api/v1/verify", object("quote", "كلام", "episodeId", "0000000000000000")),
                404,
                "episode-unknown");
        assertThat(get("/q/openapi").body())
                .contains("/api/v1/articles/{id}/report")
                .contains("/api/v1/segments/{id}/quotations")
                .contains("isnad-verifier");
    }

    @Test
    @Order(13)
    void should_decide_and_export_on_the_command_line_too() {
        String name = id.substring(0, 6) + ".1";
        Program.Outcome decided =
                PROGRAM.run("article", "decide", name, "accept", "--author", "سمير", "--verdict", "ALTERED");
        assertThat(decided.out()).contains("holds: ALTERED, by decision").contains("سمير");
        assertThat(PROGRAM.run("article", "decide", name, "overrule", "--verdict", "ALTERED", "--reason", "x")
                        .exit())
                .isEqualTo(3);
        assertThat(PROGRAM.run("article", "export", id, "--format", "schema-org")
                        .out())
                .contains("ClaimReview")
                .contains("سمير");
        assertThat(PROGRAM.run("article", "reverify", id, "--json").out()).contains("{\"renewed\":3}");
    }
}
