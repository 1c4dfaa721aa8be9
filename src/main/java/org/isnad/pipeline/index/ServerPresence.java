package org.isnad.pipeline.index;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.isnad.archive.ArchiveHome;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells commands whether a server runs on the same archive: each server shares a lock on a file, which the system takes back however the server ends. Commands leave
 * the index to a server, which is warm and stays; one of theirs would take longer to write the same and go away in the middle of the next change. Thread-safe.
 */
@ApplicationScoped
public class ServerPresence {

    private static final Logger LOG = Logger.getLogger(ServerPresence.class);

    private final Path folder;
    private final Path file;
    private @Nullable FileChannel announced;

    ServerPresence(ArchiveHome home) {
        this.folder = home.data();
        this.file = folder.resolve("server.lock");
    }

    /** From now on until this process ends it is a server; a second call does nothing. */
    public synchronized void announce() {
        if (announced != null) {
            return;
        }
        try {
            ArchiveHome.create(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            // Waits only for somebody who looks just now.
            channel.lock(0, Long.MAX_VALUE, true);
            announced = channel;
        } catch (IOException e) {
            LOG.warnf("can't lock %s, so commands won't know that a server runs: %s", file, e.getMessage());
        }
    }

    /** Whether another process serves this archive. */
    synchronized boolean isElsewhere() {
        if (announced != null) {
            // Looking would take this process's own lock away: closing any channel of a file frees all that a process
            // has on it.
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** After {@link IndexSync} has let the index go. */
    void onShutdown(@Observes @Priority(5_100) ShutdownEvent event) throws IOException {
        withdraw();
    }

    synchronized void withdraw() throws IOException {
        if (announced != null) {
            announced.close();
            announced = null;
        }
    }
}
