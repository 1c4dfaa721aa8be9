package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeStore;
import org.isnad.export.TranscriptFormat;
import org.isnad.report.UserError;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad episode export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write an episode's transcript as json, vtt, srt, txt, podcast-json, rttm, ctm or tei.")
class EpisodeExportCommand implements Callable<Integer> {

    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "EPISODE", description = "Id, or the beginning of one, as `isnad episode list` shows it.")
    String id = "";

    @Option(names = "--format", defaultValue = "json", description = "Default: ${DEFAULT-VALUE}.")
    String format = "json";

    @Option(names = "--revision", description = "Default: the latest.")
    Optional<Integer> revision = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "A new file. Default: standard output.")
    Optional<Path> output = Optional.empty();

    EpisodeExportCommand(EpisodeStore episodes, TranscriptStore transcripts) {
        this.episodes = episodes;
        this.transcripts = transcripts;
    }

    @Override
    public Integer call() {
        TranscriptFormat wanted = TranscriptFormat.of(format);
        Transcript transcript = require(transcripts, episodes.require(id), revision);
        if (output.isEmpty()) {
            write(transcript, wanted, spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
            return ExitCodes.OK;
        }
        NewFile.write(output.get(), file -> write(transcript, wanted, file));
        return ExitCodes.OK;
    }

    static Transcript require(TranscriptStore transcripts, Episode episode, Optional<Integer> revision) {
        return transcripts
                .find(episode.id(), revision)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "transcript-unknown",
                        "Episode " + episode.id()
                                + revision.map(r -> " has no revision " + r).orElse(" has no transcript yet")
                                + ". `isnad job list` shows what is in work."));
    }

    static void write(Transcript transcript, TranscriptFormat format, Appendable out) {
        try {
            format.write(transcript, out);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "output-not-written",
                    "Can't write the output: " + e.getMessage() + ".",
                    e);
        }
    }
}
