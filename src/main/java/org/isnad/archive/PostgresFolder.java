package org.isnad.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of the bundled PostgreSQL and the programs run on it. Callers hold the store's {@link Gate}. */
final class PostgresFolder {

    static final String USER = "isnad";

    private static final int PASSWORD_BYTES = 24;

    /** "nobody": initdb and postgres refuse to run as root. */
    private static final String UNPRIVILEGED = "65534";

    private final Path home;
    private @Nullable Path programs;

    PostgresFolder(Path home) {
        this.home = home;
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return data().resolve("server.log");
    }

    /** Unpacks the programs and initialises the data folder unless both were done. */
    void prepare() throws IOException {
        programs = PostgresBinaries.unpack(home).resolve("bin");
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
    }

    private void initialise() throws IOException {
        Path secret = home.resolve("secret");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(secret, HexFormat.of().formatHex(random));
        // A first initdb may have been killed half way: it only ever leaves an unusable folder without PG_VERSION's
        // siblings.
        Path unfinished = home.resolve("data.initialising");
        deleteTree(unfinished);
        Files.createDirectories(unfinished);
        giveAway(secret);
        giveAway(unfinished);
        run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.move(unfinished, data());
    }

    private static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var paths = Files.walk(root)) {
                for (Path path :
                        paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    String password() throws IOException {
        return Files.readString(home.resolve("secret")).trim();
    }

    /** The lines of {@code postmaster.pid}: process id, data folder, start time, port, …, state in line 8; empty when there is no such file. */
    List<String> pidFile() throws IOException {
        Path file = data().resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** A killed server whose parent has not reaped it still owns its process id, and PostgreSQL would refuse the folder: forget its pid file. */
    void forgetDeadServer() throws IOException {
        List<String> lines = pidFile();
        if (lines.isEmpty()) {
            return;
        }
        Path stat = Path.of("/proc", lines.get(0).trim(), "stat");
        if (Files.exists(stat) && isZombie(Files.readString(stat))) {
            Files.deleteIfExists(data().resolve("postmaster.pid"));
        }
    }

    private static boolean isZombie(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 1).trim().startsWith("Z");
    }

    Optional<Integer> rememberedPort() {
        try {
            return Optional.of(
                    Integer.parseInt(Files.readString(home.resolve("port")).trim()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(home.resolve("port"), Integer.toString(port));
    }

    /** Starts the server and waits until it accepts connections. */
    void start(int port) throws IOException {
        // shared_buffers is small and fixed: memory must not grow with the archive, and the file cache serves reads.
        String options =
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60"
                        + " -c shared_buffers=24MB -c io_method=sync -c timezone=UTC -c max_wal_size=256MB -c jit=off";
        run("pg_ctl", "-D", data().toString(), "-l", log().toString(), "-t", "120", "-w", "-o", options, "start");
    }

    /** Runs one of PostgreSQL's programs to its end. */
    void run(String program, String... arguments) throws IOException {
        if (programs == null) {
            programs = PostgresBinaries.unpack(home).resolve("bin");
        }
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("isnad-" + program, ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().put("LC_ALL", "C.UTF-8");
            int exit = await(builder.start());
            if (exit != 0) {
                throw new IOException(program + " ended with " + exit + ": " + lastLine(output));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String lastLine(Path output) throws IOException {
        String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).trim();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL's program ran", e);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void giveAway(Path path) throws IOException {
        if (!isRoot()) {
            return;
        }
        int exit = await(new ProcessBuilder("chown", "-R", UNPRIVILEGED + ":" + UNPRIVILEGED, path.toString())
                .inheritIO()
                .start());
        if (exit != 0) {
            throw new IOException("can't give " + path + " to the unprivileged user that PostgreSQL runs as");
        }
    }

    /** Whether the unprivileged user can reach {@code folder}: every parent must let others through. */
    static boolean isReachable(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            try {
                if (Files.exists(at)
                        && !Files.getPosixFilePermissions(at, LinkOption.NOFOLLOW_LINKS)
                                .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        }
        return true;
    }
}
