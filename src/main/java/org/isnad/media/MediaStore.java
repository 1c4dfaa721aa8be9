package org.isnad.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.isnad.report.UserError;

/**
 * Keeps originals in a folder under their SHA-256: {@code ab/abcdef….mp3}. A file is hashed while it is copied, so what is kept is what was hashed, even if
 * the source changes meanwhile; it appears under its name only when it is whole and on disk. Thread-safe, also across processes.
 */
public final class MediaStore {

    private static final int BUFFER_BYTES = 1 << 17;

    private static final int LONGEST_NAME_BYTES = 255;

    /** Only harmless endings are kept, as a help for people: the content decides the format. */
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    public MediaStore(Path root) {
        this.root = root;
    }

    /**
     * Takes a copy of {@code source}; a file that is kept already is not kept twice.
     *
     * @throws UserError when {@code source} is missing, not a regular file, empty or unreadable, or the disk is full
     */
    public StoredMedia add(Path source) {
        requireReadableFile(source);
        try {
            Path incoming = Files.createDirectories(root.resolve("incoming")).resolve(UUID.randomUUID() + ".part");
            try {
                String sha256 = copy(source, incoming);
                return keep(incoming, sha256, extension(source));
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw notStored(source, e);
        }
    }

    /** The original with this digest; empty when it is not here. */
    public Optional<StoredMedia> find(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        Path folder = folder(sha256);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, sha256 + "*")) {
            for (Path file : files) {
                return Optional.of(new StoredMedia(sha256, file, Files.size(file)));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw notStored(folder, e);
        }
    }

    /** The original with this digest, read again and compared with it. */
    public StoredMedia verify(String sha256) {
        StoredMedia media = find(sha256)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.ENVIRONMENT,
                        "media-missing",
                        "The original " + sha256 + " is no longer in " + root
                                + ": ingest the file again to bring it back."));
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            if (!digest(media.path(), nowhere).equals(sha256)) {
                throw new UserError(
                        UserError.Kind.ENVIRONMENT,
                        "media-changed",
                        "The stored original " + media.path()
                                + " is not what was stored: the disk is failing or somebody"
                                + " changed it. Delete it and ingest the file again.");
            }
            return media;
        } catch (IOException e) {
            throw notStored(media.path(), e);
        }
    }

    private StoredMedia keep(Path incoming, String sha256, String extension) throws IOException {
        Optional<StoredMedia> known = find(sha256);
        if (known.isPresent() && known.get().sizeBytes() == Files.size(incoming)) {
            return known.get();
        }
        Path target = Files.createDirectories(folder(sha256)).resolve(sha256 + extension);
        Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        return new StoredMedia(sha256, target, Files.size(target));
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    private static String copy(Path source, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            String sha256 = digest(source, out);
            channel.force(true);
            return sha256;
        }
    }

    private static String digest(Path source, OutputStream out) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = Files.newInputStream(source)) {
            DigestOutputStream digesting = new DigestOutputStream(out, sha256);
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digesting.write(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String extension(Path source) {
        String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return name.contains(".") && EXTENSION.matcher(ending).matches() ? "." + ending : "";
    }

    /** Looks before it opens: opening a FIFO would wait for a writer for ever. */
    private static void requireReadableFile(Path source) {
        if (String.valueOf(source.getFileName()).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            throw bad(
                    "name-too-long",
                    "The file name " + source.getFileName()
                            + " is longer than file systems allow (255 bytes): rename it.");
        }
        if (Files.isDirectory(source)) {
            throw bad(
                    "is-a-directory",
                    source + " is a folder: name the files in it, or the folder on the command line.");
        }
        if (!Files.exists(source)) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "file-missing",
                    "There is no file " + source + ". Check the name; put quotes around a name with spaces.");
        }
        if (!Files.isRegularFile(source)) {
            throw bad("not-a-regular-file", source + " is a pipe, a socket or a device: save it to a file first.");
        }
        try {
            if (Files.size(source) == 0) {
                throw bad("audio-empty", source + " is empty (0 bytes): its download or recording did not finish.");
            }
        } catch (IOException e) {
            throw notStored(source, e);
        }
    }

    private static UserError bad(String code, String message) {
        return new UserError(UserError.Kind.BAD_INPUT, code, message);
    }

    private static UserError notStored(Path source, IOException e) {
        if (e instanceof AccessDeniedException) {
            return new UserError(
                    UserError.Kind.BAD_INPUT,
                    "no-permission",
                    "No permission to read " + source + ": give yourself access (chmod +r) or run as its owner.",
                    e);
        }
        String reason = e instanceof FileSystemException fs && fs.getReason() != null ? fs.getReason() : e.getMessage();
        return new UserError(
                UserError.Kind.ENVIRONMENT,
                "media-not-stored",
                "Can't store " + source + ": " + reason + ". Check the disk's free space and the file's name.",
                e);
    }
}
