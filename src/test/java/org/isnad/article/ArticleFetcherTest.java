package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.isnad.remote.AddressGuard;
import org.isnad.report.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from a real server on this machine, which does what hostile servers do. */
class ArticleFetcherTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ArticleFetcher fetcher = new ArticleFetcher(new AddressGuard(true), Duration.ofSeconds(2));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] gzip(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[size]);
        }
        return out.toByteArray();
    }

    private void refused(URI address, String code) {
        assertThatThrownBy(() -> fetcher.fetch(address))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void should_fetch_a_page_over_a_redirect() {
        byte[] page = "<html>مرحبا</html>".getBytes(StandardCharsets.UTF_8);
        serve("/old", e -> {
            e.getResponseHeaders().add("Location", "/new?a=ب");
            answer(e, 301, new byte[0]);
        });
        serve("/new", e -> {
            e.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            answer(e, 200, page);
        });
        ArticleFetcher.Page fetched = fetcher.fetch(at("/old"));
        assertThat(fetched.bytes()).isEqualTo(page);
        assertThat(fetched.contentType()).contains("text/html; charset=utf-8");
        assertThat(fetched.address().getPath()).isEqualTo("/new");
    }

    @Test
    void should_undo_chunks_and_compression() {
        serve("/chunked", e -> {
            e.sendResponseHeaders(200, 0);
            try (OutputStream out = e.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write("سطر\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        });
        serve("/gzip", e -> {
            e.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(e, 200, gzip(5000));
        });
        assertThat(new String(fetcher.fetch(at("/chunked")).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("سطر\n".repeat(100));
        assertThat(fetcher.fetch(at("/gzip")).bytes()).hasSize(5000);
    }

    @Test
    void should_stop_at_bombs_loops_and_slow_servers() {
        serve("/bomb", e -> {
            e.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(e, 200, gzip(ArticleParser.LARGEST + 10));
        });
        serve("/loop", e -> {
            e.getResponseHeaders().add("Location", "/loop");
            answer(e, 302, new byte[0]);
        });
        serve("/drip", e -> {
            e.sendResponseHeaders(200, 0);
            try (OutputStream out = e.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        serve("/gone", e -> answer(e, 404, new byte[0]));
        refused(at("/bomb"), "page-not-fetched");
        refused(at("/loop"), "too-many-redirects");
        long start = System.nanoTime();
        refused(at("/drip"), "page-not-fetched");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        refused(at("/gone"), "page-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost:8080/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://172.16.5.5/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://[fd00::1]/",
                "http://user:secret@93.184.215.14/",
                "file:///etc/passwd",
                "ftp://93.184.215.14/x",
                "gopher://93.184.215.14/"
            })
    void should_refuse_private_targets_and_other_schemes(String address) {
        ArticleFetcher strict = new ArticleFetcher(new AddressGuard(false), Duration.ofSeconds(2));
        assertThatThrownBy(() -> strict.fetch(URI.create(address)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isIn("address-refused", "host-unknown"));
    }

    @Test
    void should_refuse_a_redirect_to_another_scheme() {
        serve("/file", e -> {
            e.getResponseHeaders().add("Location", "file:///etc/passwd");
            answer(e, 302, new byte[0]);
        });
        refused(at("/file"), "address-refused");
    }
}
