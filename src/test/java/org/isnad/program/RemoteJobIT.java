package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Jobs that begin with a download, from a server that sends the second half of a file only when it may. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemoteJobIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Program PROGRAM = new Program("remote-jobs").with("ISNAD_INGEST_FETCH_PRIVATE", "true");
    private static final List<String> RANGES = new CopyOnWriteArrayList<>();
    private static final Semaphore SECOND_HALF = new Semaphore(0);
    private static HttpServer source;
    private static SearchServer server;

    @BeforeAll
    static void start() throws Exception {
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        source.setExecutor(Executors.newCachedThreadPool());
        source.createContext("/", RemoteJobIT::serve);
        source.start();
        server = SearchServer.working(PROGRAM, "serve");
        server.awaitListening();
    }

    @AfterAll
    static void stop() throws Exception {
        SECOND_HALF.release(100);
        source.stop(0);
        assertThat(server.stop()).isTrue();
    }

    private static void serve(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().contains("missing")) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] whole = Files.readAllBytes(Program.SAMPLE);
        String range = String.valueOf(exchange.getRequestHeaders().getFirst("Range"));
        RANGES.add(range);
        int from = range.startsWith("bytes=") ? Integer.parseInt(range.substring(6, range.length() - 1)) : 0;
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (whole.length - 1) + "/" + whole.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, whole.length - from);
        try (exchange) {
            int half = Math.max(from, whole.length / 2);
            exchange.getResponseBody().write(whole, from, half - from);
            exchange.getResponseBody().flush();
            SECOND_HALF.acquire();
            exchange.getResponseBody().write(whole, half, whole.length - half);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long submit(String path) throws Exception {
        long before = System.nanoTime();
        HttpResponse<String> accepted =
                server.json("POST", "/api/v1/episodes", "{\"url\":\"" + address(path) + "\",\"title\":\"السد\"}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        assertThat(accepted.headers().firstValue("Location").orElse("")).contains("/api/v1/jobs/");
        return JSON.readTree(accepted.body()).path("id").asLong();
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + source.getAddress().getPort() + path;
    }

    private static JsonNode job(long id) throws Exception {
        return JSON.readTree(server.get("/api/v1/jobs/" + id).body());
    }

    private static JsonNode await(long id, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> job(id).path("state").asText().equals(state));
        try {
            return job(id);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitHalf(long id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(PROGRAM.home.resolve("data/downloads"))
                        && job(id).path("stage").asText().equals("FETCH")
                        && Files.walk(PROGRAM.home.resolve("data/downloads"))
                                .anyMatch(f -> f.toString().endsWith(".part")
                                        && f.toFile().length()
                                                >= Program.SAMPLE.toFile().length() / 2));
    }

    @Test
    @Order(1)
    void should_say_why_a_download_failed() throws Exception {
        JsonNode failed = await(submit("/missing.mp3"), "FAILED");
        assertThat(failed.path("failure").path("code").asText()).isEqualTo("download-refused");
        assertThat(failed.path("failure").path("message").asText()).contains("404");
        assertThat(failed.path("url").asText()).endsWith("/missing.mp3");
    }

    @Test
    @Order(2)
    void should_cancel_a_download_from_a_server_that_has_fallen_silent() throws Exception {
        long id = submit("/silent.opus");
        awaitHalf(id);
        assertThat(submit("/silent.opus"))
                .as("the same address is not fetched twice")
                .isEqualTo(id);
        long before = System.nanoTime();
        assertThat(server.json("POST", "/api/v1/jobs/" + id + "/cancel", "").statusCode())
                .isEqualTo(200);
        await(id, "CANCELLED");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        SECOND_HALF.release();
    }

    @Test
    @Order(3)
    void should_go_on_with_a_download_after_a_kill() throws Exception {
        SECOND_HALF.drainPermits();
        long id = submit("/interview.opus");
        awaitHalf(id);
        server.kill();
        RANGES.clear();
        SECOND_HALF.release(100);
        server.start();
        server.awaitListening();
        JsonNode done = await(id, "DONE");
        assertThat(done.path("episodeId").asText()).isEqualTo("5f179ed717a45952");
        assertThat(done.path("file").asText()).isEqualTo("interview.opus");
        assertThat(RANGES).allMatch(range -> range.startsWith("bytes="));
        try (var left = Files.list(PROGRAM.home.resolve("data/downloads"))) {
            assertThat(left.filter(f -> Files.exists(f)
                            && !f.toString().endsWith(".part")
                            && !f.toString().endsWith(".tag")))
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    void should_find_that_another_address_has_the_same_audio() throws Exception {
        JsonNode done = await(submit("/other.opus"), "DONE");
        assertThat(done.path("episodeId").asText()).isEqualTo("5f179ed717a45952");
        assertThat(done.path("revision").asInt()).isEqualTo(1);
        assertThat(PROGRAM.run("episode", "list").out().lines()).hasSize(1);
    }

    @Test
    @Order(5)
    void should_refuse_at_once_what_is_no_address() throws Exception {
        for (String url :
                List.of("file:///etc/passwd", "ftp://isnad.example/a.mp3", "http://user:pw@isnad.example/a.mp3")) {
            HttpResponse<String> refused = server.json("POST", "/api/v1/episodes", "{\"url\":\"" + url + "\"}");
            assertThat(refused.statusCode()).as(url).isEqualTo(400);
            assertThat(refused.body()).contains("address-refused");
        }
    }
}
