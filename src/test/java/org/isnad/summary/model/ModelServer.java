package org.isnad.summary.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** A real HTTP server on this machine that speaks the wire formats of OpenAI and Ollama, and does what a script says. Answers by number of the question, from 0. */
final class ModelServer implements AutoCloseable {

    /** What it sends back. */
    record Reply(int status, String type, String body, long delayMs) {

        static Reply of(int status, String type, String body) {
            return new Reply(status, type, body, 0);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

    private ModelServer(IntFunction<Reply> script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, script));
        server.start();
    }

    static ModelServer raw(IntFunction<Reply> script) throws IOException {
        return new ModelServer(script);
    }

    static ModelServer openAi(IntFunction<String> answers) throws IOException {
        return new ModelServer(n -> Reply.of(200, "application/json", openAiBody(answers.apply(n))));
    }

    static ModelServer ollama(IntFunction<String> answers) throws IOException {
        return new ModelServer(n -> Reply.of(200, "application/json", ollamaBody(answers.apply(n))));
    }

    static String openAiBody(String answer) {
        return json(Map.of(
                "id",
                "x",
                "object",
                "chat.completion",
                "created",
                1,
                "model",
                "test",
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "finish_reason",
                        "stop",
                        "message",
                        Map.of("role", "assistant", "content", answer))),
                "usage",
                Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)));
    }

    static String ollamaBody(String answer) {
        return json(Map.of(
                "model",
                "test",
                "created_at",
                "2026-01-01T00:00:00Z",
                "message",
                Map.of("role", "assistant", "content", answer),
                "done",
                true,
                "done_reason",
                "stop",
                "prompt_eval_count",
                1,
                "eval_count",
                1));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange, IntFunction<Reply> script) throws IOException {
        try (exchange) {
            int number = requests.size();
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            requests.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            Reply reply = script.apply(number);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), 0);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            if (reply.delayMs() > 0) {
                Thread.sleep(reply.delayMs());
            }
            exchange.getResponseBody().write(body, body.length / 2, body.length - body.length / 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everything that was asked, as sent. */
    List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
