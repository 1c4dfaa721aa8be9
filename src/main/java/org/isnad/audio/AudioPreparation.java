package org.isnad.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.isnad.report.Failure;
import org.isnad.report.Stage;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;

/** Decodes a file once into a PCM file and cuts it into chunks, in constant memory. Stateless, thread-safe. */
public final class AudioPreparation {

    private final ChunkSettings settings;

    public AudioPreparation(ChunkSettings settings) {
        this.settings = settings;
    }

    /**
     * @param source the original
     * @param pcm where the samples go; it appears only when they are complete
     * @throws UserError when the file can't be decoded at all, naming why
     */
    public PreparedAudio prepare(Path source, Path pcm) {
        Path unfinished = pcm.resolveSibling(pcm.getFileName() + ".part");
        Chunker chunker = new Chunker(settings);
        try {
            Files.createDirectories(pcm.toAbsolutePath().getParent());
            DecodeReport report;
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                report = new AudioDecoder().decode(source, (buffer, count) -> {
                    write(channel, buffer, count);
                    chunker.accept(buffer, count);
                });
                channel.force(true);
            }
            Files.move(unfinished, pcm, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new PreparedAudio(report.info(), chunker.samples(), chunker.finish(), warnings(report, chunker));
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "audio-not-unpacked",
                    "Can't write the decoded audio of " + source + " to " + pcm + ": " + e.getMessage()
                            + ". It needs 115 MB of free disk per hour.",
                    e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private static List<Failure> warnings(DecodeReport report, Chunker chunker) {
        List<Failure> warnings = new ArrayList<>(report.warnings());
        if (chunker.samples() > 0 && chunker.isSilent()) {
            warnings.add(Failure.warning(
                    Stage.DECODE,
                    "audio-silent",
                    "The audio is silent from beginning to end.",
                    new TimeSpan(0, Pcm.toMs(chunker.samples()))));
        }
        return warnings;
    }

    private static void write(FileChannel channel, short[] buffer, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(buffer, 0, count);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // It is overwritten by the next attempt; the failure that brought us here matters more.
            left.addSuppressed(new IOException("left behind: " + file));
        }
    }
}
