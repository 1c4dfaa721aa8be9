package org.isnad.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.remote.AddressGuard;
import org.isnad.remote.Download;
import org.isnad.report.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls models from a real HTTP server that does all that servers do. */
class ModelPullTest {

    private static final String NAME = "vosk-model-ar-test-0.1";

    @TempDir
    Path root;

    private HttpServer server;
    private byte[] zip = new byte[0];
    private final AtomicInteger requests = new AtomicInteger();
    private Answer answer = ModelPullTest::wholeOrRange;
    private String md5 = "";

    private interface Answer {
        void to(HttpExchange exchange, byte[] zip) throws IOException;
    }

    @BeforeEach
    void start() throws Exception {
        zip = zip(model());
        md5 = md5(zip);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/model-list.json", exchange -> {
            byte[] list = ("[{\"name\":\"" + NAME + "\",\"lang\":\"ar\",\"size\":" + zip.length + ",\"md5\":\"" + md5
                            + "\",\"url\":\"" + address("/m.zip") + "\",\"obsolete\":\"false\"}]")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        server.createContext("/m.zip", exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                answer.to(exchange, zip);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private ModelPull pull() {
        Download download = new Download(new AddressGuard(true), Duration.ofSeconds(1));
        return new ModelPull(root, new ModelCatalog(address("/model-list.json"), download), download);
    }

    private static Map<String, byte[]> model() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] graph = new byte[300_000];
        new Random(1).nextBytes(graph);
        files.put(NAME + "/am/final.mdl", new byte[] {1, 2, 3});
        files.put(NAME + "/conf/mfcc.conf", "--dither=0".getBytes(StandardCharsets.UTF_8));
        files.put(NAME + "/conf/model.conf", "--beam=13".getBytes(StandardCharsets.UTF_8));
        files.put(NAME + "/graph/HCLG.fst", graph);
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static String md5(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }

    private void serve(Map<String, byte[]> files) throws Exception {
        zip = zip(files);
        md5 = md5(zip);
    }

    private static void wholeOrRange(HttpExchange exchange, byte[] zip) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        if (range != null) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (zip.length - 1) + "/" + zip.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, zip.length - from);
        exchange.getResponseBody().write(zip, from, zip.length - from);
    }

    /** Sends half and breaks the connection. */
    private static void half(HttpExchange exchange, byte[] zip) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        exchange.sendResponseHeaders(200, zip.length);
        exchange.getResponseBody().write(zip, 0, zip.length / 2);
        exchange.getResponseBody().flush();
    }

    @Test
    void should_install_a_model_whole_with_its_sums() throws Exception {
        InstalledModel model = pull().pull(NAME, (bytes, total) -> {});
        assertThat(model.isWhole()).isTrue();
        assertThat(model.demonstration()).isFalse();
        assertThat(new ModelStore(root).verify(model)).isEmpty();
        Files.writeString(model.folder().resolve("conf/mfcc.conf"), "changed");
        assertThat(new ModelStore(root).verify(model)).containsExactly("changed or missing: conf/mfcc.conf");
    }

    @Test
    void should_leave_an_installed_model_alone() {
        pull().pull(NAME, (bytes, total) -> {});
        pull().pull(NAME, (bytes, total) -> {});
        assertThat(requests).hasValue(1);
    }

    @Test
    void should_go_on_where_an_interrupted_download_stopped() {
        answer = ModelPullTest::half;
        assertFails("download-interrupted");
        AtomicLong first = new AtomicLong(-1);
        answer = (exchange, bytes) -> {
            assertThat(exchange.getRequestHeaders().getFirst("If-Range")).isEqualTo("\"v1\"");
            wholeOrRange(exchange, bytes);
        };
        pull().pull(NAME, (bytes, total) -> first.compareAndSet(-1, bytes));
        assertThat(first.get()).isGreaterThan(zip.length / 2);
    }

    @Test
    void should_begin_anew_when_the_server_knows_no_ranges() {
        answer = ModelPullTest::half;
        assertFails("download-interrupted");
        answer = (exchange, bytes) -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
        assertThat(pull().pull(NAME, (bytes, total) -> {}).isWhole()).isTrue();
    }

    @Test
    void should_give_up_a_server_that_falls_silent() {
        answer = (exchange, bytes) -> {
            half(exchange, bytes);
            try {
                Thread.sleep(5000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        assertFails("download-interrupted");
    }

    @Test
    void should_refuse_and_delete_what_has_the_wrong_sum() {
        md5 = "0".repeat(32);
        assertFails("wrong-checksum");
        assertThat(root.resolve(".download").resolve(NAME + ".zip.part")).doesNotExist();
    }

    @Test
    void should_refuse_a_size_that_was_not_announced() {
        answer = (exchange, bytes) -> {
            exchange.sendResponseHeaders(200, bytes.length + 7);
            exchange.getResponseBody().write(bytes);
        };
        assertFails("download-wrong-size");
    }

    @Test
    void should_not_follow_redirects_without_end() {
        answer = (exchange, bytes) -> {
            exchange.getResponseHeaders().set("Location", "/m.zip");
            exchange.sendResponseHeaders(302, -1);
        };
        assertFails("too-many-redirects");
    }

    @Test
    void should_refuse_an_archive_that_writes_outside_its_folder() throws Exception {
        for (String name : new String[] {"../../evil", "/etc/evil", "a/../../evil", "..\\evil"}) {
            Map<String, byte[]> files = model();
            files.put(name, new byte[] {1});
            serve(files);
            assertFails("unsafe-archive");
        }
        assertThat(root.resolve("evil")).doesNotExist();
        assertThat(root.resolveSibling("evil")).doesNotExist();
    }

    @Test
    void should_refuse_an_archive_that_grows_without_end() throws Exception {
        Map<String, byte[]> files = model();
        files.put(NAME + "/zeros", new byte[60_000_000]);
        serve(files);
        assertFails("unsafe-archive");
    }

    @Test
    void should_refuse_what_is_no_zip() throws Exception {
        zip = "<html>Not found</html>".getBytes(StandardCharsets.UTF_8);
        md5 = md5(zip);
        assertFails("unsafe-archive");
    }

    @Test
    void should_name_the_files_that_an_archive_lacks() throws Exception {
        Map<String, byte[]> files = model();
        files.remove(NAME + "/am/final.mdl");
        serve(files);
        assertThatThrownBy(() -> pull().pull(NAME, (bytes, total) -> {})).hasMessageContaining("am/final.mdl");
        assertThat(root.resolve(NAME)).doesNotExist();
    }

    private void assertFails(String code) {
        assertThatThrownBy(() -> pull().pull(NAME, (bytes, total) -> {}))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(root.resolve(NAME)).doesNotExist();
    }

    @Test
    void should_refuse_addresses_that_lead_inside() {
        AddressGuard guard = new AddressGuard(false);
        for (String inside : new String[] {
            "http://127.0.0.1/", "http://localhost/", "http://10.1.2.3/", "http://192.168.0.1/",
                    "http://169.254.169.254/", "http://[::1]/",
            "http://[fd00::1]/", "http://0.0.0.0/", "http://100.64.0.1/", "file:///etc/passwd", "ftp://example.org/",
                    "http://user@127.0.0.1/",
            "http://2130706433/", "http://[::ffff:10.0.0.1]/"
        }) {
            assertThatThrownBy(() -> guard.check(URI.create(inside))).as(inside).isInstanceOf(UserError.class);
        }
    }

    @Test
    void should_choose_official_models_before_demonstration_ones() throws Exception {
        ModelStore shipped = new ModelStore(Path.of("models"));
        assertThat(shipped.acoustic(Optional.empty()).name()).isEqualTo("vosk-model-demo-ar");
        assertThat(shipped.acoustic(Optional.empty()).demonstration()).isTrue();
        assertThat(shipped.speaker().orElseThrow().name()).isEqualTo("vosk-model-demo-spk");
        pull().pull(NAME, (bytes, total) -> {});
        Path demo = Files.createDirectories(root.resolve("vosk-model-demo-ar"));
        for (String file : new String[] {"am/final.mdl", "conf/mfcc.conf", "conf/model.conf", "graph/HCLG.fst"}) {
            Files.createDirectories(demo.resolve(file).getParent());
            Files.writeString(demo.resolve(file), "x");
        }
        assertThat(new ModelStore(root).acoustic(Optional.empty()).name()).isEqualTo(NAME);
    }

    @Test
    void should_name_the_files_a_folder_lacks_and_the_cure() throws Exception {
        Path partial = Files.createDirectories(root.resolve("vosk-model-ar-partial/am"));
        Files.writeString(partial.resolve("final.mdl"), "x");
        assertThatThrownBy(() -> new ModelStore(root).acoustic(Optional.of("vosk-model-ar-partial")))
                .hasMessageContaining("conf/mfcc.conf")
                .hasMessageContaining("graph/HCLG.fst")
                .hasMessageContaining("isnad models pull vosk-model-ar-partial");
    }
}
