package org.isnad.search.lucene;

import java.util.Arrays;

/** Stretches of positions in one passage, kept in the order in which they were added. Not thread-safe. */
final class Spans {

    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int size;

    void clear() {
        size = 0;
    }

    /** @param end exclusive */
    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    void replaceLast(int start, int end) {
        starts[size - 1] = start;
        ends[size - 1] = end;
    }

    void addAll(Spans other) {
        for (int i = 0; i < other.size; i++) {
            add(other.starts[i], other.ends[i]);
        }
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** Sorts by start and keeps the longest of those that start together: one hit for each place. */
    void normalise() {
        for (int i = 1; i < size; i++) {
            int start = starts[i];
            int end = ends[i];
            int at = i;
            while (at > 0 && starts[at - 1] > start) {
                starts[at] = starts[at - 1];
                ends[at] = ends[at - 1];
                at--;
            }
            starts[at] = start;
            ends[at] = end;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && starts[kept - 1] == starts[i]) {
                ends[kept - 1] = Math.max(ends[kept - 1], ends[i]);
            } else {
                starts[kept] = starts[i];
                ends[kept++] = ends[i];
            }
        }
        size = kept;
    }

    void shift(int by) {
        for (int i = 0; i < size; i++) {
            starts[i] += by;
            ends[i] += by;
        }
    }

    Spans copy() {
        Spans copy = new Spans();
        copy.addAll(this);
        return copy;
    }

    /** Keeps those that start in [from, to). */
    void keepStarts(int from, int to) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (starts[i] >= from && starts[i] < to) {
                starts[kept] = starts[i];
                ends[kept++] = ends[i];
            }
        }
        size = kept;
    }

    /** Keeps those that start before {@code border} and end after it. */
    void keepCrossing(int border) {
        keepStarts(0, border);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (ends[i] > border) {
                starts[kept] = starts[i];
                ends[kept++] = ends[i];
            }
        }
        size = kept;
    }
}
