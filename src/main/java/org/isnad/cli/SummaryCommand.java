package org.isnad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.report.UserError;
import org.isnad.summary.EpisodeSummaries;
import org.isnad.summary.KeySegment;
import org.isnad.summary.Length;
import org.isnad.summary.SpeakerDigest;
import org.isnad.summary.SpeakerDigests;
import org.isnad.summary.Summarizer;
import org.isnad.summary.Summary;
import org.isnad.summary.SummaryRequest;
import org.isnad.summary.write.AudioLinks;
import org.isnad.summary.write.SummaryFormat;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad summary}. */
@Command(
        name = "summary",
        mixinStandardHelpOptions = true,
        description = {
            "Summarise an episode, one speaker of it, or one speaker across all episodes: key sentences, chapters, keywords, names and questions,",
            "each with its seconds. Words are quoted as recognised; punctuation is ours.",
            "",
            "isnad summary EPISODE                     the whole episode",
            "isnad summary EPISODE --speaker NAME      one speaker of it",
            "isnad summary --speaker NAME              that speaker across all episodes",
            ""
        })
class SummaryCommand implements Callable<Integer> {

    /** Where `isnad serve` has the audio, unless told otherwise. */
    private static final String SERVED = "http://127.0.0.1:8080/api/v1/episodes/";

    /** How long; at most one of the three. */
    static class LengthOptions {
        @Option(names = "--ratio", paramLabel = "SHARE", description = "Share of what was said, over 0 to 1.")
        Optional<Double> ratio = Optional.empty();

        @Option(names = "--sentences", paramLabel = "N", description = "Number of sentences, 1 to 1000.")
        Optional<Integer> sentences = Optional.empty();

        @Option(
                names = "--minutes",
                paramLabel = "M",
                description = "Reading time in minutes (138 words each), over 0 to 60.")
        Optional<Double> minutes = Optional.empty();
    }

    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final EpisodeSummaries summaries;
    private final SpeakerDigests digests;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "EPISODE",
            arity = "0..1",
            description = "Id, or the beginning of one, as `isnad episode list` shows it.")
    Optional<String> id = Optional.empty();

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Only this speaker; a name, or with EPISODE also an id such as S1.")
    Optional<String> speaker = Optional.empty();

    @ArgGroup(heading = "Length (default: one minute of reading, at most three tenths):%n")
    LengthOptions length = new LengthOptions();

    @Option(names = "--revision", description = "Of the transcript. Default: the latest.")
    Optional<Integer> revision = Optional.empty();

    @Option(
            names = "--format",
            defaultValue = "md",
            description = "md, json, html, chapters-json (Podcasting 2.0) or chapters-vtt. Default: ${DEFAULT-VALUE}.")
    String format = "md";

    @Option(
            names = "--audio",
            paramLabel = "ADDRESS",
            description =
                    "Where the links lead. Default: the episode's audio at a server on this machine (" + SERVED + "…).")
    Optional<String> audio = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "A new file. Default: standard output.")
    Optional<Path> output = Optional.empty();

    @Option(
            names = "--renew",
            description = "Compute the stored summary again; a language model that is set up is asked again.")
    boolean renew;

    @Option(names = "--json", description = "The same as --format json; one line.")
    boolean json;

    SummaryCommand(
            EpisodeStore episodes, TranscriptStore transcripts, EpisodeSummaries summaries, SpeakerDigests digests) {
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.summaries = summaries;
        this.digests = digests;
    }

    @Override
    public Integer call() {
        if (id.isEmpty() && speaker.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give an EPISODE, a --speaker, or both.");
        }
        Length wanted = wanted();
        write(id.isPresent() ? episode(id.get(), wanted) : acrossEpisodes(speaker.orElseThrow(), wanted));
        return ExitCodes.OK;
    }

    private Length wanted() {
        LengthOptions given = Optional.ofNullable(length).orElseGet(LengthOptions::new);
        if (given.ratio.filter(r -> !(r > 0 && r <= 1)).isPresent()
                || given.sentences.filter(n -> n < 1 || n > 1000).isPresent()
                || given.minutes.filter(m -> !(m > 0 && m <= 60)).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--ratio takes over 0 to 1, --sentences 1 to 1000, --minutes over 0 to 60.");
        }
        return given.ratio
                .<Length>map(Length.Ratio::new)
                .or(() -> given.sentences.map(Length.Sentences::new))
                .or(() -> given.minutes.map(Length.ReadingTime::new))
                .orElseGet(Length.Usual::new);
    }

    private String episode(String prefix, Length wanted) {
        SummaryFormat chosen = json ? SummaryFormat.JSON : SummaryFormat.of(format);
        Episode episode = episodes.require(prefix);
        Transcript transcript = EpisodeExportCommand.require(transcripts, episode, revision);
        boolean usual = speaker.isEmpty() && wanted instanceof Length.Usual;
        Summary summary = usual
                ? stored(episode.id(), transcript)
                : Summarizer.summarize(transcript, new SummaryRequest(wanted, speaker));
        summary.modelWarnings().forEach(warning -> spec.commandLine().getErr().println(warning));
        return chosen.write(summary, new AudioLinks(audio.orElse(SERVED + episode.id() + "/audio")));
    }

    private Summary stored(EpisodeId episode, Transcript transcript) {
        int chosen = revision(episode);
        return renew ? summaries.renew(episode, chosen, transcript) : summaries.of(episode, chosen, transcript);
    }

    private int revision(EpisodeId episode) {
        return revision.or(() -> transcripts.latestRevision(episode)).orElseThrow();
    }

    private String acrossEpisodes(String name, Length wanted) {
        if (!json && !format.equals("md") && !format.equals("json")) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "unknown-format",
                    "A speaker across episodes is written as md or json, not " + format + ".");
        }
        SpeakerDigest digest = digests.of(name, wanted);
        return json || format.equals("json") ? JsonOutput.line(digest) + "\n" : text(digest);
    }

    private static String text(SpeakerDigest digest) {
        StringBuilder out = new StringBuilder("# " + digest.speaker() + "\n");
        for (SpeakerDigest.Part part : digest.episodes()) {
            out.append("\n## ").append(part.title()).append("\n\n").append(part.podcast());
            part.publishedOn().ifPresent(date -> out.append(" · ").append(date));
            out.append(" · ").append(part.episodeId());
            out.append(part.demonstration() ? " · نموذج تجريبي: لا يُعتمد على الكلمات\n\n" : "\n\n");
            part.keySegments().forEach(segment -> lines(segment, part.episodeId(), out));
        }
        return out.toString();
    }

    private static void lines(KeySegment segment, String episode, StringBuilder out) {
        segment.question()
                .ifPresent(q -> out.append("- *").append(q.punctuated()).append("*\n"));
        segment.sentences()
                .forEach(s -> out.append("- [")
                        .append(Clocked.of(Duration.ofMillis(s.span().startMs())))
                        .append("](" + SERVED + episode + "/audio#t=" + s.span().startMs() / 1000.0 + ","
                                + s.span().endMs() / 1000.0 + ") ")
                        .append(s.punctuated())
                        .append('\n'));
    }

    private void write(String text) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.isEmpty()) {
            out.print(text);
            out.flush();
            return;
        }
        NewFile.write(output.get(), file -> file.write(text));
    }
}
