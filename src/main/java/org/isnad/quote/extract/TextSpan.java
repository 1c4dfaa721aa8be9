package org.isnad.quote.extract;

/** A stretch of an article's text; {@code end} is exclusive. In results both count Unicode code points. */
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    int length() {
        return end - start;
    }
}
