package org.isnad.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.isnad.report.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The bundled PostgreSQL on a private data folder, shared by every process of the archive: the first one in starts it, the last one out stops it, and
 * whoever finds it killed starts it again on the same port. It listens on the loopback address only and asks for a random password that only the
 * folder's owner can read. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MS = 500;

    /** Orphaned backends of a killed postmaster take a moment to notice; until then the folder can't be opened again. */
    private static final int START_ATTEMPTS = 40;

    private static final long START_PAUSE_MS = 250;

    private final Path home;
    private final PostgresFolder folder;
    private @Nullable FileChannel clients;
    private @Nullable FileLock membership;

    public EmbeddedPostgres(Path home) {
        this.home = home;
        this.folder = new PostgresFolder(home);
    }

    /** Joins: unpacks, initialises and starts as far as needed, and returns how to connect. */
    public synchronized DatabaseAddress join() {
        ArchiveHome.create(home);
        try (Gate gate = Gate.enter(home.resolve("gate.lock"))) {
            folder.prepare();
            int port = startIfStopped();
            if (membership == null) {
                clients = FileChannel.open(
                        home.resolve("clients.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                membership = clients.lock(0, 1, true);
            }
            return new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=isnad",
                    PostgresFolder.USER,
                    folder.password());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Starts the server again if it was killed. Returns whether it had to. */
    public synchronized boolean revive() {
        try (Gate gate = Gate.enter(home.resolve("gate.lock"))) {
            if (livePort().isPresent()) {
                return false;
            }
            startIfStopped();
            return true;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Leaves; the last one out stops the server. */
    @Override
    public synchronized void close() {
        if (membership == null || clients == null) {
            return;
        }
        try (Gate gate = Gate.enter(home.resolve("gate.lock"));
                FileChannel channel = clients) {
            membership.release();
            membership = null;
            FileLock alone = channel.tryLock(0, 1, false);
            if (alone != null && livePort().isPresent()) {
                folder.run("pg_ctl", "-D", folder.data().toString(), "-m", "fast", "-w", "stop");
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private UserError broken(IOException e) {
        return new UserError(
                UserError.Kind.ENVIRONMENT,
                "database-not-started",
                "The bundled PostgreSQL in " + home + " does not start: " + e.getMessage() + " See " + folder.log()
                        + " for its own words, or name a PostgreSQL of your own with ISNAD_DB_URL.",
                e);
    }

    private int startIfStopped() throws IOException {
        Optional<Integer> live = livePort();
        if (live.isPresent()) {
            return live.get();
        }
        IOException last = new IOException("not tried");
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            folder.forgetDeadServer();
            int port = folder.rememberedPort().filter(EmbeddedPostgres::isFree).orElseGet(EmbeddedPostgres::freePort);
            try {
                folder.start(port);
                folder.rememberPort(port);
                return port;
            } catch (IOException e) {
                last = e;
                pause();
            }
        }
        throw last;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(START_PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }

    /** The port of a server that accepts connections now. */
    private Optional<Integer> livePort() throws IOException {
        List<String> pid = folder.pidFile();
        if (pid.size() < 8 || !pid.get(7).trim().equals("ready")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(pid.get(3).trim());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MS);
            return Optional.of(port);
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("no free port on the loopback address", e);
        }
    }
}
