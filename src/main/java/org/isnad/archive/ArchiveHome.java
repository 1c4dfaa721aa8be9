package org.isnad.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.isnad.report.UserError;

/**
 * The folders of one archive. Immutable.
 *
 * @param root the project or archive folder; the others lie below it unless set otherwise
 * @param data what only the program touches: database, originals, work in progress
 * @param models model folders
 * @param transcripts what ingestion leaves for people: {@code <podcast>/<episode>.json} and {@code .vtt}
 */
public record ArchiveHome(Path root, Path data, Path models, Path transcripts) {

    /**
     * Resolves each folder from a system property ({@code isnad.home}, {@code isnad.data}, {@code isnad.models}, {@code isnad.transcripts}), else the
     * environment ({@code ISNAD_HOME} …), else below the root; the root itself falls back to the current folder.
     */
    public static ArchiveHome resolve() {
        return resolve(System.getenv());
    }

    static ArchiveHome resolve(Map<String, String> environment) {
        Path root = setting("home", environment)
                .orElse(Path.of(""))
                .toAbsolutePath()
                .normalize();
        return new ArchiveHome(
                root,
                folder("data", root, environment),
                folder("models", root, environment),
                folder("transcripts", root, environment));
    }

    private static Path folder(String name, Path root, Map<String, String> environment) {
        return setting(name, environment)
                .map(root::resolve)
                .orElse(root.resolve(name))
                .normalize();
    }

    private static Optional<Path> setting(String name, Map<String, String> environment) {
        String property = System.getProperty("isnad." + name);
        String value =
                property != null ? property : environment.get("ISNAD_" + name.toUpperCase(java.util.Locale.ROOT));
        return Optional.ofNullable(value).filter(v -> !v.isBlank()).map(Path::of);
    }

    /** Originals by SHA-256. */
    public Path media() {
        return data.resolve("media");
    }

    /** Decoded audio of episodes in work; may be deleted while nothing runs. */
    public Path work() {
        return data.resolve("work");
    }

    /** Files that natives are unpacked to. */
    public Path cache() {
        return data.resolve("cache");
    }

    /** Creates {@code folder} with its parents. */
    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "folder-not-writable",
                    "Can't create the folder " + folder + " (" + e.getMessage()
                            + "). Give Isnad another place with ISNAD_DATA=<folder>.",
                    e);
        }
    }
}
