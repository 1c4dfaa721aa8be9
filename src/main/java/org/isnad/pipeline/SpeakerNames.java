package org.isnad.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.export.TranscriptFolder;
import org.isnad.report.UserError;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.transcript.SpeakerChange;
import org.isnad.transcript.SpeakerLayer;
import org.isnad.transcript.SpeakerName;
import org.isnad.transcript.SpeakerPart;
import org.isnad.transcript.SpeakerStore;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;
import org.isnad.transcript.VoiceOverlap;

/** Who speaks: lists speakers, changes their names, and lets everything follow that was written with the old ones. Thread-safe. */
@ApplicationScoped
public class SpeakerNames {

    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final SpeakerStore speakers;
    private final TranscriptFolder folder;
    private final DatabaseGuard guard;

    SpeakerNames(
            EpisodeStore episodes,
            TranscriptStore transcripts,
            SpeakerStore speakers,
            TranscriptFolder folder,
            DatabaseGuard guard) {
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.speakers = speakers;
        this.folder = folder;
        this.guard = guard;
    }

    /**
     * The speakers of an episode's latest transcript.
     *
     * @param recognised what the machine, or an imported file, said of them
     * @param history all changes, oldest first
     */
    public record Cast(
            Episode episode,
            int revision,
            List<SpeakerPart> parts,
            List<TranscriptSpeaker> recognised,
            List<SpeakerChange> history) {

        public Cast {
            parts = List.copyOf(parts);
            recognised = List.copyOf(recognised);
            history = List.copyOf(history);
        }

        /** Ids of the voices that were merged into this one. */
        public List<String> merged(String speaker) {
            return SpeakerLayer.of(history).merged(speaker, recognised);
        }

        /** Changes to this voice and to those that count as it. */
        public List<SpeakerChange> changes(String speaker) {
            List<String> same = merged(speaker);
            return history.stream()
                    .filter(c -> c.speaker().equals(speaker) || same.contains(c.speaker()))
                    .toList();
        }

        /** Names the state of all this. */
        public String state() {
            long last = history.isEmpty() ? 0 : history.get(history.size() - 1).id();
            return episode.id() + "." + revision + "." + last;
        }

        /** The part of the voice, or of the one it was merged into. */
        public SpeakerPart part(String speaker) {
            String voice = SpeakerLayer.of(history).voice(speaker);
            return parts.stream()
                    .filter(p -> p.speaker().id().equals(voice))
                    .findFirst()
                    .orElseThrow(() -> unknown(episode, speaker));
        }
    }

    /** What a change left. @param written files in the transcripts folder that were still as written and are up to date again */
    public record Changed(Cast cast, boolean isNew, List<Path> written) {}

    /** @param prefix the episode's id or its beginning */
    public Cast cast(String prefix) {
        Episode episode = guard.call(() -> episodes.require(prefix));
        return guard.call(() -> QuarkusTransaction.joiningExisting().call(() -> cast(episode)));
    }

    private Cast cast(Episode episode) {
        int revision = transcripts
                .latestRevision(episode.id())
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "transcript-unknown",
                        "Episode " + episode.id() + " has no transcript yet."));
        Transcript recognised = transcripts.recognised(episode.id(), revision).orElseThrow();
        List<SpeakerChange> history = speakers.history(episode.id(), revision);
        return new Cast(
                episode,
                revision,
                SpeakerPart.of(SpeakerLayer.of(history).over(recognised)),
                recognised.speakers(),
                history);
    }

    /** Names over the archive. @param containing a part of the name, in any spelling */
    public List<SpeakerName> names(Optional<String> containing) {
        Optional<String> wanted = containing.map(SpeakerNames::folded);
        return guard.call(speakers::names).stream()
                .filter(n -> wanted.map(part -> folded(n.name()).contains(part)).orElse(true))
                .toList();
    }

    private static String folded(String name) {
        return ArabicText.fold(name.strip(), Fold.ORTHOGRAPHIC);
    }

    /**
     * Finds a voice by what people call it.
     *
     * @param called its id, such as {@code S1}, or the name it has now
     * @return its id
     */
    public String voice(Cast cast, String called) {
        if (cast.recognised().stream().anyMatch(s -> s.id().equals(called))) {
            return called;
        }
        List<String> named = cast.parts().stream()
                .map(SpeakerPart::speaker)
                .filter(s ->
                        s.name().filter(n -> folded(n).equals(folded(called))).isPresent())
                .map(TranscriptSpeaker::id)
                .toList();
        if (named.size() > 1) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "speaker-ambiguous",
                    called + " is the name of " + String.join(" and ", named) + ": say which.");
        }
        return named.stream().findFirst().orElseThrow(() -> unknown(cast.episode(), called));
    }

    private static UserError unknown(Episode episode, String called) {
        return new UserError(
                UserError.Kind.NOT_FOUND,
                "speaker-unknown",
                "Episode " + episode.id() + " has no speaker " + called + ". `isnad speaker list " + episode.id()
                        + "` shows them.");
    }

    /**
     * Changes a speaker of an episode's latest transcript. The index follows by the history that the database writes.
     *
     * @param speaker id of a voice
     */
    public Changed change(Cast cast, String speaker, SpeakerChange.Wish wish) {
        EpisodeId id = cast.episode().id();
        boolean isNew = speakers.change(id, cast.revision(), speaker, wish).isPresent();
        return new Changed(cast(id.value()), isNew, rewrite(id, cast.revision()));
    }

    /** The files may be as they were after any of the changes, if a crash came between. */
    private List<Path> rewrite(EpisodeId id, int revision) {
        Transcript recognised =
                guard.call(() -> transcripts.recognised(id, revision)).orElseThrow();
        List<SpeakerChange> history = guard.call(() -> speakers.history(id, revision));
        List<Transcript> earlier = new ArrayList<>();
        for (int known = history.size() - 1; known >= 0; known--) {
            earlier.add(SpeakerLayer.of(history.subList(0, known)).over(recognised));
        }
        return folder.rewrite(earlier, SpeakerLayer.of(history).over(recognised), id.value(), revision);
    }

    /**
     * Takes over what people said of the voices of the revision before, where the new one hears them again. Repeating it changes nothing.
     *
     * @return the transcript as it reads now
     */
    Transcript carryOver(EpisodeId episode, int revision) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            transcripts.revisions(episode).stream()
                    .filter(r -> r.revision() < revision)
                    .reduce((earlier, later) -> later)
                    .filter(before -> before.speakerChange() > 0)
                    .ifPresent(before -> carry(episode, before.revision(), revision));
            return transcripts.find(episode, Optional.of(revision)).orElseThrow();
        });
    }

    private void carry(EpisodeId episode, int from, int to) {
        List<SpeakerChange> changes = VoiceOverlap.carried(
                transcripts.recognised(episode, from).orElseThrow(),
                transcripts.recognised(episode, to).orElseThrow(),
                speakers.history(episode, from));
        speakers.carry(episode, to, changes);
    }
}
