package org.isnad.summary.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP for a server that may stall, trickle or flood: one deadline for the whole answer, a limit to its size, no redirects. Thread-safe once built. */
final class BoundedHttp implements HttpClient, HttpClientBuilder {

    private final Duration deadline;
    private final int maxBytes;
    private final java.net.http.HttpClient client;

    BoundedHttp(Duration deadline, int maxBytes) {
        this.deadline = deadline;
        this.maxBytes = maxBytes;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(deadline)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        java.net.http.HttpRequest.Builder sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(deadline)
                .method(
                        request.method().name(),
                        request.body() == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
        CompletableFuture<HttpResponse<InputStream>> exchange =
                client.sendAsync(sent.build(), HttpResponse.BodyHandlers.ofInputStream());
        long end = System.nanoTime() + deadline.toNanos();
        try {
            HttpResponse<InputStream> response = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            String body = read(response.body(), end);
            if (response.statusCode() / 100 != 2) {
                throw new HttpException(response.statusCode(), "HTTP status " + response.statusCode());
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .body(body)
                    .build();
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new UncheckedIOException(new IOException("no answer within " + deadline.toSeconds() + " s", e));
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(String.valueOf(e.getCause()), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the model", e);
        }
    }

    /** The body is read on a thread of its own, so that a server that trickles bytes can't outlast the deadline. */
    private String read(InputStream body, long end) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<String> reading = CompletableFuture.supplyAsync(() -> {
            try {
                byte[] bytes = body.readNBytes(maxBytes + 1);
                if (bytes.length > maxBytes) {
                    throw new IOException("the answer is longer than " + maxBytes + " bytes");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            return reading.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } finally {
            close(body);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // The answer is read, or given up: what closing says changes nothing.
            org.jboss.logging.Logger.getLogger(BoundedHttp.class).debug("closing the model's answer", e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    @Override
    public Duration connectTimeout() {
        return deadline;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return deadline;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }
}
