package org.isnad.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.isnad.report.UserError;

/** Writes what a command was asked to leave in a file of its own; what is there already is never overwritten. Stateless. */
final class NewFile {

    private NewFile() {}

    /** Writes the content. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** @throws UserError when the file exists or can't be written */
    static void write(Path file, Content content) {
        try (BufferedWriter out = open(file)) {
            content.write(out);
        } catch (FileAlreadyExistsException e) {
            throw exists(file, e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "file-not-written",
                    "Can't write " + file + ": " + e.getMessage() + ".",
                    e);
        }
    }

    static BufferedWriter open(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    static UserError exists(Path file, FileAlreadyExistsException e) {
        return new UserError(
                UserError.Kind.CONFLICT,
                "file-exists",
                file + " exists; Isnad overwrites nothing. Choose another name.",
                e);
    }
}
