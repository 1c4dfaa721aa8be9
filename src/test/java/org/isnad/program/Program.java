package org.isnad.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program on an archive of its own below {@code target/}, run as a user would: in processes. */
final class Program {

    static final Path SAMPLE = Path.of("samples/sample-interview.opus").toAbsolutePath();

    final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private boolean launcher;

    /** What a finished command left. */
    record Outcome(int exit, String out, String err) {}

    Program(String name) {
        home = Path.of("target", "it", name).toAbsolutePath();
        delete(home);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("ISNAD_HOME", home.toString());
        environment.put("ISNAD_MODELS", Path.of("models").toAbsolutePath().toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    Program with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** From here on through the launcher script, as users do; otherwise Java is started directly, for speed and so that a kill hits it. */
    Program throughLauncher() {
        launcher = true;
        return this;
    }

    private List<String> command() {
        if (launcher) {
            return List.of(Path.of("isnad").toAbsolutePath().toString());
        }
        return java("-XX:SharedArchiveFile=" + ClassData.archive());
    }

    /** The program started directly. @param classData how Java is to use a class-data archive */
    static List<String> java(String classData) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                classData,
                "-cp",
                Path.of("target/isnad-runner.jar").toAbsolutePath().toString(),
                "org.isnad.cli.Launcher");
    }

    Process start(Path out, String... arguments) {
        List<String> command = new ArrayList<>(command());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(Path.of(out + ".err").toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome run(String... arguments) {
        try {
            Path out = Files.createTempFile(home, "out", ".txt");
            Process process = start(out, arguments);
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("isnad " + String.join(" ", arguments) + " hangs");
            }
            return new Outcome(process.exitValue(), text(out), text(Path.of(out + ".err")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String text(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }

    /** The transcript files that ingestion left, by name. */
    List<Path> transcripts() {
        Path folder = home.resolve("transcripts");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path postgres() {
        return home.resolve("data/postgres");
    }

    /** The bundled PostgreSQL's first process, when it runs. */
    Optional<ProcessHandle> postmaster() {
        try {
            Path pid = postgres().resolve("data/postmaster.pid");
            return Files.exists(pid)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).get(0).trim()))
                    : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException justGone) {
            return Optional.empty();
        }
    }

    /** For looking behind the curtain while a process of the archive runs. */
    java.sql.Connection database() throws Exception {
        String port = Files.readString(postgres().resolve("port")).trim();
        String secret = Files.readString(postgres().resolve("secret")).trim();
        return java.sql.DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "isnad", secret);
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code seconds} of the sample interview, again and again, as WAV; {@code variant} makes it another file to the archive. */
    Path audio(int seconds, int variant) {
        try {
            Path pcm = home.resolve("sample.pcm");
            if (!Files.exists(pcm)) {
                new org.isnad.audio.AudioPreparation(org.isnad.audio.ChunkSettings.DEFAULT).prepare(SAMPLE, pcm);
            }
            byte[] samples = Files.readAllBytes(pcm);
            byte[] all = new byte[seconds * 32_000 + variant * 32];
            for (int at = 0; at < all.length; at += samples.length) {
                System.arraycopy(samples, 0, all, at, Math.min(samples.length, all.length - at));
            }
            java.nio.ByteBuffer header = java.nio.ByteBuffer.allocate(44).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + all.length);
            header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
            header.putShort((short) 1)
                    .putShort((short) 1)
                    .putInt(16_000)
                    .putInt(32_000)
                    .putShort((short) 2)
                    .putShort((short) 16);
            header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(all.length);
            Path wav = home.resolve("audio-" + variant + ".wav");
            try (var out = Files.newOutputStream(wav)) {
                out.write(header.array());
                out.write(all);
            }
            return wav;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
