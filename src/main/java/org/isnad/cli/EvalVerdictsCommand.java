package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.isnad.evaluation.VerdictAnswer;
import org.isnad.evaluation.VerdictCase;
import org.isnad.evaluation.VerdictCases;
import org.isnad.evaluation.VerdictScores;
import org.isnad.evaluation.VerdictScores.Judged;
import org.isnad.quote.Evidence;
import org.isnad.quote.PassageScope;
import org.isnad.quote.QuoteRequest;
import org.isnad.quote.QuoteVerifier;
import org.isnad.quote.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad eval verdicts}. */
@Command(
        name = "verdicts",
        mixinStandardHelpOptions = true,
        description = {
            "Judges annotated quotations against transcripts and scores the verdicts.",
            "CASES.jsonl holds one case a line: id, episode, quote, attributedTo, expected, acceptable, genuine, evidence.",
            "Nothing is stored: the transcripts are read into memory and forgotten."
        })
@NeedsNoArchive
class EvalVerdictsCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "CASES.jsonl", description = "The quotations with the verdicts an expert gives.")
    Path cases = Path.of("");

    @Option(
            names = "--transcripts",
            required = true,
            paramLabel = "DIR",
            description = "Folder of isnad-transcript/1 files; a case's episode is a file name without ending.")
    Path transcripts = Path.of("");

    @Option(names = "--out", paramLabel = "PRED.jsonl", description = "Write one answer a line here.")
    Optional<Path> out = Optional.empty();

    @Option(names = "--in-episode", description = "Search only the case's own episode, not the whole archive.")
    boolean inEpisode;

    @Option(
            names = "--errors",
            description = "Also list the false quotations passed and the genuine ones called false.")
    boolean errors;

    @Option(names = "--json", description = "Print one JSON object; rates are fractions.")
    boolean json;

    /** A line of the output file. */
    record Line(
            String id,
            String verdict,
            Optional<String> episode,
            Optional<Long> startMs,
            Optional<Long> endMs,
            double score,
            double pValue) {

        static Line of(VerdictAnswer answer) {
            return new Line(
                    answer.id(),
                    answer.verdict().name(),
                    answer.episode(),
                    answer.span().map(span -> span.startMs()),
                    answer.span().map(span -> span.endMs()),
                    answer.score(),
                    answer.pValue());
        }
    }

    /** What {@code --json} prints. */
    record Report(VerdictScores all, Map<String, VerdictScores> byEpisode) {}

    @Override
    public Integer call() {
        List<VerdictCase> all = VerdictCases.read(cases);
        VerdictArchive archive = VerdictArchive.read(transcripts);
        QuoteVerifier verifier = archive.verifier();
        List<Judged> judged = new ArrayList<>();
        for (VerdictCase one : all) {
            judged.add(new Judged(one, answer(one, archive, verifier)));
        }
        out.ifPresent(file -> write(file, judged));
        print(judged, archive);
        return ExitCodes.OK;
    }

    private VerdictAnswer answer(VerdictCase one, VerdictArchive archive, QuoteVerifier verifier) {
        PassageScope scope = inEpisode ? PassageScope.in(archive.episode(one.episode())) : PassageScope.everywhere();
        Verification found = verifier.verify(QuoteRequest.of(one.quote(), one.attributedTo(), scope));
        Optional<Evidence> first = found.evidence().stream().findFirst();
        return new VerdictAnswer(
                one.id(),
                found.verdict(),
                first.map(evidence -> archive.name(evidence.episode())),
                first.map(Evidence::span),
                found.score(),
                found.pValue(),
                found.explanation().en() + "  " + first.map(Evidence::text).orElse(""));
    }

    private static void write(Path file, List<Judged> judged) {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            judged.forEach(j -> writer.println(JsonOutput.line(Line.of(j.answer()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(List<Judged> judged, VerdictArchive archive) {
        PrintWriter writer = spec.commandLine().getOut();
        Map<String, VerdictScores> byEpisode = new LinkedHashMap<>();
        Map<String, List<Judged>> parts = new TreeMap<>();
        judged.forEach(j -> parts.computeIfAbsent(j.expected().episode(), e -> new ArrayList<>())
                .add(j));
        parts.forEach((episode, part) -> byEpisode.put(episode, VerdictScores.of(part)));
        if (json) {
            writer.println(JsonOutput.line(new Report(VerdictScores.of(judged), byEpisode)));
            return;
        }
        line(writer, "all", VerdictScores.of(judged));
        byEpisode.forEach((episode, scores) -> line(writer, episode, scores));
        if (errors) {
            judged.stream()
                    .filter(j -> j.isFalseVerify() || j.isFalseAlarm())
                    .forEach(j -> writer.println((j.isFalseVerify() ? "false verify " : "false alarm  ")
                            + j.expected().id() + " " + j.expected().expected() + " → "
                            + j.answer().verdict() + "  " + j.expected().quote() + "\n    "
                            + j.answer().reason()));
        }
    }

    static void line(PrintWriter writer, String name, VerdictScores scores) {
        writer.println(String.format(
                Locale.ROOT,
                "%-20s %4d cases  false-verify %5.1f %% (%d/%d)  false-alarm %5.1f %% (%d/%d)  macro-F1 %.3f lenient %.3f  evidence %5.1f %%  undecided genuine %5.1f %%",
                name,
                scores.cases(),
                100 * scores.falseVerify().rate(),
                scores.falseVerify().count(),
                scores.falseVerify().of(),
                100 * scores.falseAlarm().rate(),
                scores.falseAlarm().count(),
                scores.falseAlarm().of(),
                scores.macroF1Strict(),
                scores.macroF1Lenient(),
                100 * scores.evidenceHit().rate(),
                100 * scores.undecidedGenuine().rate()));
    }
}
