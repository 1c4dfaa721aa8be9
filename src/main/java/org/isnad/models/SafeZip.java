package org.isnad.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.report.UserError;

/** Unpacks an archive that may be hostile: no entry leaves the folder, none overwrites another, and it can't grow without bounds. Links are never made. */
final class SafeZip {

    private static final int MOST_ENTRIES = 10_000;

    /** The largest official model unpacks to about 6 GB. */
    private static final long MOST_BYTES = 16L << 30;

    /** Speech models hardly compress; a hundredfold growth is a bomb. */
    private static final long MOST_RATIO = 100;

    private static final int BUFFER_BYTES = 1 << 16;

    private SafeZip() {}

    static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            if (archive.size() > MOST_ENTRIES) {
                throw hostile(zip, "it has " + archive.size() + " entries");
            }
            long left = Math.min(MOST_BYTES, Math.max(1 << 20, Files.size(zip) * MOST_RATIO));
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = target(zip, folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    left -= copy(zip, archive, entry, target, left);
                }
            }
        } catch (IllegalArgumentException | java.util.zip.ZipException e) {
            throw hostile(zip, "it is not a proper zip file (" + e.getMessage() + ")");
        }
    }

    private static Path target(Path zip, Path folder, String name) {
        Path root = folder.toAbsolutePath().normalize();
        if (name.startsWith("/") || name.contains("\\") || name.contains("\0") || name.contains(":")) {
            throw hostile(zip, "it has an entry named \"" + name + "\"");
        }
        Path target = root.resolve(name).normalize();
        if (!target.startsWith(root)) {
            throw hostile(zip, "its entry \"" + name + "\" would be written outside the model's folder");
        }
        return target;
    }

    private static long copy(Path zip, ZipFile archive, ZipEntry entry, Path target, long most) throws IOException {
        long written = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = archive.getInputStream(entry);
                OutputStream out =
                        Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > most) {
                    throw hostile(zip, "it grows beyond all measure when unpacked");
                }
                out.write(buffer, 0, n);
            }
        }
        return written;
    }

    private static UserError hostile(Path zip, String why) {
        return new UserError(
                UserError.Kind.REMOTE,
                "unsafe-archive",
                "The archive " + zip.getFileName() + " is not unpacked: " + why + ".");
    }
}
