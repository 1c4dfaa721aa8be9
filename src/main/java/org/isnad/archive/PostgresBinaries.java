package org.isnad.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.isnad.report.UserError;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs that come as a Maven artifact. Callers hold the store's gate lock. */
final class PostgresBinaries {

    /** The artifact's version; a new one is unpacked beside the old. */
    private static final String VERSION = "18.4.0";

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** Unpacks into a folder below {@code home} unless that was done before, and returns the folder. */
    static Path unpack(Path home) throws IOException {
        Path target = home.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(target)) {
            return target;
        }
        Path unfinished = home.resolve("postgresql-" + VERSION + ".unpacking");
        deleteTree(unfinished);
        Files.createDirectories(unfinished);
        String resource = resourceName();
        try (InputStream packed = PostgresBinaries.class.getClassLoader().getResourceAsStream(resource)) {
            if (packed == null) {
                throw new UserError(
                        UserError.Kind.ENVIRONMENT,
                        "database-not-bundled",
                        "This build holds no PostgreSQL for this machine (" + resource
                                + "). Build with the Maven profile of your platform,"
                                + " or name a PostgreSQL of your own with ISNAD_DB_URL.");
            }
            extract(packed, unfinished);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static String resourceName() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String platform = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String machine = arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
        return "postgres-" + platform + "-" + machine + ".txz";
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the PostgreSQL archive holds an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("can't make " + path + " executable");
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
