package org.isnad.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.isnad.report.UserError;

/**
 * Fetches a file: what has arrived stays in {@code <target>.part} and is gone on with by the next call, the target appears only when size and digest are right.
 * Thread-safe; two fetches of one target at once are the caller's to prevent.
 */
public final class Download {

    private static final int REDIRECTS = 5;
    private static final int BUFFER_BYTES = 1 << 16;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final AddressGuard guard;
    private final Duration stall;

    /** @param stall a server that sends nothing for this long is given up */
    public Download(AddressGuard guard, Duration stall) {
        this.guard = guard;
        this.stall = stall;
    }

    /** Hears how far it is; {@code total} is −1 when the server does not say. */
    @FunctionalInterface
    public interface Listener {
        void at(long bytes, long total);

        /** Whether nobody wants the file any more; asked ten times a second, also while the server is silent. */
        default boolean isStopped() {
            return false;
        }
    }

    /**
     * What is expected.
     *
     * @param bytes exact size, when known
     * @param md5 digest in hexadecimal, when known
     * @param mostBytes a larger file is refused
     */
    public record Expectation(Optional<Long> bytes, Optional<String> md5, long mostBytes) {}

    /** @throws UserError when the address is refused or the server does not deliver; calling again goes on where it stopped */
    public void fetch(URI address, Path target, Expectation expected, Listener listener) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Path tag = target.resolveSibling(target.getFileName() + ".part.tag");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            receive(address, part, tag, expected, listener);
            Arrival.verify(address, part, tag, expected);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(tag);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "download-interrupted",
                    "The download of " + address + " was interrupted (" + reason(e)
                            + "). Run the command again: it goes on where it stopped.",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void receive(URI address, Path part, Path tag, Expectation expected, Listener listener) throws IOException {
        long have = Files.exists(part) && Files.exists(tag) ? Files.size(part) : 0;
        if (have > 0 && expected.bytes().filter(size -> size == sizeOf(part)).isPresent()) {
            return;
        }
        Optional<String> validator = have > 0 ? Optional.of(Files.readString(tag)) : Optional.empty();
        HttpResponse<InputStream> response = get(address, have, validator);
        boolean goesOn = response.statusCode() == 206
                && response.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + have + "-");
        if (response.statusCode() != 200 && !goesOn) {
            response.body().close();
            Files.deleteIfExists(part);
            Files.deleteIfExists(tag);
            if (response.statusCode() == 206 || response.statusCode() == 416) {
                throw new IOException(
                        "the server could not go on where the download had stopped; what was there is dropped");
            }
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "download-refused",
                    "The server of " + address + " answered " + response.statusCode() + ". Check the address.");
        }
        long start = goesOn ? have : 0;
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        long total = length < 0 ? -1 : start + length;
        checkSize(address, total, expected);
        Files.writeString(tag, validator(response));
        write(address, response.body(), part, start, total, expected, listener);
        if (total >= 0 && Files.size(part) < total) {
            throw new IOException("the connection ended after " + Files.size(part) + " of " + total + " bytes");
        }
    }

    private static long sizeOf(Path part) {
        try {
            return Files.size(part);
        } catch (IOException e) {
            return -1;
        }
    }

    /** What tells whether the file behind the address is still the same. */
    private static String validator(HttpResponse<?> response) {
        return response.headers()
                .firstValue("ETag")
                .filter(etag -> !etag.startsWith("W/"))
                .or(() -> response.headers().firstValue("Last-Modified"))
                .orElse("");
    }

    private HttpResponse<InputStream> get(URI first, long have, Optional<String> validator) throws IOException {
        URI address = first;
        for (int i = 0; i <= REDIRECTS; i++) {
            guard.check(address);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address).timeout(stall).header("User-Agent", "isnad");
            if (have > 0) {
                request.header("Range", "bytes=" + have + "-");
                validator.filter(v -> !v.isBlank()).ifPresent(v -> request.header("If-Range", v));
            }
            HttpResponse<InputStream> response = send(request.build());
            if (response.statusCode() < 300 || response.statusCode() >= 400) {
                return response;
            }
            response.body().close();
            String location = response.headers().firstValue("Location").orElse("");
            try {
                address = address.resolve(location);
            } catch (IllegalArgumentException e) {
                throw new IOException("the server redirects to \"" + location + "\", which is no address", e);
            }
        }
        throw new UserError(
                UserError.Kind.REMOTE, "too-many-redirects", first + " redirects more than " + REDIRECTS + " times.");
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void checkSize(URI address, long total, Expectation expected) {
        if (total > expected.mostBytes()) {
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "download-too-large",
                    address + " is " + total + " bytes; more than " + expected.mostBytes() + " are not fetched.");
        }
        if (total >= 0 && expected.bytes().filter(size -> size != total).isPresent()) {
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "download-wrong-size",
                    address + " is " + total + " bytes where "
                            + expected.bytes().get() + " were announced: the server or its catalogue is wrong.");
        }
    }

    /** Closing the stream from a second thread is the only way out of a read from a server that has fallen silent. */
    private void write(
            URI address, InputStream body, Path part, long start, long total, Expectation expected, Listener listener)
            throws IOException {
        AtomicLong lastNews = new AtomicLong(System.nanoTime());
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(
                () -> {
                    if (listener.isStopped() || System.nanoTime() - lastNews.get() > stall.toNanos()) {
                        closeQuietly(body);
                    }
                },
                100,
                100,
                TimeUnit.MILLISECONDS);
        try (body;
                FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(start);
            channel.position(start);
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER_BYTES];
            long at = start;
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                lastNews.set(System.nanoTime());
                at += n;
                checkSize(
                        address,
                        Math.max(at, total),
                        expected.bytes().isPresent() && total < 0 ? unsized(expected) : expected);
                out.write(buffer, 0, n);
                listener.at(at, total);
            }
            channel.force(true);
        } finally {
            watch.shutdownNow();
        }
    }

    private static Expectation unsized(Expectation expected) {
        return new Expectation(Optional.empty(), expected.md5(), expected.mostBytes());
    }

    private static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // The reader's own exception tells of it.
            Thread.currentThread().interrupt();
        }
    }

    /** A small text, such as a catalogue. */
    public String text(URI address, int mostBytes) {
        try (InputStream body = checked(address, get(address, 0, Optional.empty()))) {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new UserError(
                        UserError.Kind.REMOTE,
                        "download-too-large",
                        address + " is larger than " + mostBytes + " bytes.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "download-interrupted",
                    address + " can't be fetched: " + reason(e) + ". Check the network.",
                    e);
        }
    }

    private static InputStream checked(URI address, HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() != 200) {
            response.body().close();
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "download-refused",
                    "The server of " + address + " answered " + response.statusCode() + ".");
        }
        return response.body();
    }
}
