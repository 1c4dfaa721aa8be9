package org.isnad.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.cli.bench.QuoteMix;
import org.isnad.episode.EpisodeStore;
import org.isnad.pipeline.ArticleIntake;
import org.isnad.pipeline.ChanceScores;
import org.isnad.pipeline.QuoteCheck;
import org.isnad.pipeline.index.IndexKeeper;
import org.isnad.pipeline.index.IndexProgress;
import org.isnad.synthetic.SyntheticArchive;
import org.isnad.transcript.TranscriptStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The process that {@code isnad bench verify} measures in: fills the archive it is given, which must be empty, and verifies. */
@Command(
        name = "measure-verify",
        hidden = true,
        description = "Used by `isnad bench verify`. Fills the archive with made-up episodes.")
class MeasureVerifyCommand implements Callable<Integer> {

    private static final int QUOTES_OF_AN_ARTICLE = 30;

    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final IndexKeeper keeper;
    private final ChanceScores chance;
    private final QuoteCheck check;
    private final ArticleIntake intake;

    @Spec
    CommandSpec spec;

    @Option(names = "--hours", required = true)
    double hours;

    @Option(names = "--seed", required = true)
    long seed;

    @Option(names = "--quotes", required = true)
    int quotes;

    @Option(names = "--json")
    boolean json;

    MeasureVerifyCommand(
            EpisodeStore episodes,
            TranscriptStore transcripts,
            IndexKeeper keeper,
            ChanceScores chance,
            QuoteCheck check,
            ArticleIntake intake) {
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.keeper = keeper;
        this.chance = chance;
        this.check = check;
        this.intake = intake;
    }

    /** What {@code --json} prints. */
    record Report(double hours, double p50Ms, double p99Ms, double articleOf30Ms) {}

    @Override
    public Integer call() {
        SyntheticArchive archive = new SyntheticArchive(seed, hours);
        fill(archive);
        chance.refresh();
        QuoteMix mix = new QuoteMix(archive, seed + 1);
        for (int i = 0; i < quotes; i++) {
            verify(mix.next());
        }
        long[] nanos = new long[quotes];
        for (int i = 0; i < quotes; i++) {
            String quote = mix.next();
            long begun = System.nanoTime();
            verify(quote);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        Report report = new Report(hours, ms(nanos, 0.50), ms(nanos, 0.99), article(mix));
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? JsonOutput.line(report)
                                : String.format(
                                        Locale.ROOT,
                                        "%,.0f h: verify p50 %.1f ms, p99 %.1f ms; article of %d quotations %.0f ms",
                                        report.hours,
                                        report.p50Ms,
                                        report.p99Ms,
                                        QUOTES_OF_AN_ARTICLE,
                                        report.articleOf30Ms));
        return ExitCodes.OK;
    }

    private void fill(SyntheticArchive archive) {
        for (int i = 0; i < archive.episodes(); i++) {
            var made = archive.episode(i);
            episodes.save(made.episode());
            transcripts.add(made.id(), 1, made.transcript());
            if (i % 500 == 499) {
                spec.commandLine().getErr().println("stored " + (i + 1) + " of " + archive.episodes() + " episodes");
            }
        }
        if (!keeper.settle(Duration.ofDays(1), IndexProgress.SILENT)) {
            throw new IllegalStateException("the index could not be made");
        }
    }

    private void verify(String quote) {
        check.verify(quote, Optional.empty(), Optional.empty(), false);
    }

    private double article(QuoteMix mix) {
        byte[] text = mix.article(QUOTES_OF_AN_ARTICLE).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        var outcome = intake.add(text, Optional.of("text/plain;charset=UTF-8"), ArticleIntake.Details.none());
        double ms = (System.nanoTime() - begun) / 1e6;
        if (outcome.article().quotations().size() < QUOTES_OF_AN_ARTICLE) {
            throw new IllegalStateException(
                    "only " + outcome.article().quotations().size() + " quotations were found");
        }
        return Math.round(ms * 10) / 10.0;
    }

    /** Nearest rank. */
    private static double ms(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, rank)] / 1e4) / 100.0;
    }
}
