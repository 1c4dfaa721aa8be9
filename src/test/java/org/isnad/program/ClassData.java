package org.isnad.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The class-data archive that the launcher trains for users, made once for all the processes that tests start: each then starts in less than half the time. */
final class ClassData {

    private static final Path ARCHIVE = make();

    private ClassData() {}

    static Path archive() {
        return ARCHIVE;
    }

    private static Path make() {
        Path archive = Path.of("target", "it", "isnad.jsa").toAbsolutePath();
        Path home = Path.of("target", "it", "class-data").toAbsolutePath();
        try {
            Program.delete(home);
            Files.createDirectories(home);
            Files.deleteIfExists(archive);
            List<String> command = new ArrayList<>(Program.java("-XX:ArchiveClassesAtExit=" + archive));
            command.add("rehearse");
            ProcessBuilder training = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("training.log").toFile());
            training.environment().put("ISNAD_HOME", home.toString());
            training.environment().put("LC_ALL", "C.UTF-8");
            Process process = training.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0 || !Files.exists(archive)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "no class-data archive was made: " + Files.readString(home.resolve("training.log")));
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
