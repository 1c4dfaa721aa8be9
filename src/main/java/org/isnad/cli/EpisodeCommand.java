package org.isnad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeList;
import org.isnad.episode.EpisodeStore;
import org.isnad.episode.EpisodeSummary;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad episode}. */
@Command(
        name = "episode",
        mixinStandardHelpOptions = true,
        description = "List the archive's episodes, show one, or export its transcript.",
        subcommands = {EpisodeCommand.ListEpisodes.class, EpisodeCommand.Show.class, EpisodeExportCommand.class})
class EpisodeCommand {

    @NeedsRowsOnly
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List episodes, newest first.")
    static class ListEpisodes implements Callable<Integer> {

        private final EpisodeList episodes;

        @Spec
        CommandSpec spec;

        @Option(names = "--podcast", description = "Only of this podcast.")
        Optional<String> podcast = Optional.empty();

        @Option(
                names = "--limit",
                defaultValue = "50",
                description = "At most this many, 1 to 1000. Default: ${DEFAULT-VALUE}.")
        int limit;

        @Option(
                names = "--before",
                paramLabel = "POSITION",
                description = "Only episodes before this position; for the next page.")
        Optional<Long> before = Optional.empty();

        @Option(names = "--json", description = "One JSON object per line.")
        boolean json;

        ListEpisodes(EpisodeList episodes) {
            this.episodes = episodes;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<EpisodeSummary> found = episodes.read(before, Math.max(1, Math.min(1000, limit)), podcast);
            found.forEach(summary -> out.println(json ? JsonOutput.line(EpisodeView.of(summary)) : line(summary)));
            if (found.isEmpty() && !json) {
                out.println(
                        podcast.isPresent() || before.isPresent()
                                ? "No such episodes. `isnad episode list` shows all."
                                : "No episodes yet. `isnad ingest FILE` adds one.");
            }
            return ExitCodes.OK;
        }

        private static String line(EpisodeSummary summary) {
            Episode e = summary.episode();
            return e.id() + "  " + e.publishedOn().map(Object::toString).orElse("          ") + "  "
                    + e.audio().map(a -> Clocked.of(a.duration())).orElse("no audio") + "  "
                    + e.podcast() + " — " + e.title()
                    + summary.latestRevision().map(r -> "  (revision " + r).orElse("  (no transcript yet")
                    + (summary.demonstration() ? ", demonstration model)" : ")");
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show an episode's transcript with speakers and times.")
    static class Show implements Callable<Integer> {

        private final EpisodeStore episodes;
        private final TranscriptStore transcripts;

        @Spec
        CommandSpec spec;

        @Parameters(
                paramLabel = "EPISODE",
                description = "Id, or the beginning of one, as `isnad episode list` shows it.")
        String id = "";

        @Option(names = "--revision", description = "Default: the latest.")
        Optional<Integer> revision = Optional.empty();

        @Option(names = "--json", description = "Print the transcript as JSON.")
        boolean json;

        Show(EpisodeStore episodes, TranscriptStore transcripts) {
            this.episodes = episodes;
            this.transcripts = transcripts;
        }

        @Override
        public Integer call() {
            Episode episode = episodes.require(id);
            Transcript transcript = EpisodeExportCommand.require(transcripts, episode, revision);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                EpisodeExportCommand.write(transcript, org.isnad.export.TranscriptFormat.JSON, out);
                return ExitCodes.OK;
            }
            print(episode, transcript, out);
            return ExitCodes.OK;
        }

        private static void print(Episode episode, Transcript transcript, PrintWriter out) {
            out.println(episode.podcast() + " — " + episode.title());
            out.println("episode " + episode.id()
                    + transcript
                            .recognition()
                            .map(r -> ", revision " + r.revision() + ", " + r.engine() + ", " + r.model())
                            .orElse(""));
            if (transcript
                    .recognition()
                    .filter(Transcript.Recognition::demonstration)
                    .isPresent()) {
                out.println("made with a demonstration model: do not rely on the words");
            }
            transcript.warnings().forEach(w -> out.println("warning: " + w.message()));
            out.println();
            String speaker = "";
            for (Segment segment : transcript.segments()) {
                if (!segment.speaker().equals(speaker)) {
                    speaker = segment.speaker();
                    out.println(transcript.speaker(speaker).label() + ":");
                }
                out.println("  "
                        + Clocked.of(java.time.Duration.ofMillis(segment.span().startMs())) + "  " + segment.text());
            }
        }
    }
}
