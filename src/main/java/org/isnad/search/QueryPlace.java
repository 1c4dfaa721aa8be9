package org.isnad.search;

/**
 * A stretch of a query's text.
 *
 * @param start first Unicode code point, from 0
 * @param end exclusive
 */
public record QueryPlace(int start, int end) {

    public QueryPlace {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a place in a query: [" + start + ", " + end + ")");
        }
    }

    /** From the start of this to the end of {@code other}. */
    public QueryPlace to(QueryPlace other) {
        return new QueryPlace(start, Math.max(start, other.end));
    }
}
