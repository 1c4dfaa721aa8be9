package org.isnad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.isnad.archive.ArchiveHome;
import org.isnad.models.ModelStore;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure this machine.",
        subcommands = {
            BenchCommand.Ingest.class,
            BenchSearchCommand.class,
            BenchVerifyCommand.class,
            BenchSummaryCommand.class
        })
@NeedsNoArchive
class BenchCommand {

    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = {
                "Whole ingestion against a plain loop of one Vosk recogniser with words and speaker model over the same audio, in turn, on a",
                "throw-away archive. The ingestion is the whole command: start of Java, database, decoding, recognition, speakers, storing, files.",
                "The plain loop's time is the loop alone: audio decoded and models loaded beforehand."
            })
    @NeedsNoArchive
    static class Ingest implements Callable<Integer> {

        private static final Path SAMPLE = Path.of("samples", "sample-interview.opus");

        @Spec
        CommandSpec spec;

        @Option(
                names = "--minutes",
                defaultValue = "30",
                description = "Length of the audio: the sample interview again and again. Default: ${DEFAULT-VALUE}.")
        int minutes;

        @Option(
                names = "--rounds",
                defaultValue = "3",
                description = "Pairs of runs; the medians count. Default: ${DEFAULT-VALUE}.")
        int rounds;

        @Option(
                names = "--memory",
                description = "Instead: peak memory of all processes for this audio, resident set summed every 100 ms.")
        boolean memory;

        @Option(names = "--json", description = "Print one JSON object.")
        boolean json;

        record Report(
                double audioSeconds,
                double plainSeconds,
                double isnadSeconds,
                double ratio,
                Map<String, Double> stages,
                List<Double> plain,
                List<Double> isnad) {}

        record Memory(double audioSeconds, long peakBytes, Map<String, Long> peakByProcess) {}

        @Override
        public Integer call() throws Exception {
            Path folder = Files.createTempDirectory("isnad-bench");
            try {
                Bench bench = new Bench(ArchiveHome.resolve(), folder);
                return memory ? memory(bench) : speed(bench);
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        }

        private int memory(Bench bench) throws Exception {
            Path audio = bench.audio(SAMPLE, minutes, 0);
            bench.isnad("episode", "list");
            MemoryWatch watch = new MemoryWatch();
            bench.isnad(watch, "ingest", "--json", audio.toString());
            Memory report = new Memory(Bench.seconds(audio), watch.peak(), watch.byProcess());
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? JsonOutput.line(report)
                                    : String.format(
                                            Locale.ROOT,
                                            "%.0f s of audio: peak %.1f MB %s",
                                            report.audioSeconds,
                                            report.peakBytes / 1e6,
                                            report.peakByProcess));
            return ExitCodes.OK;
        }

        private int speed(Bench bench) throws Exception {
            bench.isnad("episode", "list");
            List<Double> plain = new ArrayList<>();
            List<Double> isnad = new ArrayList<>();
            List<Map<String, Double>> stages = new ArrayList<>();
            double seconds = 0;
            for (int round = 0; round < rounds; round++) {
                Path audio = bench.audio(SAMPLE, minutes, round);
                seconds = Bench.seconds(audio);
                plain.add(bench.plain(audio));
                long begun = System.nanoTime();
                stages.add(bench.isnad("ingest", "--json", audio.toString()));
                isnad.add((System.nanoTime() - begun) / 1e9);
                Files.delete(audio);
            }
            Report report = new Report(
                    seconds, median(plain), median(isnad), ratio(plain, isnad), medians(stages), plain, isnad);
            spec.commandLine().getOut().println(json ? JsonOutput.line(report) : text(report));
            return ExitCodes.OK;
        }

        private static String text(Report r) {
            return String.format(
                    Locale.ROOT,
                    "%.0f s of audio: plain loop %.1f s, isnad %.1f s, ratio %.2f; stages %s",
                    r.audioSeconds,
                    r.plainSeconds,
                    r.isnadSeconds,
                    r.ratio,
                    r.stages);
        }

        /** The median of the pairs' ratios: the machine's drift between rounds does not count. */
        private static double ratio(List<Double> plain, List<Double> isnad) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < plain.size(); i++) {
                ratios.add(plain.get(i) / isnad.get(i));
            }
            return median(ratios);
        }

        private static double median(List<Double> values) {
            double[] sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }

        private static Map<String, Double> medians(List<Map<String, Double>> rounds) {
            Map<String, Double> medians = new LinkedHashMap<>();
            rounds.get(0)
                    .keySet()
                    .forEach(stage -> medians.put(
                            stage,
                            median(rounds.stream()
                                    .map(r -> r.getOrDefault(stage, 0.0))
                                    .toList())));
            return medians;
        }
    }

    /** A throw-away archive with the installed models, worked on by child processes. */
    private static final class Bench {

        private final ArchiveHome home;
        private final Path folder;

        Bench(ArchiveHome home, Path folder) {
            this.home = home;
            this.folder = folder;
            // PostgreSQL's unprivileged user must get through.
            if (!folder.toFile().setExecutable(true, false) || !folder.toFile().setReadable(true, false)) {
                throw new UserError(
                        UserError.Kind.ENVIRONMENT, "bench-folder", "Can't open " + folder + " for the database.");
            }
        }

        static double seconds(Path wav) throws IOException {
            return (Files.size(wav) - WavFile.HEADER) / 32_000.0;
        }

        /** The sample again and again; {@code variant} makes each file another one to the media store. */
        Path audio(Path sample, int minutes, int variant) throws IOException, InterruptedException {
            Path pcm = folder.resolve("sample.pcm");
            new org.isnad.audio.AudioPreparation(org.isnad.audio.ChunkSettings.DEFAULT)
                    .prepare(home.root().resolve(sample), pcm);
            Path wav = folder.resolve("bench-" + variant + ".wav");
            WavFile.repeat(pcm, wav, minutes * 60L * 32_000 + variant * 320L);
            return wav;
        }

        double plain(Path wav) throws IOException, InterruptedException {
            ModelStore models = new ModelStore(home.models());
            Process process = java(
                            "org.isnad.recognition.vosk.PlainLoop",
                            models.acoustic(java.util.Optional.empty()).folder().toString(),
                            models.speaker().orElseThrow().folder().toString(),
                            wav.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            require(process.waitFor() == 0, "the plain loop failed");
            return Double.parseDouble(answer);
        }

        Map<String, Double> isnad(String... arguments) throws IOException, InterruptedException {
            return isnad(null, arguments);
        }

        /** Runs a command; returns the seconds between its changes of stage. */
        Map<String, Double> isnad(@org.jspecify.annotations.Nullable MemoryWatch watch, String... arguments)
                throws IOException, InterruptedException {
            List<String> words = new ArrayList<>(List.of("org.isnad.cli.Launcher"));
            words.addAll(Arrays.asList(arguments));
            ProcessBuilder builder = java(words.toArray(String[]::new)).redirectError(ProcessBuilder.Redirect.INHERIT);
            long at = System.nanoTime();
            Process process = builder.start();
            if (watch != null) {
                watch.follow(process);
            }
            Map<String, Double> stages = new LinkedHashMap<>();
            String stage = "START";
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode event = line.startsWith("{") ? new ObjectMapper().readTree(line) : null;
                    String next = event == null
                            ? stage
                            : event.path("state").asText().equals("DONE")
                                    ? "STOP"
                                    : event.path("stage").asText(stage);
                    if (!next.equals(stage)) {
                        stages.merge(stage, (System.nanoTime() - at) / 1e9, Double::sum);
                        at = System.nanoTime();
                        stage = next;
                    }
                }
            }
            stages.merge(stage, (System.nanoTime() - at) / 1e9, Double::sum);
            require(process.waitFor() == 0, "isnad " + String.join(" ", arguments) + " failed");
            return stages;
        }

        private ProcessBuilder java(String... words) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            // The child runs with what the launcher gave this process: heap, collector, class-data archive.
            java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(option -> option.startsWith("-X") || option.startsWith("-Dfile"))
                    .forEach(command::add);
            command.addAll(List.of("-Djna.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
            command.addAll(Arrays.asList(words));
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().put("ISNAD_HOME", folder.toString());
            builder.environment().put("ISNAD_DATA", folder.resolve("data").toString());
            builder.environment()
                    .put("ISNAD_TRANSCRIPTS", folder.resolve("transcripts").toString());
            builder.environment().put("ISNAD_MODELS", home.models().toString());
            return builder;
        }

        private static void require(boolean condition, String message) {
            if (!condition) {
                throw new UserError(UserError.Kind.ENVIRONMENT, "bench-failed", message + ".");
            }
        }
    }
}
