package org.isnad.summary.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.isnad.report.UserError;

/**
 * LangChain4j's way to the network with limits of our own: one deadline for the whole answer, a largest size, and no redirects, which could carry the key elsewhere. Thread-safe.
 */
final class BoundedHttpClient implements HttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Duration timeout;
    private final int maxBytes;
    private final java.net.http.HttpClient client;

    BoundedHttpClient(Duration timeout, int maxBytes) {
        this.timeout = timeout;
        this.maxBytes = maxBytes;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(translate(request), info -> new BoundedBody(maxBytes));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            String body = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() / 100 != 2) {
                throw new HttpException(response.statusCode(), "HTTP " + response.statusCode());
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .body(body)
                    .build();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw tooSlow(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UserError(
                    UserError.Kind.REMOTE, "model-interrupted", "Waiting for the language model was interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private UserError tooSlow(Exception cause) {
        return new UserError(
                UserError.Kind.REMOTE,
                "model-timeout",
                "The language model did not answer within " + timeout.toSeconds()
                        + " s; ask for less, or raise isnad.summary.model.timeout",
                cause);
    }

    private RuntimeException failure(Throwable cause) {
        if (cause instanceof java.net.http.HttpTimeoutException timedOut) {
            return tooSlow(timedOut);
        }
        if (cause instanceof BoundedBody.TooLarge) {
            return new UserError(
                    UserError.Kind.REMOTE,
                    "model-answer-too-large",
                    "The language model answered with more than " + maxBytes
                            + " bytes; the limit is isnad.summary.model.max-response-bytes",
                    cause);
        }
        if (cause instanceof IOException) {
            return new UserError(
                    UserError.Kind.REMOTE,
                    "model-unreachable",
                    "The language model can't be reached; check that it runs and isnad.summary.model.address",
                    cause);
        }
        return new IllegalStateException(cause);
    }

    private java.net.http.HttpRequest translate(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are taken whole, never as a stream");
    }

    /** Hands out the one client, whatever the library asks for. */
    static final class Builder implements HttpClientBuilder {

        private final Duration timeout;
        private final int maxBytes;

        Builder(Duration timeout, int maxBytes) {
            this.timeout = timeout;
            this.maxBytes = maxBytes;
        }

        @Override
        public Duration connectTimeout() {
            return CONNECT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return timeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new BoundedHttpClient(timeout, maxBytes);
        }
    }
}
