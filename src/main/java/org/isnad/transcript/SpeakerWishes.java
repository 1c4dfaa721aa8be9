package org.isnad.transcript;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.isnad.report.UserError;

/** Decides whether a change that somebody wants to make to a transcript's speakers makes sense. Pure. */
public final class SpeakerWishes {

    /** Longer than any name with all its titles; what is longer is a mistake of pasting. */
    private static final int LONGEST_NAME = 200;

    private final List<TranscriptSpeaker> recognised;
    private final SpeakerLayer layer;

    /** @param history of the revision, oldest first */
    public SpeakerWishes(List<TranscriptSpeaker> recognised, List<SpeakerChange> history) {
        this.recognised = List.copyOf(recognised);
        this.layer = SpeakerLayer.of(history);
    }

    /**
     * The change to keep; empty when all is so already.
     *
     * @throws UserError when it makes no sense, or the voice is not there
     */
    public Optional<SpeakerChange> grant(String speaker, SpeakerChange.Wish wish, Instant now) {
        if (wish.author().isBlank()) {
            throw bad("author-missing", "A change to a speaker needs its author's name.");
        }
        requireFound(speaker);
        return switch (wish.action()) {
            case NAME -> name(speaker, wish, now);
            case MERGE -> merge(speaker, wish, now);
            case UNDO -> Optional.of(undo(speaker, wish, now));
        };
    }

    private void requireFound(String speaker) {
        if (recognised.stream().noneMatch(s -> s.id().equals(speaker))) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "speaker-unknown",
                    "The episode has no speaker " + speaker + ". `isnad speaker list EPISODE` shows them.");
        }
    }

    private void requireUnmerged(String speaker) {
        String voice = layer.voice(speaker);
        if (!voice.equals(speaker)) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "speaker-merged",
                    speaker + " counts as " + voice + " now: name that one, or undo the merge first.");
        }
    }

    private Optional<SpeakerChange> name(String speaker, SpeakerChange.Wish wish, Instant now) {
        Optional<String> name = wish.name().map(SpeakerWishes::clean).filter(n -> !n.isEmpty());
        if (name.isEmpty() && wish.role().isEmpty()) {
            throw bad("name-missing", "Say the speaker's name, a role, or both.");
        }
        requireUnmerged(speaker);
        TranscriptSpeaker known = layer.speakers(recognised).stream()
                .filter(s -> s.id().equals(speaker))
                .findFirst()
                .orElseThrow();
        boolean same = name.filter(n -> !known.name().equals(Optional.of(n))).isEmpty()
                && wish.role().filter(r -> r != known.role()).isEmpty();
        return same
                ? Optional.empty()
                : Optional.of(change(speaker, wish, name, Optional.empty(), Optional.empty(), now));
    }

    /** Names stand in lines of text and in file formats whose fields white space ends. */
    private static String clean(String name) {
        String clean = name.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        if (clean.length() > LONGEST_NAME) {
            throw bad("name-too-long", "A name has at most " + LONGEST_NAME + " letters, not " + clean.length() + ".");
        }
        return clean;
    }

    private Optional<SpeakerChange> merge(String speaker, SpeakerChange.Wish wish, Instant now) {
        String into =
                wish.into().orElseThrow(() -> bad("into-missing", "Say which speaker " + speaker + " is the same as."));
        requireFound(into);
        if (speaker.equals(into)) {
            throw bad("speaker-same", speaker + " can't be merged into itself.");
        }
        String voice = layer.voice(into);
        if (voice.equals(layer.voice(speaker)) && !voice.equals(speaker)) {
            return Optional.empty();
        }
        requireUnmerged(speaker);
        requireUnmerged(into);
        return Optional.of(change(speaker, wish, Optional.empty(), Optional.of(into), Optional.empty(), now));
    }

    private SpeakerChange undo(String speaker, SpeakerChange.Wish wish, Instant now) {
        long undone = layer.standing().stream()
                .filter(c -> c.speaker().equals(speaker))
                .filter(c -> wish.undoing().map(kind -> kind == c.action()).orElse(true))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.CONFLICT,
                        "nothing-to-undo",
                        "Nobody's change to " + speaker + " is in force, so none can be taken back."))
                .id();
        return change(speaker, wish, Optional.empty(), Optional.empty(), Optional.of(undone), now);
    }

    private static SpeakerChange change(
            String speaker,
            SpeakerChange.Wish wish,
            Optional<String> name,
            Optional<String> into,
            Optional<Long> undone,
            Instant now) {
        return new SpeakerChange(
                0,
                speaker,
                wish.action(),
                name,
                wish.action() == SpeakerChange.Action.NAME ? wish.role() : Optional.empty(),
                into,
                undone,
                wish.author().strip(),
                now,
                Optional.empty());
    }

    private static UserError bad(String code, String message) {
        return new UserError(UserError.Kind.BAD_INPUT, code, message);
    }
}
