package org.isnad.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad bench verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verify quotations over a made-up archive of N hours, throw-away: episodes in PostgreSQL, index on disk, the same code as `isnad verify`.",
            "A third of the quotations stand as spoken, a third with every sixth word changed, a third were never said; 6 to 30 words each. The whole",
            "archive is the search space. One thread; as many quotations warm up as are measured. An article of 30 quotations is then added as `isnad article add` does.",
            "Prints {\"hours\",\"p50Ms\",\"p99Ms\",\"articleOf30Ms\"} with --json. 10,000 hours take some 10 GB of disk."
        })
@NeedsNoArchive
class BenchVerifyCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--hours", defaultValue = "100", description = "Size of the archive. Default: ${DEFAULT-VALUE}.")
    double hours;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--quotes", defaultValue = "500", description = "Quotations to measure. Default: ${DEFAULT-VALUE}.")
    int quotes;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("isnad-bench-verify");
        // PostgreSQL's unprivileged user must get through.
        if (!folder.toFile().setExecutable(true, false) || !folder.toFile().setReadable(true, false)) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT, "bench-folder", "Can't open " + folder + " for the database.");
        }
        try {
            Process process = child(folder);
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new UserError(UserError.Kind.ENVIRONMENT, "bench-failed", "The measuring process failed.");
            }
            spec.commandLine().getOut().print(answer);
            spec.commandLine().getOut().flush();
            return ExitCodes.OK;
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    /** A process of its own, since this one has no archive. It runs with what the launcher gave this one: heap, collector, class-data archive. */
    private Process child(Path folder) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("-Dfile"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.isnad.cli.Launcher",
                "measure-verify",
                "--hours",
                Double.toString(hours),
                "--seed",
                Long.toString(seed),
                "--quotes",
                Integer.toString(quotes)));
        if (json) {
            command.add("--json");
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("ISNAD_HOME", folder.toString());
        builder.environment().put("ISNAD_DATA", folder.resolve("data").toString());
        builder.environment().remove("ISNAD_DB_URL");
        return builder.start();
    }
}
