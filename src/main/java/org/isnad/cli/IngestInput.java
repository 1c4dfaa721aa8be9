package org.isnad.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.report.UserError;

/**
 * One thing to ingest.
 *
 * @param name for people
 * @param local the file, unless it is an address
 * @param remote the address, unless it is a file
 */
record IngestInput(String name, Optional<Path> local, Optional<URI> remote) {

    /** What a folder is searched for. A file named on the command line may have any ending: its content decides. */
    private static final Set<String> AUDIO = Set.of(
            "mp3", "m4a", "m4b", "aac", "ogg", "oga", "opus", "flac", "wav", "wma", "webm", "mp4", "mkv", "mov", "aif",
            "aiff", "amr", "ac3", "3gp");

    static IngestInput ofFile(Path path) {
        return new IngestInput(String.valueOf(path.getFileName()), Optional.of(path), Optional.empty());
    }

    boolean isRemote() {
        return remote.isPresent();
    }

    boolean isTranscript() {
        return local.isPresent() && ending(local.get()).equals("json");
    }

    Path path() {
        return local.orElseThrow();
    }

    URI address() {
        return remote.orElseThrow();
    }

    /** A file as it is, a folder's audio files in order of their names, a pattern's matches, or an address. */
    static List<IngestInput> expand(String input) {
        if (input.startsWith("http://") || input.startsWith("https://")) {
            return List.of(new IngestInput(input, Optional.empty(), Optional.of(address(input))));
        }
        try {
            Path path = Path.of(input);
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            return Files.exists(path) || !isPattern(input) ? List.of(ofFile(path)) : matches(path);
        } catch (InvalidPathException e) {
            return isPattern(input) ? matchesOf(input) : invalid(input, e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "folder-unreadable",
                    "Can't read " + input + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private static List<IngestInput> invalid(String input, InvalidPathException e) {
        throw new UserError(
                UserError.Kind.BAD_INPUT,
                "not-a-file-name",
                "\"" + input + "\" is not a file name: " + e.getReason() + ".",
                e);
    }

    private static List<IngestInput> matchesOf(String input) {
        throw new UserError(
                UserError.Kind.BAD_INPUT,
                "not-a-file-name",
                "\"" + input + "\" is not a pattern of file names on this system.");
    }

    private static URI address(String input) {
        try {
            return URI.create(input);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "not-an-address",
                    "\"" + input + "\" is not a web address: " + e.getMessage() + ".",
                    e);
        }
    }

    private static boolean isPattern(String input) {
        return input.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    }

    private static List<IngestInput> folder(Path folder) throws IOException {
        List<IngestInput> found = walk(folder, path -> AUDIO.contains(ending(path)));
        if (found.isEmpty()) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "no-audio-in-folder",
                    "There are no audio files in " + folder + " (looked for "
                            + String.join(", ", AUDIO.stream().sorted().toList())
                            + "). Name a file itself if its ending is another.");
        }
        return found;
    }

    /** A quoted pattern such as {@code "season*}{@code /*.mp3"} that the shell did not expand. */
    private static List<IngestInput> matches(Path pattern) throws IOException {
        Path root = pattern.toAbsolutePath();
        while (root != null && isPattern(root.toString())) {
            root = root.getParent();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.toAbsolutePath());
        List<IngestInput> found = root == null ? List.of() : walk(root, matcher::matches);
        if (found.isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "pattern-without-match", "No file matches " + pattern + ".");
        }
        return found;
    }

    private static List<IngestInput> walk(Path root, java.util.function.Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(wanted)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(IngestInput::ofFile)
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
