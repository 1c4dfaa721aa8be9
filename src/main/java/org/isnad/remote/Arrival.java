package org.isnad.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.isnad.report.UserError;

/** Compares what has arrived with what was announced. Stateless. */
final class Arrival {

    private static final int BUFFER_BYTES = 1 << 16;

    private Arrival() {}

    /**
     * @throws IOException when bytes are lacking, which another try may bring
     * @throws UserError when it is something else; then it is deleted
     */
    static void verify(URI address, Path part, Path tag, Download.Expectation expected) throws IOException {
        long size = Files.size(part);
        if (expected.bytes().filter(wanted -> wanted != size).isPresent()) {
            throw new IOException(size + " of " + expected.bytes().get() + " bytes arrived");
        }
        if (expected.md5().isPresent() && !md5(part).equals(expected.md5().get().toLowerCase(Locale.ROOT))) {
            Files.delete(part);
            Files.deleteIfExists(tag);
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "wrong-checksum",
                    "What arrived from " + address
                            + " does not have the announced MD5 sum; it is deleted. Try again, or another mirror.");
        }
    }

    private static String md5(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
