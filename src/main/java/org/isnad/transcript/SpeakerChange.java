package org.isnad.transcript;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person said of a voice. Immutable; taking one back is another change.
 *
 * @param id counts up in the order of changing; 0 before it is kept
 * @param speaker id of the voice that the machine found
 * @param name for NAME; empty where only the role was told
 * @param role for NAME; empty where it stays
 * @param into for MERGE: the voice that {@code speaker} is the same as
 * @param undone for UNDO: the change that is taken back
 * @param carriedFrom the change to an earlier revision from which this one was taken over
 */
public record SpeakerChange(
        long id,
        String speaker,
        Action action,
        Optional<String> name,
        Optional<SpeakerRole> role,
        Optional<String> into,
        Optional<Long> undone,
        String author,
        Instant at,
        Optional<Long> carriedFrom) {

    /** What was done. */
    public enum Action {
        /** The voice has a name, a role, or both. */
        NAME,
        /** Two voices are one. */
        MERGE,
        /** A change in force is taken back; what was before it holds again. */
        UNDO
    }

    /**
     * A change that somebody wants to make.
     *
     * @param undoing for UNDO: only a change of this kind; of either when empty
     */
    public record Wish(
            Action action,
            Optional<String> name,
            Optional<SpeakerRole> role,
            Optional<String> into,
            Optional<Action> undoing,
            String author) {

        public static Wish name(Optional<String> name, Optional<SpeakerRole> role, String author) {
            return new Wish(Action.NAME, name, role, Optional.empty(), Optional.empty(), author);
        }

        public static Wish merge(String into, String author) {
            return new Wish(
                    Action.MERGE, Optional.empty(), Optional.empty(), Optional.of(into), Optional.empty(), author);
        }

        public static Wish undo(Optional<Action> undoing, String author) {
            return new Wish(Action.UNDO, Optional.empty(), Optional.empty(), Optional.empty(), undoing, author);
        }
    }
}
