package org.isnad.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An {@code isnad serve} that may be killed and started again. */
final class SearchServer {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Program program;
    private final String name;
    private final String[] arguments;
    private int starts;
    private volatile Process process;
    private volatile Optional<String> root = Optional.empty();

    SearchServer(Program program, String name) {
        this(program, name, "serve", "--port", "0", "--no-jobs");
    }

    private SearchServer(Program program, String name, String... arguments) {
        this.program = program;
        this.name = name;
        this.arguments = arguments;
        start();
    }

    /** One that works on jobs too. */
    static SearchServer working(Program program, String name) {
        return new SearchServer(program, name, "serve", "--port", "0");
    }

    void start() {
        starts++;
        root = Optional.empty();
        process = program.start(log(), arguments);
    }

    private Path log() {
        return program.home.resolve(name + "-" + starts + ".log");
    }

    String output() throws IOException {
        return Program.text(log()) + Program.text(Path.of(log() + ".err"));
    }

    long pid() {
        return process.pid();
    }

    boolean isListening() throws IOException {
        if (!process.isAlive()) {
            return false;
        }
        if (root.isEmpty()) {
            Matcher found = LISTENING.matcher(Program.text(log()));
            root = found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
        return root.isPresent();
    }

    void awaitListening() throws Exception {
        for (int i = 0; i < 1800 && !isListening(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!isListening()) {
            throw new AssertionError("the server does not listen: " + output());
        }
    }

    /** The answer to a search, or nothing when the server is not there or has no whole index. */
    Optional<JsonNode> search(String query, String... parameters) throws InterruptedException, IOException {
        HttpResponse<String> response;
        try {
            response = get("/api/v1/search?q=" + encoded(query) + String.join("", parameters));
        } catch (IOException | java.util.NoSuchElementException gone) {
            return Optional.empty();
        }
        return response.statusCode() == 200
                ? Optional.of(new ObjectMapper().readTree(response.body()))
                : Optional.empty();
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> json(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return send(method, path, HttpRequest.BodyPublishers.ofString(body), all);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root.orElseThrow() + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        root = Optional.empty();
    }

    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }
}
