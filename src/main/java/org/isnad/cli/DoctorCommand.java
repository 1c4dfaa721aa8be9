package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.isnad.archive.ArchiveHome;
import org.isnad.archive.DatabaseAddress;
import org.isnad.archive.EmbeddedPostgres;
import org.isnad.audio.AudioSelfTest;
import org.isnad.models.InstalledModel;
import org.isnad.models.ModelStore;
import org.isnad.recognition.vosk.VoskSelfTest;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Check Java, glibc, native libraries, models, database, disk and locale, and say what to do.")
@NeedsNoArchive
class DoctorCommand implements Callable<Integer> {

    private static final int JAVA = 17;

    /** What the FFmpeg libraries were built against. */
    private static final double GLIBC = 2.35;

    private static final long LEAST_FREE = 1L << 30;

    @Spec
    CommandSpec spec;

    @Option(names = "--json", description = "One JSON object per line.")
    boolean json;

    /**
     * One finding.
     *
     * @param cure what to do; empty when all is right
     */
    record Finding(String check, boolean ok, String found, String cure) {}

    @Override
    public Integer call() {
        ArchiveHome home = ArchiveHome.resolve();
        List<Finding> findings = new ArrayList<>(List.of(java(), glibc()));
        findings.add(tried("ffmpeg", AudioSelfTest::version));
        findings.add(tried("vosk", VoskSelfTest::version));
        findings.addAll(models(home));
        findings.add(database(home));
        findings.add(disk(home));
        findings.add(locale());
        PrintWriter out = spec.commandLine().getOut();
        for (Finding f : findings) {
            out.println(
                    json
                            ? JsonOutput.line(f)
                            : String.format(
                                    Locale.ROOT,
                                    "%-4s %-14s %s%s",
                                    f.ok ? "ok" : "BAD",
                                    f.check,
                                    f.found,
                                    f.cure.isEmpty() ? "" : "\n     → " + f.cure));
        }
        return findings.stream().allMatch(Finding::ok) ? ExitCodes.OK : ExitCodes.ENVIRONMENT;
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        return new Finding(
                "java",
                version >= JAVA,
                Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
                version >= JAVA ? "" : "Install JDK 17 or newer and set JAVA_HOME.");
    }

    private static Finding glibc() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return new Finding("glibc", true, "not Linux", "");
        }
        try {
            Process process = new ProcessBuilder("getconf", "GNU_LIBC_VERSION").start();
            String answer = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .strip();
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            boolean ok = ended && answer.startsWith("glibc ") && minor(answer) >= minor("glibc " + GLIBC);
            return new Finding(
                    "glibc",
                    ok,
                    answer,
                    ok ? "" : "The FFmpeg libraries need glibc 2.35: use Debian 12, Ubuntu 22.04 or newer.");
        } catch (IOException e) {
            return new Finding(
                    "glibc", false, "unknown: " + e.getMessage(), "Isnad needs a Linux with glibc 2.35 (not musl).");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding("glibc", false, "interrupted", "Run it again.");
        }
    }

    private static int minor(String glibc) {
        return Integer.parseInt(glibc.replaceAll(".*\\.(\\d+).*", "$1"));
    }

    private interface Version {
        String get();
    }

    private static Finding tried(String check, Version version) {
        try {
            return new Finding(check, true, version.get(), "");
        } catch (RuntimeException | LinkageError e) {
            return new Finding(
                    check,
                    false,
                    String.valueOf(e.getMessage()),
                    "Build with the Maven profile of your platform (Linux x86-64 is the default), and check that the temporary folder allows programs to run.");
        }
    }

    private static List<Finding> models(ArchiveHome home) {
        List<Finding> findings = new ArrayList<>();
        ModelStore store = new ModelStore(home.models());
        try {
            findings.add(model("acoustic model", store, store.acoustic(Optional.empty())));
        } catch (UserError e) {
            findings.add(new Finding("acoustic model", false, "none", String.valueOf(e.getMessage())));
        }
        findings.add(store.speaker()
                .map(model -> model("speaker model", store, model))
                .orElse(new Finding("speaker model", false, "none", "isnad models pull vosk-model-spk-0.4")));
        return findings;
    }

    private static Finding model(String check, ModelStore store, InstalledModel model) {
        List<String> wrong = store.verify(model);
        String note = model.demonstration()
                ? " (demonstration only: do not rely on its words; isnad models pull vosk-model-ar-mgb2-0.4)"
                : "";
        return new Finding(
                check,
                wrong.isEmpty(),
                model.name() + note + (wrong.isEmpty() ? "" : ": " + String.join("; ", wrong)),
                wrong.isEmpty() ? "" : "Delete " + model.folder() + " and run: isnad models pull " + model.name());
    }

    private static Finding database(ArchiveHome home) {
        Optional<DatabaseAddress> own = DatabaseAddress.configured(System.getenv());
        if (own.isPresent()) {
            return new Finding("database", true, own.get() + " (your own; not tried)", "");
        }
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(org.isnad.archive.ArchiveDatabase.folder(home))) {
            return new Finding(
                    "database",
                    true,
                    "bundled PostgreSQL, " + postgres.join().url().replaceAll("\\?.*", ""),
                    "");
        } catch (UserError e) {
            return new Finding("database", false, "does not start", String.valueOf(e.getMessage()));
        }
    }

    private static Finding disk(ArchiveHome home) {
        try {
            Path data = ArchiveHome.create(home.data());
            long free = Files.getFileStore(data).getUsableSpace();
            boolean writable = Files.isWritable(data);
            return new Finding(
                    "disk",
                    writable && free >= LEAST_FREE,
                    free / (1 << 20) + " MiB free at " + data,
                    writable && free >= LEAST_FREE
                            ? ""
                            : "Make room (an hour of audio takes 115 MB while in work), or name another place with ISNAD_DATA.");
        } catch (IOException | UserError e) {
            return new Finding(
                    "disk", false, String.valueOf(e.getMessage()), "Name a writable folder with ISNAD_DATA.");
        }
    }

    private static Finding locale() {
        String names = System.getProperty("sun.jnu.encoding", "?");
        boolean ok = Charset.isSupported(names)
                && Charset.forName(names).newEncoder().canEncode('ع');
        return new Finding(
                "locale",
                ok,
                "file names in " + names + ", default locale " + Locale.getDefault(),
                ok ? "" : "Arabic file names can't be read: start with LC_ALL=C.UTF-8, as the launcher does.");
    }
}
