package org.isnad.evaluation;

/**
 * What it takes to turn a reference into a hypothesis.
 *
 * @param hits units that agree
 */
public record EditCounts(long hits, long substitutions, long deletions, long insertions) {

    public static final EditCounts NONE = new EditCounts(0, 0, 0, 0);

    public EditCounts plus(EditCounts other) {
        return new EditCounts(
                hits + other.hits,
                substitutions + other.substitutions,
                deletions + other.deletions,
                insertions + other.insertions);
    }

    /** Length of the reference. */
    public long reference() {
        return hits + substitutions + deletions;
    }

    public long errors() {
        return substitutions + deletions + insertions;
    }

    /** Errors per unit of reference, from 0, over 1 with many insertions. With an empty reference 0 when nothing was inserted, else 1. */
    public double rate() {
        if (reference() == 0) {
            return insertions == 0 ? 0 : 1;
        }
        return (double) errors() / reference();
    }
}
