package org.isnad.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people said of a transcript's voices, as far as it is in force, laid over what the machine found. Immutable, thread-safe. */
public final class SpeakerLayer {

    /** Nobody said anything. */
    public static final SpeakerLayer NONE = new SpeakerLayer(List.of());

    private final List<SpeakerChange> standing;

    private SpeakerLayer(List<SpeakerChange> standing) {
        this.standing = standing;
    }

    /** @param history all changes to one revision, oldest first */
    public static SpeakerLayer of(List<SpeakerChange> history) {
        Set<Long> undone = history.stream()
                .flatMap(change -> change.undone().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return new SpeakerLayer(history.stream()
                .filter(change -> change.action() != SpeakerChange.Action.UNDO)
                .filter(change -> !undone.contains(change.id()))
                .toList());
    }

    /** The changes in force, oldest first. */
    public List<SpeakerChange> standing() {
        return standing;
    }

    /** The voice that {@code speaker} counts as: itself, or the one it was merged into. */
    public String voice(String speaker) {
        return mergeOf(speaker).flatMap(SpeakerChange::into).map(this::voice).orElse(speaker);
    }

    /** The merge that makes another voice of {@code speaker}. A voice that was merged can't be merged again, so there is no second and no circle. */
    private Optional<SpeakerChange> mergeOf(String speaker) {
        return standing.stream()
                .filter(c ->
                        c.action() == SpeakerChange.Action.MERGE && c.speaker().equals(speaker))
                .findFirst();
    }

    /** The voices that count as {@code speaker} besides itself, in the order of {@code recognised}. */
    public List<String> merged(String speaker, List<TranscriptSpeaker> recognised) {
        return recognised.stream()
                .map(TranscriptSpeaker::id)
                .filter(id -> !id.equals(speaker) && voice(id).equals(speaker))
                .toList();
    }

    /** The speakers as people read them; those merged into others are not among them. */
    public List<TranscriptSpeaker> speakers(List<TranscriptSpeaker> recognised) {
        List<TranscriptSpeaker> read = new ArrayList<>();
        for (TranscriptSpeaker speaker : recognised) {
            if (voice(speaker.id()).equals(speaker.id())) {
                read.add(together(speaker, recognised));
            }
        }
        return List.copyOf(read);
    }

    /** What is not known of a voice itself is taken from those that are the same. */
    private TranscriptSpeaker together(TranscriptSpeaker speaker, List<TranscriptSpeaker> recognised) {
        TranscriptSpeaker itself = named(speaker);
        List<TranscriptSpeaker> others = recognised.stream()
                .filter(o -> !o.id().equals(speaker.id()) && voice(o.id()).equals(speaker.id()))
                .map(this::named)
                .toList();
        Optional<String> name = itself.name()
                .or(() -> others.stream().flatMap(o -> o.name().stream()).findFirst());
        SpeakerRole role = itself.role() != SpeakerRole.UNKNOWN
                ? itself.role()
                : others.stream()
                        .map(TranscriptSpeaker::role)
                        .filter(r -> r != SpeakerRole.UNKNOWN)
                        .findFirst()
                        .orElse(SpeakerRole.UNKNOWN);
        return new TranscriptSpeaker(speaker.id(), name, role);
    }

    private TranscriptSpeaker named(TranscriptSpeaker speaker) {
        Optional<String> name = speaker.name();
        SpeakerRole role = speaker.role();
        for (SpeakerChange change : standing) {
            if (change.action() == SpeakerChange.Action.NAME && change.speaker().equals(speaker.id())) {
                name = change.name().isPresent() ? change.name() : name;
                role = change.role().orElse(role);
            }
        }
        return new TranscriptSpeaker(speaker.id(), name, role);
    }

    /** The transcript as people read it. Segments keep their number and borders. */
    public Transcript over(Transcript recognised) {
        if (standing.isEmpty()) {
            return recognised;
        }
        return new Transcript(
                recognised.podcast(),
                recognised.title(),
                recognised.publishedOn(),
                recognised.language(),
                recognised.audio(),
                recognised.recognition(),
                speakers(recognised.speakers()),
                recognised.segments().stream()
                        .map(s -> new Segment(voice(s.speaker()), s.span(), s.text(), s.words()))
                        .toList(),
                recognised.warnings());
    }
}
