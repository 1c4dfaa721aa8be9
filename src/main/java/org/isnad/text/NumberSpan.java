package org.isnad.text;

/**
 * A number found in a run of words.
 *
 * @param from index of its first word
 * @param to index after its last word, exclusive
 * @param value what it amounts to; for a percentage the figure before the sign, 50 for 50 %
 */
public record NumberSpan(int from, int to, double value, Kind kind) {

    /** What sort of number it is. */
    public enum Kind {
        CARDINAL,
        ORDINAL,
        PERCENT
    }

    /** The value as the shortest decimal: {@code 400}, {@code 2.5}. */
    public String text() {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
