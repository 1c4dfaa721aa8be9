package org.isnad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.isnad.evaluation.VerdictAnswer;
import org.isnad.evaluation.VerdictCase;
import org.isnad.evaluation.VerdictCases;
import org.isnad.evaluation.VerdictScores;
import org.isnad.evaluation.VerdictScores.Judged;
import org.isnad.quote.Verdict;
import org.isnad.timing.TimeSpan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad eval thresholds}. */
@Command(
        name = "thresholds",
        mixinStandardHelpOptions = true,
        description = {
            "Fits the confidences of the verdict on annotated quotations, and says what fitting is worth.",
            "Each of five confidences is tried with two other values, one at a time. A setting's loss is false quotations passed plus genuine ones called false plus a"
                    + " fifth of the genuine ones left to a person; at equal loss the setting in use stays.",
            "The last line is leave-one-episode-out: each episode judged with the setting that is best on the others."
        })
@NeedsNoArchive
class EvalThresholdsCommand implements Callable<Integer> {

    private static final double UNDECIDED = .2;

    /** Values tried for each confidence, beside the one in use. */
    private static final Map<String, List<String>> TRIED = new LinkedHashMap<>();

    static {
        TRIED.put("heard", List.of(".75", ".85"));
        TRIED.put("contradicts", List.of(".55", ".75"));
        TRIED.put("sure", List.of(".8", ".9"));
        TRIED.put("doubted", List.of(".55", ".75"));
        TRIED.put("doubted-negation", List.of(".4", ".6"));
    }

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "CASES.jsonl", description = "As for isnad eval verdicts.")
    Path cases = Path.of("");

    @Option(names = "--transcripts", required = true, paramLabel = "DIR", description = "As for isnad eval verdicts.")
    Path transcripts = Path.of("");

    @Option(names = "--json", description = "Print one JSON object; rates are fractions.")
    boolean json;

    /** A setting and what it answers, in the order of the cases. */
    private record Setting(String name, List<Judged> judged) {}

    /** What {@code --json} prints. */
    record Report(Map<String, VerdictScores> settings, String best, VerdictScores leaveOneEpisodeOut) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<VerdictCase> all = VerdictCases.read(cases);
        List<Setting> settings = new ArrayList<>();
        settings.add(answers("as it is", List.of(), all));
        for (Map.Entry<String, List<String>> confidence : TRIED.entrySet()) {
            for (String value : confidence.getValue()) {
                settings.add(answers(
                        confidence.getKey() + " " + value,
                        List.of("-Disnad.verdict." + confidence.getKey() + "=" + value),
                        all));
            }
        }
        print(settings, all);
        return ExitCodes.OK;
    }

    /** In a process of its own, since the confidences are constants of one. */
    private Setting answers(String name, List<String> options, List<VerdictCase> all)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("isnad-thresholds", ".jsonl");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-Dfile.encoding=UTF-8"));
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
            command.addAll(List.of("eval", "verdicts", cases.toString(), "--transcripts", transcripts.toString()));
            command.addAll(List.of("--out", out.toString()));
            int exit = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != ExitCodes.OK) {
                throw new IllegalStateException("isnad eval verdicts ended with " + exit + " for: " + name);
            }
            Map<String, VerdictAnswer> answers = new HashMap<>();
            for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
                VerdictAnswer answer = answer(new ObjectMapper().readTree(line));
                answers.put(answer.id(), answer);
            }
            return new Setting(
                    name,
                    all.stream()
                            .map(one -> new Judged(one, Objects.requireNonNull(answers.get(one.id()), one.id())))
                            .toList());
        } finally {
            Files.deleteIfExists(out);
        }
    }

    private static VerdictAnswer answer(JsonNode line) {
        Optional<TimeSpan> span = line.hasNonNull("startMs")
                ? Optional.of(new TimeSpan(
                        line.path("startMs").asLong(), line.path("endMs").asLong()))
                : Optional.empty();
        return new VerdictAnswer(
                line.path("id").asText(),
                Verdict.valueOf(line.path("verdict").asText()),
                Optional.ofNullable(line.path("episode").asText(null)),
                span,
                line.path("score").asDouble(),
                line.path("pValue").asDouble(),
                "");
    }

    private void print(List<Setting> settings, List<VerdictCase> all) {
        Map<String, VerdictScores> scores = new LinkedHashMap<>();
        settings.forEach(setting -> scores.put(setting.name, VerdictScores.of(setting.judged)));
        Setting best = best(settings, one -> true);
        Map<String, Setting> chosen = new LinkedHashMap<>();
        for (VerdictCase one : all) {
            chosen.computeIfAbsent(
                    one.episode(),
                    left -> best(
                            settings, judged -> !judged.expected().episode().equals(left)));
        }
        List<Judged> leftOut = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Setting setting = Objects.requireNonNull(chosen.get(all.get(i).episode()));
            leftOut.add(setting.judged.get(i));
        }
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            writer.println(JsonOutput.line(new Report(scores, best.name, VerdictScores.of(leftOut))));
            return;
        }
        scores.forEach((name, figures) -> EvalVerdictsCommand.line(writer, name, figures));
        writer.println("best: " + best.name);
        chosen.forEach((episode, setting) -> writer.println("without " + episode + ": " + setting.name));
        EvalVerdictsCommand.line(writer, "left out", VerdictScores.of(leftOut));
    }

    private static Setting best(List<Setting> settings, Predicate<Judged> counts) {
        // The first of equals, which is the setting in use.
        return settings.stream()
                .min(Comparator.comparingDouble(
                        setting -> loss(setting.judged.stream().filter(counts).toList())))
                .orElseThrow();
    }

    private static double loss(List<Judged> judged) {
        VerdictScores scores = VerdictScores.of(judged);
        return scores.falseVerify().count()
                + scores.falseAlarm().count()
                + UNDECIDED * scores.undecidedGenuine().count();
    }
}
