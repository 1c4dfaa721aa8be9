package org.isnad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Makes a command line print UTF-8 whatever the locale says: Arabic must not turn into question marks under {@code LC_ALL=C}. */
final class Utf8 {

    private Utf8() {}

    static CommandLine printing(CommandLine commandLine) {
        return commandLine.setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
