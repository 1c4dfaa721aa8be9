package org.isnad.quote;

/**
 * A stretch of a text in Unicode code points.
 *
 * @param start first code point, from 0
 * @param end exclusive, at least {@code start}
 */
public record CharSpan(int start, int end) {

    public CharSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span of text: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(CharSpan other) {
        return start < other.end && other.start < end;
    }
}
