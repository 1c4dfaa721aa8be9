package org.isnad.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.pipeline.index.IndexKeeper;
import org.isnad.pipeline.index.IndexSync;
import org.isnad.search.IndexState;
import org.isnad.search.TranscriptIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad reindex}. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Make a new search index from the database. The old one is searched and kept up to date until the new one takes its place.",
            "Ctrl-C keeps what is done; the same command goes on there. The index is a copy: nothing is lost with it, and what is damaged or missing is made anew",
            "by itself. This command is for those who want to see it, or to be sure."
        })
class ReindexCommand implements Callable<Integer> {

    /** Another process that makes the index is waited for as long as it is alive; this only bounds one wait. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final IndexSync sync;
    private final IndexKeeper keeper;
    private final TranscriptIndex index;

    @Spec
    CommandSpec spec;

    @Option(names = "--update", description = "Only bring the index up to date, and wait until it is.")
    boolean update;

    @Option(
            names = "--check",
            description = "Only read the whole index against its checksums; damage is repaired by a new index.")
    boolean check;

    @Option(names = "--json", description = "Print progress as JSON lines.")
    boolean json;

    ReindexCommand(IndexSync sync, IndexKeeper keeper, TranscriptIndex index) {
        this.sync = sync;
        this.keeper = keeper;
        this.index = index;
    }

    /** How the index is now. */
    record Done(String event, long episodes, long passages, long words) {}

    @Override
    public Integer call() {
        IndexProgressPrinter progress = new IndexProgressPrinter(spec, json);
        if (check && sync.check()) {
            return done();
        }
        Optional<IndexSync.Outcome> built = update || check ? Optional.empty() : Optional.of(sync.build(progress));
        if (built.filter(o -> o == IndexSync.Outcome.ELSEWHERE).isPresent()) {
            spec.commandLine()
                    .getErr()
                    .println("isnad: another process makes a new index already; this one stays in use until it has.");
        }
        boolean done = built.filter(o -> o == IndexSync.Outcome.UP_TO_DATE).isPresent();
        if (!done && !keeper.settle(PATIENCE, progress)) {
            progress.end();
            spec.commandLine()
                    .getErr()
                    .println("isnad: stopped; what is done is kept. The same command goes on there.");
            return ExitCodes.INTERRUPTED;
        }
        return done();
    }

    private int done() {
        if (index.state() instanceof IndexState.Usable usable) {
            Done done = new Done("done", usable.episodes(), usable.passages(), usable.words());
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? JsonOutput.line(done)
                                    : String.format(
                                            java.util.Locale.ROOT,
                                            "The index is up to date: %,d episodes, %,d words.",
                                            done.episodes,
                                            done.words));
        }
        return ExitCodes.OK;
    }
}
