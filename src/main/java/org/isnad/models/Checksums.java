package org.isnad.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The sums of a model's files, kept in the model's folder in the form of sha256sum(1): {@code sha256sum -c checksums.sha256} checks them too. */
final class Checksums {

    static final String FILE = "checksums.sha256";

    private Checksums() {}

    static void write(Path model) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sums.append(sha256(file))
                        .append("  ")
                        .append(model.relativize(file))
                        .append('\n');
            }
        }
        Files.writeString(model.resolve(FILE), sums);
    }

    /** Files that are missing or not what they were; empty when all are right. */
    static List<String> differing(Path model) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(model.resolve(FILE))) {
            String[] fields = line.split(" {2}", 2);
            Path file = fields.length == 2 ? model.resolve(fields[1]).normalize() : model;
            if (!file.startsWith(model)
                    || !Files.isRegularFile(file)
                    || !sha256(file).equals(fields[0])) {
                wrong.add(fields.length == 2 ? fields[1] : line);
            }
        }
        return wrong;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
