package org.isnad.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.isnad.remote.Download;
import org.isnad.report.UserError;

/**
 * Fetches an official model and installs it: download with resume, size and MD5 check, safe unpacking into a hidden folder, check of its files, then one rename. An
 * installed model is never touched. Several processes may pull at once: a file lock makes them take turns. Thread-safe across processes, one thread each.
 */
public final class ModelPull {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,100}");
    private static final long MOST_BYTES = 8L << 30;

    private final Path root;
    private final ModelCatalog catalog;
    private final Download download;

    public ModelPull(Path root, ModelCatalog catalog, Download download) {
        this.root = root;
        this.catalog = catalog;
        this.download = download;
    }

    /** @return the installed model; one that was there already is returned as it is */
    public InstalledModel pull(String name, Download.Listener listener) {
        if (!NAME.matcher(name).matches()) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT, "not-a-model-name", "\"" + name + "\" is not a model's name.");
        }
        Path target = root.resolve(name);
        try {
            Path work = Files.createDirectories(root.resolve(".download"));
            try (FileChannel channel = FileChannel.open(
                            work.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (Files.exists(target)) {
                    return installed(target);
                }
                return install(name, work, target, listener);
            }
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "model-not-installed",
                    "Can't install " + name + " in " + root + ": " + e.getMessage()
                            + ". Check its permissions and the disk's free space.",
                    e);
        }
    }

    private static InstalledModel installed(Path target) {
        InstalledModel model = ModelStore.inspect(target);
        if (!model.isWhole()) {
            throw ModelStore.incomplete(model, model.kind());
        }
        return model;
    }

    private InstalledModel install(String name, Path work, Path target, Download.Listener listener) throws IOException {
        CatalogEntry entry = catalog.entry(name);
        Path zip = work.resolve(name + ".zip");
        download.fetch(
                entry.address(),
                zip,
                new Download.Expectation(Optional.of(entry.bytes()), Optional.of(entry.md5()), MOST_BYTES),
                listener);
        Path unpacked = work.resolve(name + "-" + UUID.randomUUID());
        try {
            Files.createDirectory(unpacked);
            SafeZip.unpack(zip, unpacked);
            Path model = modelFolder(unpacked);
            InstalledModel found = ModelStore.inspect(model);
            if (!found.isWhole()) {
                throw new UserError(
                        UserError.Kind.REMOTE,
                        "model-incomplete",
                        "The archive of " + name + " lacks " + String.join(", ", found.missing())
                                + ": it is not a model that Vosk can load.");
            }
            Checksums.write(model);
            Files.move(model, target, StandardCopyOption.ATOMIC_MOVE);
            return installed(target);
        } finally {
            if (Files.exists(unpacked)) {
                PathUtils.deleteDirectory(unpacked);
            }
            Files.deleteIfExists(zip);
        }
    }

    /** Official archives hold one folder named like the model. */
    private static Path modelFolder(Path unpacked) throws IOException {
        try (Stream<Path> top = Files.list(unpacked)) {
            List<Path> folders = top.toList();
            return folders.size() == 1 && Files.isDirectory(folders.get(0)) ? folders.get(0) : unpacked;
        }
    }
}
