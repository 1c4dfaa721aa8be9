package org.isnad.quote;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a person decided about a quotation. Immutable; taking one back is another decision.
 *
 * @param id counts up in the order of deciding
 * @param verdict that holds from here on; empty for UNDO
 * @param seen the machine's latest verdict at that time
 * @param carriedFrom the decision on the same quotation of an earlier version of the article, when it was taken over from there
 */
public record Decision(
        long id,
        Action action,
        Optional<Verdict> verdict,
        Optional<String> reason,
        String author,
        Instant at,
        Seen seen,
        Optional<Long> carriedFrom) {

    /**
     * The machine's verdict that a person had before him.
     *
     * @param id of the {@link MachineVerdict}
     */
    public record Seen(long id, Verdict verdict) {}

    /** What was done. */
    public enum Action {
        /** The machine's verdict is right. */
        ACCEPT,
        /** Another one is right. */
        OVERRULE,
        /** The last decision in force is taken back; the one before it, or the machine, holds again. */
        UNDO
    }

    /** The decision in force after all of these. @param history oldest first */
    public static Optional<Decision> inForce(List<Decision> history) {
        Deque<Decision> standing = new ArrayDeque<>();
        for (Decision decision : history) {
            switch (decision.action) {
                case ACCEPT, OVERRULE -> standing.push(decision);
                case UNDO -> standing.poll();
            }
        }
        return Optional.ofNullable(standing.peek());
    }

    /**
     * A decision that somebody wants to take.
     *
     * @param verdict for OVERRULE only
     * @param reason needed for OVERRULE
     */
    public record Wish(Action action, Optional<Verdict> verdict, Optional<String> reason, String author) {}
}
