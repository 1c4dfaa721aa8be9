package org.isnad.timing;

/**
 * A stretch of time on an audio time line.
 *
 * @param startMs first millisecond, at least 0, counted from the start of the audio
 * @param endMs end in milliseconds, exclusive, at least {@code startMs}
 */
public record TimeSpan(long startMs, long endMs) implements Comparable<TimeSpan> {

    public TimeSpan {
        if (startMs < 0 || endMs < startMs) {
            throw new IllegalArgumentException("not a time span: [" + startMs + ", " + endMs + ") ms");
        }
    }

    /** Length in milliseconds, at least 0. */
    public long durationMs() {
        return endMs - startMs;
    }

    /** Whether {@code ms} lies inside; the end is outside. */
    public boolean contains(long ms) {
        return startMs <= ms && ms < endMs;
    }

    /** Milliseconds shared with {@code other}, 0 when they do not meet. */
    public long overlapMs(TimeSpan other) {
        return Math.max(0, Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs));
    }

    /** The same span moved by {@code ms}, which may be negative as long as the start stays at 0 or later. */
    public TimeSpan shift(long ms) {
        return new TimeSpan(startMs + ms, endMs + ms);
    }

    /** The smallest span that holds both. */
    public TimeSpan union(TimeSpan other) {
        return new TimeSpan(Math.min(startMs, other.startMs), Math.max(endMs, other.endMs));
    }

    @Override
    public int compareTo(TimeSpan other) {
        int byStart = Long.compare(startMs, other.startMs);
        return byStart != 0 ? byStart : Long.compare(endMs, other.endMs);
    }
}
