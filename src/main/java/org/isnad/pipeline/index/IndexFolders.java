package org.isnad.pipeline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.isnad.archive.ArchiveHome;
import org.jboss.logging.Logger;

/**
 * The generations of the index below one folder: {@code current} names the one in use, a higher number is being built. A generation found damaged is condemned by a
 * mark beside it, which tells every process. Thread-safe, also over processes.
 */
final class IndexFolders {

    private static final Logger LOG = Logger.getLogger(IndexFolders.class);

    private static final Pattern GENERATION = Pattern.compile("g[0-9]{1,9}");

    private final Path root;

    IndexFolders(Path root) {
        this.root = root;
    }

    /** The generation in use; empty where there is none yet, or somebody deleted it. */
    Optional<Path> current() {
        try {
            String name = Files.readString(root.resolve("current")).strip();
            return Optional.of(name)
                    .filter(n -> GENERATION.matcher(n).matches())
                    .map(root::resolve)
                    .filter(Files::isDirectory);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + root.resolve("current"), e);
        }
    }

    /** Where the next generation is built: what an interrupted builder left, or a new folder. */
    Path next() {
        int current = current().map(IndexFolders::number).orElse(0);
        int highest =
                generations().stream().mapToInt(IndexFolders::number).max().orElse(0);
        boolean begun =
                highest > current && condemned(root.resolve("g" + highest)).isEmpty();
        return ArchiveHome.create(root.resolve("g" + (begun ? highest : Math.max(highest, current) + 1)));
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring(1));
    }

    private List<Path> generations() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory)
                    .filter(e -> GENERATION.matcher(e.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't list " + root, e);
        }
    }

    /** From now on everybody uses this generation. */
    void switchTo(Path generation) {
        Path pending = root.resolve("current." + UUID.randomUUID());
        try {
            Files.writeString(pending, generation.getFileName() + "\n");
            try (FileChannel file = FileChannel.open(pending, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(pending, root.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("can't switch to the new index " + generation, e);
        }
    }

    /** Tells all processes that this generation must not be used any more. */
    void condemn(Path generation, String reason) {
        try {
            Files.write(mark(generation), reason.getBytes(StandardCharsets.UTF_8));
            LOG.warnf("the search index %s can't be used and will be made anew: %s", generation, reason);
        } catch (IOException e) {
            LOG.warnf("can't mark the damaged index %s (%s)", generation, e.getMessage());
        }
    }

    Optional<String> condemned(Path generation) {
        try {
            return Files.exists(mark(generation)) ? Optional.of(Files.readString(mark(generation))) : Optional.empty();
        } catch (IOException e) {
            return Optional.of("marked as damaged");
        }
    }

    private Path mark(Path generation) {
        return root.resolve(generation.getFileName() + ".condemned");
    }

    /** Removes generations before the current one. Whoever still reads them holds their files open and may finish; where a system does not allow that, they stay. */
    void sweep() {
        int current = current().map(IndexFolders::number).orElse(0);
        for (Path generation : generations()) {
            if (number(generation) < current && !isWritten(generation)) {
                try {
                    PathUtils.deleteDirectory(generation);
                    Files.deleteIfExists(mark(generation));
                } catch (IOException e) {
                    LOG.debugf("the old index %s stays for now: %s", generation, e.getMessage());
                }
            }
        }
    }

    /** Whether another process still has a writer open there; it will find the new generation soon. This one must have none: closing the file would free its lock. */
    private static boolean isWritten(Path generation) {
        Path lock = generation.resolve("write.lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
