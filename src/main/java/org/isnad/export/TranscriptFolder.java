package org.isnad.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.isnad.report.UserError;
import org.isnad.transcript.Transcript;

/**
 * The folder in which ingestion leaves transcripts: {@code <podcast>/<episode>.json} and {@code .vtt}. No file that is there is ever overwritten, unless it holds
 * exactly what was written by us: it may have been corrected by hand. A later revision, or an episode of the same title, gets a name of its own. Thread-safe.
 */
public final class TranscriptFolder {

    /** Names that one revision's files may have got; more than two need files of the same name edited again and again. */
    private static final int NAMES = 8;

    private final Path root;

    public TranscriptFolder(Path root) {
        this.root = root;
    }

    /** Writes both files and returns the JSON one. Doing so again changes nothing. */
    public Path write(Transcript transcript, String episodeId, int revision) {
        try {
            Path folder = Files.createDirectories(root.resolve(FileNames.of(transcript.podcast(), "podcast")));
            String title = FileNames.of(transcript.title(), episodeId);
            String name = title;
            String json = text(transcript, TranscriptFormat.JSON);
            for (int attempt = 0; ; attempt++) {
                name = name(title, episodeId, revision, attempt);
                if (place(folder.resolve(name + ".json"), json)) {
                    break;
                }
            }
            place(folder.resolve(name + ".vtt"), text(transcript, TranscriptFormat.VTT));
            return folder.resolve(name + ".json");
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "transcript-not-written",
                    "Can't write the transcript below " + root + ": " + e.getMessage()
                            + ". It is safe in the database; `isnad episode export` writes it" + " elsewhere.",
                    e);
        }
    }

    /**
     * Brings the files of a revision up to date, as far as they hold what was written of an earlier state; one that somebody edited stays as it is.
     *
     * @param earlier states that may have been written, the likeliest first
     * @return the files that hold {@code now} after this
     */
    public List<Path> rewrite(List<Transcript> earlier, Transcript now, String episodeId, int revision) {
        List<Path> current = new ArrayList<>();
        try {
            Path folder = root.resolve(FileNames.of(now.podcast(), "podcast"));
            String title = FileNames.of(now.title(), episodeId);
            for (TranscriptFormat format : List.of(TranscriptFormat.JSON, TranscriptFormat.VTT)) {
                for (int attempt = 0; attempt < NAMES; attempt++) {
                    Path file = folder.resolve(name(title, episodeId, revision, attempt) + "." + format.extension());
                    if (Files.isRegularFile(file) && bring(file, format, earlier, now)) {
                        current.add(file);
                    }
                }
            }
            return current;
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "transcript-not-written",
                    "Can't write the transcript below " + root + " again: " + e.getMessage()
                            + ". The change itself is safe in the database.",
                    e);
        }
    }

    private static boolean bring(Path file, TranscriptFormat format, List<Transcript> earlier, Transcript now)
            throws IOException {
        String held = Files.readString(file);
        String wanted = text(now, format);
        if (held.equals(wanted)) {
            return true;
        }
        for (Transcript state : earlier) {
            if (held.equals(text(state, format))) {
                move(wanted, file);
                return true;
            }
        }
        return false;
    }

    private static String name(String title, String episodeId, int revision, int attempt) {
        String base = revision == 1 ? title : title + ".r" + revision;
        return switch (attempt) {
            case 0 -> base;
            case 1 -> base + " " + episodeId;
            default -> base + " " + episodeId + " " + attempt;
        };
    }

    private static String text(Transcript transcript, TranscriptFormat format) throws IOException {
        StringBuilder text = new StringBuilder();
        format.write(transcript, text);
        return text.toString();
    }

    /** Whether {@code file} holds {@code text} now; false when it holds something else. */
    private static boolean place(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            return Files.size(file) == text.getBytes(StandardCharsets.UTF_8).length
                    && Files.readString(file).equals(text);
        }
        move(text, file);
        return true;
    }

    /** A reader sees the old text or the new one. */
    private static void move(String text, Path file) throws IOException {
        Path unfinished = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try (FileChannel channel =
                        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
            out.write(text);
            out.flush();
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
