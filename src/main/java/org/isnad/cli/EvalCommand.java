package org.isnad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.evaluation.DiarizationErrorRate;
import org.isnad.evaluation.EditCounts;
import org.isnad.evaluation.RttmTurn;
import org.isnad.evaluation.SpeechFiles;
import org.isnad.evaluation.WordErrorRate;
import org.isnad.report.UserError;
import org.isnad.text.Fold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad eval}. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measure transcripts, found quotations, verdicts and summaries against references.",
        subcommands = {
            EvalCommand.Wer.class,
            EvalCommand.Der.class,
            EvalQuotationsCommand.class,
            EvalVerdictsCommand.class,
            EvalThresholdsCommand.class,
            EvalSummariesCommand.class,
            EvalChaptersCommand.class
        })
@NeedsNoArchive
class EvalCommand {

    @Command(
            name = "wer",
            mixinStandardHelpOptions = true,
            description = {
                "Word and character error rate of HYP against REF (txt, stm, ctm or isnad-transcript json, by their endings).",
                "CER counts the spaces between words, as jiwer does."
            })
    @NeedsNoArchive
    static class Wer implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "REF", description = "What was really said.")
        Path reference = Path.of("");

        @Parameters(paramLabel = "HYP", description = "What was recognised.")
        Path hypothesis = Path.of("");

        @Option(
                names = "--fold",
                description =
                        "Folding of the second figure: exact, diacritics (vowels, tatweel) or orthographic (also hamza, ة/ه, ى/ي, digits). Default: ${DEFAULT-VALUE}.",
                defaultValue = "orthographic")
        Fold fold = Fold.ORTHOGRAPHIC;

        @Option(names = "--alignment", description = "Also print every word that differs.")
        boolean alignment;

        @Option(names = "--json", description = "Print one JSON object; rates are fractions.")
        boolean json;

        record Figures(double wer, double cer, EditCounts words, EditCounts characters) {
            static Figures of(WordErrorRate rate) {
                return new Figures(rate.words().rate(), rate.characters().rate(), rate.words(), rate.characters());
            }
        }

        record Report(long words, Figures raw, Fold fold, Figures folded, List<WordErrorRate.AlignedWord> alignment) {}

        @Override
        public Integer call() {
            List<String> ref = SpeechFiles.words(reference);
            List<String> hyp = SpeechFiles.words(hypothesis);
            WordErrorRate raw = WordErrorRate.of(ref, hyp, Fold.EXACT);
            WordErrorRate folded = WordErrorRate.of(ref, hyp, fold);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                List<WordErrorRate.AlignedWord> aligned = alignment ? folded.alignment() : List.of();
                out.println(
                        JsonOutput.line(new Report(ref.size(), Figures.of(raw), fold, Figures.of(folded), aligned)));
                return ExitCodes.OK;
            }
            out.println("reference " + reference + ", " + ref.size() + " words");
            print(out, "raw", raw);
            print(out, fold.name().toLowerCase(Locale.ROOT), folded);
            if (alignment) {
                folded.alignment().stream()
                        .filter(word -> word.outcome() != WordErrorRate.Outcome.HIT)
                        .forEach(word -> out.println(word.outcome().name().toLowerCase(Locale.ROOT) + "\t"
                                + word.reference() + "\t" + word.hypothesis()));
            }
            return ExitCodes.OK;
        }

        private static void print(PrintWriter out, String name, WordErrorRate rate) {
            EditCounts words = rate.words();
            out.println(String.format(
                    Locale.ROOT,
                    "%-12s WER %6.2f %%  CER %6.2f %%  (%d right, %d substituted, %d deleted, %d inserted)",
                    name,
                    100 * words.rate(),
                    100 * rate.characters().rate(),
                    words.hits(),
                    words.substitutions(),
                    words.deletions(),
                    words.insertions()));
        }
    }

    @Command(
            name = "der",
            mixinStandardHelpOptions = true,
            description = "Diarization error rate of HYP against REF (RTTM), as md-eval-22 defines it.")
    @NeedsNoArchive
    static class Der implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "REF.rttm", description = "Who really spoke when.")
        Path reference = Path.of("");

        @Parameters(paramLabel = "HYP.rttm", description = "What was found.")
        Path hypothesis = Path.of("");

        @Option(
                names = "--collar",
                defaultValue = "0.25",
                description = "Seconds not scored on each side of a reference border. Default: ${DEFAULT-VALUE}.")
        double collar;

        @Option(
                names = "--ignore-overlaps",
                description = "Leave out time in which the reference has several speakers.")
        boolean ignoreOverlaps;

        @Option(names = "--json", description = "Print one JSON object; rates are fractions, times seconds.")
        boolean json;

        record Line(
                String file,
                double der,
                double scored,
                double missed,
                double falseAlarm,
                double confused,
                int referenceSpeakers,
                int speakers) {}

        record Report(
                double der, double collar, boolean ignoreOverlaps, DiarizationErrorRate total, List<Line> files) {}

        @Override
        public Integer call() {
            if (!(collar >= 0 && collar < 60)) {
                throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--collar takes 0 to 60 seconds.");
            }
            TreeMap<String, List<RttmTurn>> ref = byFile(reference);
            TreeMap<String, List<RttmTurn>> hyp = byFile(hypothesis);
            if (ref.isEmpty()) {
                throw new UserError(
                        UserError.Kind.BAD_INPUT,
                        "empty-reference",
                        reference + " has no SPEAKER lines: nothing to score against.");
            }
            PrintWriter out = spec.commandLine().getOut();
            if (ref.size() == 1 && hyp.size() == 1 && !ref.firstKey().equals(hyp.firstKey())) {
                if (!json) {
                    out.println("scoring " + hyp.firstKey() + " against " + ref.firstKey()
                            + ": each file has one recording");
                }
                hyp.put(ref.firstKey(), hyp.remove(hyp.firstKey()));
            }
            return print(ref, hyp, out);
        }

        private int print(TreeMap<String, List<RttmTurn>> ref, TreeMap<String, List<RttmTurn>> hyp, PrintWriter out) {
            DiarizationErrorRate total = new DiarizationErrorRate(0, 0, 0, 0);
            List<Line> lines = new ArrayList<>();
            Set<String> files = new TreeSet<>(ref.keySet());
            files.addAll(hyp.keySet());
            for (String file : files) {
                List<RttmTurn> r = ref.getOrDefault(file, List.of());
                List<RttmTurn> h = hyp.getOrDefault(file, List.of());
                DiarizationErrorRate rate =
                        DiarizationErrorRate.of(r, h, new DiarizationErrorRate.Options(collar, ignoreOverlaps));
                total = total.plus(rate);
                lines.add(new Line(
                        file,
                        rate.rate(),
                        rate.scored(),
                        rate.missed(),
                        rate.falseAlarm(),
                        rate.confused(),
                        speakers(r),
                        speakers(h)));
            }
            if (json) {
                out.println(JsonOutput.line(new Report(total.rate(), collar, ignoreOverlaps, total, lines)));
                return ExitCodes.OK;
            }
            lines.forEach(line -> out.println(String.format(
                    Locale.ROOT,
                    "%-24s DER %6.2f %%  missed %.2f s, false alarm %.2f s, confused %.2f s of %.2f s; speakers: %d (reference %d)",
                    line.file,
                    100 * line.der,
                    line.missed,
                    line.falseAlarm,
                    line.confused,
                    line.scored,
                    line.speakers,
                    line.referenceSpeakers)));
            out.println(String.format(
                    Locale.ROOT, "%-24s DER %6.2f %%  (collar %.2f s)", "all", 100 * total.rate(), collar));
            return ExitCodes.OK;
        }

        private static TreeMap<String, List<RttmTurn>> byFile(Path file) {
            return SpeechFiles.rttm(file).stream()
                    .collect(Collectors.groupingBy(RttmTurn::file, TreeMap::new, Collectors.toList()));
        }

        private static int speakers(List<RttmTurn> turns) {
            return (int) turns.stream().map(RttmTurn::speaker).distinct().count();
        }
    }
}
