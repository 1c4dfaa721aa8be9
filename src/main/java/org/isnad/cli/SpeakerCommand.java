package org.isnad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.pipeline.SpeakerNames;
import org.isnad.transcript.SpeakerChange;
import org.isnad.transcript.SpeakerName;
import org.isnad.transcript.SpeakerPart;
import org.isnad.transcript.SpeakerRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad speaker}. */
@Command(
        name = "speaker",
        mixinStandardHelpOptions = true,
        description = {
            "See who speaks, name the voices of an episode, or say that two of them are one.",
            "The machine's transcript is never written over: names lie above it, with author and time, and can be taken back."
        },
        subcommands = {SpeakerCommand.ListSpeakers.class, SpeakerCommand.Name.class, SpeakerCommand.Merge.class})
class SpeakerCommand {

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "List an episode's speakers with their share of the time; without an episode, the names over the archive.")
    static class ListSpeakers implements Callable<Integer> {

        private final SpeakerNames names;

        @Spec
        CommandSpec spec;

        @Parameters(
                arity = "0..1",
                paramLabel = "EPISODE",
                description = "Id, or the beginning of one, as `isnad episode list` shows it.")
        Optional<String> episode = Optional.empty();

        @Option(names = "--name", paramLabel = "PART", description = "Only names that contain this, in any spelling.")
        Optional<String> name = Optional.empty();

        @Option(names = "--json", description = "One JSON object per line.")
        boolean json;

        ListSpeakers(SpeakerNames names) {
            this.names = names;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            if (episode.isPresent()) {
                SpeakerNames.Cast cast = names.cast(episode.get());
                cast.parts().forEach(part -> print(out, json, cast, part));
                return ExitCodes.OK;
            }
            List<SpeakerName> found = names.names(name);
            found.forEach(n -> out.println(json ? JsonOutput.line(n) : line(n)));
            if (found.isEmpty() && !json) {
                out.println("No named speakers. `isnad speaker name EPISODE SPEAKER NAME` names one.");
            }
            return ExitCodes.OK;
        }

        private static String line(SpeakerName n) {
            return String.format(
                    Locale.ROOT,
                    "%5d  %s  (%s)",
                    n.episodes(),
                    n.name(),
                    String.join(
                            ", ", n.roles().stream().map(SpeakerCommand::role).toList()));
        }
    }

    private static String role(SpeakerRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static void print(PrintWriter out, boolean json, SpeakerNames.Cast cast, SpeakerPart part) {
        String voice = part.speaker().id();
        if (json) {
            out.println(JsonOutput.line(SpeakerView.of(cast, part)));
            return;
        }
        List<String> merged = cast.merged(voice);
        out.printf(
                Locale.ROOT,
                "%-4s  %3.0f %%  %s  %4d segments  %s  (%s)%s%n",
                voice,
                100 * part.share(),
                Clocked.of(Duration.ofMillis(part.speakingMs())),
                part.segments(),
                part.speaker().name().orElse("–"),
                role(part.speaker().role()),
                merged.isEmpty() ? "" : "  with " + String.join(", ", merged));
    }

    /** The two that change a speaker. */
    abstract static class OneSpeaker implements Callable<Integer> {

        private final SpeakerNames names;

        @Spec
        CommandSpec spec;

        @Parameters(
                index = "0",
                paramLabel = "EPISODE",
                description = "Id, or the beginning of one, as `isnad episode list` shows it.")
        String episode = "";

        @Parameters(
                index = "1",
                paramLabel = "SPEAKER",
                description = "A voice, such as S1, or the name it has; `isnad speaker list EPISODE` shows them.")
        String speaker = "";

        @Option(names = "--undo", description = "Take the last such change to this speaker back.")
        boolean undo;

        @Option(
                names = "--author",
                defaultValue = "${sys:user.name}",
                description = "Who says so. Default: ${DEFAULT-VALUE}.")
        String author = "";

        @Option(names = "--json", description = "Print the speaker as JSON.")
        boolean json;

        OneSpeaker(SpeakerNames names) {
            this.names = names;
        }

        abstract SpeakerChange.Wish wish(SpeakerNames speakers, SpeakerNames.Cast cast);

        @Override
        public Integer call() {
            SpeakerNames.Cast cast = names.cast(episode);
            String voice = names.voice(cast, speaker);
            SpeakerNames.Changed changed = names.change(cast, voice, wish(names, cast));
            PrintWriter out = spec.commandLine().getOut();
            print(out, json, changed.cast(), changed.cast().part(voice));
            if (!json) {
                changed.written().forEach(file -> out.println("written again: " + file));
                if (!changed.isNew()) {
                    out.println("It was so already.");
                }
            }
            return ExitCodes.OK;
        }

        ParameterException usage(String message) {
            return new ParameterException(spec.commandLine(), message);
        }
    }

    @Command(
            name = "name",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Say who a speaker of an episode's latest transcript is. Search, exports, summaries and verdicts follow.",
                "",
                "Examples:",
                "  isnad speaker name 5f17 S2 'كامل صقر' --role guest --author 'منى'",
                "  isnad speaker name 5f17 S2 --undo"
            })
    static class Name extends OneSpeaker {

        @Parameters(index = "2", arity = "0..1", paramLabel = "NAME", description = "What people call the speaker.")
        Optional<String> name = Optional.empty();

        @Option(names = "--role", description = "host, guest, other or unknown. Default: stays.")
        Optional<SpeakerRole> role = Optional.empty();

        Name(SpeakerNames names) {
            super(names);
        }

        @Override
        SpeakerChange.Wish wish(SpeakerNames speakers, SpeakerNames.Cast cast) {
            if (undo == (name.isPresent() || role.isPresent())) {
                throw usage("Give a NAME, a --role or both, or else --undo.");
            }
            return undo
                    ? SpeakerChange.Wish.undo(Optional.of(SpeakerChange.Action.NAME), author)
                    : SpeakerChange.Wish.name(name, role, author);
        }
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Say that two voices of an episode's latest transcript are one person.",
                "",
                "Examples:",
                "  isnad speaker merge 5f17 S3 S2 --author 'منى'",
                "  isnad speaker merge 5f17 S3 --undo"
            })
    static class Merge extends OneSpeaker {

        @Parameters(
                index = "2",
                arity = "0..1",
                paramLabel = "INTO",
                description = "The speaker that the first one is.")
        Optional<String> into = Optional.empty();

        Merge(SpeakerNames names) {
            super(names);
        }

        @Override
        SpeakerChange.Wish wish(SpeakerNames speakers, SpeakerNames.Cast cast) {
            if (undo == into.isPresent()) {
                throw usage("Give the speaker that the first one is, or else --undo.");
            }
            return undo
                    ? SpeakerChange.Wish.undo(Optional.of(SpeakerChange.Action.MERGE), author)
                    : SpeakerChange.Wish.merge(speakers.voice(cast, into.orElseThrow()), author);
        }
    }
}
