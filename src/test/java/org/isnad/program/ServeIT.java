package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server as a client sees it, over real HTTP. */
class ServeIT {

    private static final Program PROGRAM = new Program("serve");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ID = "5f179ed717a45952";
    private static Process server;
    private static String root;

    @BeforeAll
    static void serve() throws Exception {
        Path log = PROGRAM.home.resolve("serve.log");
        server = PROGRAM.start(log, "serve", "--port", "0");
        Pattern listening = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
        for (int i = 0; i < 1200 && root == null; i++) {
            Matcher found = listening.matcher(Program.text(log));
            root = found.find() ? found.group(1) : null;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(root)
                .as(Program.text(log) + Program.text(Path.of(log + ".err")))
                .isNotNull();
        HttpResponse<String> accepted = upload(Files.readAllBytes(Program.SAMPLE), "حوار.opus");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("/api/v1/jobs/");
        String events = get(URI.create(location).getPath() + "/events").body();
        assertThat(events).contains("\"stage\":\"RECOGNISE\"").contains("\"state\":\"DONE\"");
    }

    @AfterAll
    static void stop() throws Exception {
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS))
                .as("a polite kill ends the server")
                .isTrue();
        assertThat(PROGRAM.postmaster().filter(ProcessHandle::isAlive))
                .as("the last one out stops PostgreSQL")
                .isEmpty();
    }

    private static HttpResponse<String> upload(byte[] audio, String name) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(
                ("--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nالسد\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name + "\"\r\nContent-Type: audio/ogg\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(audio);
        body.write("\r\n--B--\r\n".getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(root + "/api/v1/episodes"))
                        .header("Content-Type", "multipart/form-data; boundary=B")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void should_list_and_show_the_episode() throws Exception {
        JsonNode page = json(get("/api/v1/episodes"));
        assertThat(page.path("items").get(0).path("id").asText()).isEqualTo(ID);
        assertThat(page.path("items").get(0).path("title").asText()).isEqualTo("السد");
        assertThat(page.has("next")).isFalse();
        assertThat(json(get("/api/v1/episodes/" + ID)).path("demonstration").asBoolean())
                .isTrue();
    }

    @Test
    void should_serve_every_format_with_its_type() throws Exception {
        for (String format : List.of("json", "vtt", "srt", "txt", "podcast-json", "rttm", "ctm", "tei")) {
            HttpResponse<String> response = get("/api/v1/episodes/" + ID + "/transcript?format=" + format);
            assertThat(response.statusCode()).as(format).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("charset=UTF-8");
            assertThat(response.headers().firstValue("X-Isnad-Demonstration")).contains("true");
            assertThat(response.body()).contains(format.equals("rttm") ? "SPEAKER" : "السد");
        }
    }

    @Test
    void should_answer_not_modified_to_a_known_tag() throws Exception {
        String tag = get("/api/v1/episodes/" + ID + "/transcript")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(get("/api/v1/episodes/" + ID + "/transcript", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        String audio = get("/api/v1/episodes/" + ID + "/audio", "Range", "bytes=0-0")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(get("/api/v1/episodes/" + ID + "/audio", "If-None-Match", audio)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void should_answer_not_modified_for_episodes_and_their_list() throws Exception {
        for (String path : List.of("/api/v1/episodes/" + ID, "/api/v1/episodes")) {
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> known = get(path, "If-None-Match", "\"x\", W/" + tag);
            assertThat(known.statusCode()).as(path).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(known.headers().firstValue("ETag")).contains(tag);
            assertThat(get(path, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void should_tell_the_size_of_the_audio_without_sending_it() throws Exception {
        HttpResponse<byte[]> head = head("Accept", "*/*");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(Files.size(Program.SAMPLE));
        assertThat(head.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(head.headers().firstValue("Content-Type")).contains("audio/ogg");
        String tag = head.headers().firstValue("ETag").orElseThrow();
        assertThat(head("If-None-Match", "W/" + tag + ", \"x\"").statusCode()).isEqualTo(304);
        assertThat(head("If-None-Match", tag.replace("\"", "\"x")).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<byte[]> head(String... headers) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(root + "/api/v1/episodes/" + ID + "/audio"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .headers(headers)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void should_serve_byte_ranges_of_the_audio() throws Exception {
        byte[] whole = Files.readAllBytes(Program.SAMPLE);
        assertThat(part("bytes=100-199")).isEqualTo(java.util.Arrays.copyOfRange(whole, 100, 200));
        assertThat(part("bytes=-5")).isEqualTo(java.util.Arrays.copyOfRange(whole, whole.length - 5, whole.length));
        assertThat(part("bytes=" + (whole.length - 3) + "-")).hasSize(3);
        HttpResponse<String> outside = get("/api/v1/episodes/" + ID + "/audio", "Range", "bytes=99999999-");
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(outside.headers().firstValue("Content-Range")).contains("bytes */" + whole.length);
    }

    private static byte[] part(String range) throws Exception {
        HttpResponse<byte[]> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(root + "/api/v1/episodes/" + ID + "/audio"))
                        .header("Range", range)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(206);
        return response.body();
    }

    @Test
    void should_know_audio_that_is_uploaded_twice() throws Exception {
        HttpResponse<String> known = upload(Files.readAllBytes(Program.SAMPLE), "again.opus");
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(json(known).path("id").asText()).isEqualTo(ID);
    }

    @Test
    void should_fail_a_job_whose_upload_is_no_audio_and_say_why() throws Exception {
        HttpResponse<String> accepted = upload("not audio".repeat(100).getBytes(StandardCharsets.UTF_8), "x.mp3");
        long job = json(accepted).path("id").asLong();
        assertThat(get("/api/v1/jobs/" + job + "/events").body())
                .contains("\"state\":\"FAILED\"")
                .contains("not-audio");
        assertThat(json(get("/api/v1/episodes")).path("items")).hasSize(1);
    }

    @Test
    void should_answer_problems_with_stable_codes() throws Exception {
        assertProblem(get("/api/v1/episodes/0000000000000000"), 404, "episode-unknown");
        assertProblem(get("/api/v1/episodes/%3Cscript%3E"), 400, "not-an-episode-id");
        assertProblem(get("/api/v1/episodes/" + ID + "/transcript?format=doc"), 400, "unknown-format");
        assertProblem(get("/api/v1/episodes/" + ID + "/transcript?revision=9"), 404, "transcript-unknown");
        assertProblem(get("/api/v1/episodes?limit=0"), 400, "invalid-parameter");
        assertProblem(get("/api/v1/episodes?cursor=%21"), 400, "invalid-cursor");
        assertProblem(get("/api/v1/jobs/999"), 404, "job-unknown");
        assertProblem(get("/api/v1/nothing"), 404, "no-such-address");
        assertProblem(get("/api/v1/models", "Origin", "http://evil.example"), 403, "foreign-origin");
        assertProblem(get("/api/v1/episodes/" + ID + "/transcript?revision=x"), 400, "invalid-parameter");
        assertProblem(get("/api/v1/jobs/x"), 404, "no-such-address");
        assertProblem(fetch("{\"url\":\"http://169.254.169.254/latest\"}"), 400, "address-refused");
        assertProblem(fetch("{\"url\":\"file:///etc/passwd\"}"), 400, "address-refused");
        assertProblem(fetch("{\"url\":"), 400, "invalid-json");
        assertProblem(fetch("{\"url\":\"http://isnad.example\",\"speakers\":\"two\"}"), 400, "invalid-json");
        HttpResponse<String> empty = upload(new byte[0], "../فارغ.mp3");
        assertProblem(empty, 400, "audio-empty");
        assertThat(json(empty).path("detail").asText()).startsWith("فارغ.mp3 is empty");
    }

    private static HttpResponse<String> fetch(String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(root + "/api/v1/episodes"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).path("code").asText()).isEqualTo(code);
        assertThat(json(response).path("status").asInt()).isEqualTo(status);
    }

    @Test
    void should_tell_of_its_health_metrics_and_interface() throws Exception {
        assertThat(get("/q/health/ready").body())
                .contains("model")
                .contains("worker")
                .contains("disk")
                .contains("\"UP\"");
        assertThat(get("/q/metrics").body())
                .contains("http_server_requests", "isnad_jobs{state=\"queued\"", "isnad_disk_free_bytes");
        assertThat(get("/q/openapi").body())
                .contains("/api/v1/episodes/{id}/transcript")
                .contains("كامل صقر");
        assertThat(get("/q/swagger-ui/").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/models").body()).contains("vosk-model-demo-ar");
    }

    @Test
    void should_share_the_archive_with_commands() {
        assertThat(PROGRAM.run("episode", "list").out()).contains(ID);
        assertThat(serverAnswers()).isTrue();
    }

    /** The server still answers after a command has come and gone: that one was not the last out. */
    private static boolean serverAnswers() {
        try {
            return get("/api/v1/episodes").statusCode() == 200;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
