package org.isnad.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET over HTTP/1.1 to a machine whose address was checked. The JDK's client takes only names and resolves them itself, so that it can't be held to what was checked.
 */
final class PageConnection implements AutoCloseable {

    /** [bytes] Header lines together; servers allow themselves 8 to 64 KiB. */
    private static final int MOST_HEADER = 64 << 10;

    private final URI address;
    private final long until;
    private final Socket socket;

    /** An answer with its body unpacked. */
    record Answer(int status, Optional<String> location, Optional<String> contentType, byte[] body) {}

    PageConnection(URI address, InetAddress target, long until) throws IOException {
        this.address = address;
        this.until = until;
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(target, port), left());
            plain.setSoTimeout(left());
            this.socket = secure ? secured(plain, port) : plain;
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    /** The certificate must be the name's, whatever machine answers. */
    private Socket secured(Socket plain, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket tls = (SSLSocket) factory.createSocket(plain, address.getHost(), port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!address.getHost().matches("[\\d.]+|\\[.*")) {
            parameters.setServerNames(java.util.List.of(new SNIHostName(address.getHost())));
        }
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    private int left() throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (millis <= 0) {
            throw new IOException("the server took too long");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    Answer get() throws IOException {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String host = address.getHost() + (address.getPort() > 0 ? ":" + address.getPort() : "");
        String request = "GET " + ascii(path + query) + " HTTP/1.1\r\nHost: " + ascii(host)
                + "\r\nUser-Agent: isnad\r\nAccept: text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1\r\nAccept-Language: ar\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(new Timed(socket.getInputStream()));
        int[] budget = {MOST_HEADER};
        int status = status(line(in, budget));
        Map<String, String> headers = headers(in, budget);
        boolean wanted = status == 200;
        byte[] body = wanted ? body(in, headers) : new byte[0];
        return new Answer(
                status,
                Optional.ofNullable(headers.get("location")),
                Optional.ofNullable(headers.get("content-type")),
                body);
    }

    /** What isn't ASCII in an address is written as percent escapes, so that no line break can get into the request. */
    private static String ascii(String text) {
        String escaped = URI.create(text.startsWith("/") ? text : "//" + text).toASCIIString();
        return text.startsWith("/") ? escaped : escaped.substring(2);
    }

    private static int status(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("\\d{3}")) {
            throw new IOException("the server does not speak HTTP");
        }
        return Integer.parseInt(parts[1]);
    }

    private static Map<String, String> headers(InputStream in, int[] budget) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in, budget); !line.isEmpty(); line = line(in, budget)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String line(InputStream in, int[] budget) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || --budget[0] < 0) {
                throw new IOException(b < 0 ? "the connection ended early" : "the server's header is too long");
            }
            out.write(b);
        }
        // a Location may hold raw UTF-8
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        boolean chunked = headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked");
        InputStream raw = chunked ? new ChunkedInput(in) : in;
        String encoding = headers.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        InputStream unpacked = encoding.contains("gzip") ? new GZIPInputStream(raw) : raw;
        // the limit counts what comes out, so that a small bomb can't become a large page
        byte[] bytes = unpacked.readNBytes(ArticleParser.LARGEST + 1);
        if (bytes.length > ArticleParser.LARGEST) {
            throw new IOException("the page is larger than " + ArticleParser.LARGEST + " bytes");
        }
        long announced = length(headers);
        if (!chunked && !encoding.contains("gzip") && announced >= 0 && bytes.length < announced) {
            throw new IOException("the connection ended after " + bytes.length + " of " + announced + " bytes");
        }
        return announced >= 0 && !chunked && bytes.length > announced && !encoding.contains("gzip")
                ? java.util.Arrays.copyOf(bytes, (int) announced)
                : bytes;
    }

    private static long length(Map<String, String> headers) {
        String value = headers.getOrDefault("content-length", "");
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
    }

    /** Gives every read no more time than is left for all. */
    private final class Timed extends InputStream {
        private final InputStream in;

        Timed(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            socket.setSoTimeout(left());
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            socket.setSoTimeout(left());
            return in.read(buffer, offset, length);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
