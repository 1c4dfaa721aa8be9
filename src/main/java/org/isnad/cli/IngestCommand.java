package org.isnad.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isnad.archive.DatabaseGuard;
import org.isnad.jobs.IngestRequest;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobStore;
import org.isnad.pipeline.Ingestion;
import org.isnad.pipeline.JobRunner;
import org.isnad.pipeline.TranscriptImport;
import org.isnad.pipeline.index.IndexKeeper;
import org.isnad.pipeline.index.IndexProgress;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad ingest}. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Turn audio into transcripts: files, folders (searched through), patterns or addresses of mp3, m4a, ogg, opus, flac, wav, wma, webm, mp4 …",
            "A transcript file (isnad-transcript/1, .json) is imported as it is, without audio.",
            "Interrupted work goes on where it was when the same command is run again; audio that has a transcript is left alone."
        })
class IngestCommand implements Callable<Integer> {

    /** Some 3,000 hours of speech are indexed in this time. */
    private static final Duration INDEX_PATIENCE = Duration.ofMinutes(5);

    private final Ingestion ingestion;
    private final TranscriptImport transcriptImport;
    private final JobStore jobs;
    private final JobRunner runner;
    private final DatabaseGuard guard;
    private final IndexKeeper keeper;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE|FOLDER|URL", arity = "0..*", description = "What to ingest.")
    List<String> inputs = new ArrayList<>();

    @Option(names = "--podcast", description = "The podcast's name. Default: the file's album tag.")
    Optional<String> podcast = Optional.empty();

    @Option(names = "--title", description = "The episode's title. Default: the file's title tag, else its name.")
    Optional<String> title = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "When it was published. Default: the file's date tag.")
    Optional<LocalDate> date = Optional.empty();

    @Option(names = "--host", description = "Who asks; may be given several times.")
    List<String> hosts = new ArrayList<>();

    @Option(names = "--guest", description = "Who answers; may be given several times.")
    List<String> guests = new ArrayList<>();

    @Option(
            names = "--speakers",
            paramLabel = "N",
            description = "How many voices there are, 1 to 8. Default: found from the audio.")
    Optional<Integer> speakers = Optional.empty();

    @Option(
            names = "--model",
            description = "Acoustic model, by name or folder. Default: the best installed Arabic one.")
    Optional<String> model = Optional.empty();

    @Option(
            names = "--again",
            description = "Transcribe anew what has a transcript; the new revision stands beside the old.")
    boolean again;

    @Option(names = "--resume", description = "Work on everything that is queued or was interrupted.")
    boolean resume;

    @Option(names = "--json", description = "Print progress as JSON lines.")
    boolean json;

    IngestCommand(
            Ingestion ingestion,
            TranscriptImport transcriptImport,
            JobStore jobs,
            JobRunner runner,
            DatabaseGuard guard,
            IndexKeeper keeper) {
        this.ingestion = ingestion;
        this.transcriptImport = transcriptImport;
        this.jobs = jobs;
        this.runner = runner;
        this.guard = guard;
        this.keeper = keeper;
    }

    @Override
    public Integer call() throws InterruptedException {
        IngestRequest request = request();
        keeper.start();
        IngestProgress progress = IngestProgress.on(spec, json);
        List<IngestInput> found = inputs(progress);
        Interruption interruption = Interruption.install(progress);
        Set<Long> submitted = new LinkedHashSet<>();
        if (resume) {
            guard.call(jobs::active).forEach(job -> submitted.add(job.id()));
        }
        for (IngestInput input : found) {
            submit(input, request, progress).ifPresent(job -> submitted.add(job.id()));
        }
        if (!submitted.isEmpty()) {
            runner.start(submitted);
            try {
                follow(submitted, progress, interruption);
            } catch (RuntimeException e) {
                if (!interruption.happened()) {
                    throw e;
                }
                // The database goes away while the program stops; what is to be said has been said.
            }
        }
        if (interruption.happened()) {
            return ExitCodes.INTERRUPTED;
        }
        interruption.remove();
        awaitIndex();
        return progress.exitCode();
    }

    /** What was ingested can be searched when the command is over, unless very much is waiting to be indexed. */
    private void awaitIndex() {
        if (!keeper.settle(INDEX_PATIENCE, IndexProgress.SILENT)) {
            spec.commandLine()
                    .getErr()
                    .println("isnad: the search index is not up to date yet; the next command goes on with it.");
        }
    }

    private IngestRequest request() {
        if (inputs.isEmpty() && !resume) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "Name a file, a folder or an address to ingest, or --resume.");
        }
        if (speakers.filter(n -> n < 1 || n > 8).isPresent()) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--speakers takes 1 to 8.");
        }
        return new IngestRequest(podcast, title, date, hosts, guests, speakers, model, again);
    }

    private List<IngestInput> inputs(IngestProgress progress) {
        List<IngestInput> found = new ArrayList<>();
        for (String input : inputs) {
            try {
                found.addAll(IngestInput.expand(input));
            } catch (UserError e) {
                progress.failed(input, e);
            }
        }
        if (title.isPresent() && found.size() > 1) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--title names one episode, but " + found.size() + " files were given.");
        }
        return found;
    }

    private Optional<Job> submit(IngestInput input, IngestRequest request, IngestProgress progress) {
        try {
            if (input.isTranscript()) {
                TranscriptImport.Imported imported = transcriptImport.importFile(input.path());
                progress.imported(input.name(), imported);
                return Optional.empty();
            }
            Ingestion.Submission submission = input.isRemote()
                    ? ingestion.fetch(input.address(), request, progress.download(input.name()))
                    : ingestion.submit(input.path(), input.name(), request);
            if (submission.job().isEmpty()) {
                progress.known(input.name(), submission);
            }
            return submission.job();
        } catch (UserError e) {
            progress.failed(input.name(), e);
            return Optional.empty();
        }
    }

    private void follow(Set<Long> submitted, IngestProgress progress, Interruption interruption)
            throws InterruptedException {
        Set<Long> open = new LinkedHashSet<>(submitted);
        while (!open.isEmpty() && !interruption.happened()) {
            List<Job> now = guard.call(() -> jobs.findAll(open));
            progress.update(now);
            now.stream().filter(job -> job.state().isFinal()).forEach(job -> open.remove(job.id()));
            Thread.sleep(progress.pause().toMillis());
        }
        if (open.isEmpty()) {
            progress.finish();
        }
    }
}
