package org.isnad.search.lucene;

import java.util.Arrays;

/** Places in documents, for a pattern's many terms. Not thread-safe. */
final class Places {

    private long[] places = new long[1024];
    private int size;

    void add(int doc, int position) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = (long) doc << 32 | position;
    }

    void sort() {
        Arrays.sort(places, 0, size);
    }

    int size() {
        return size;
    }

    int doc(int index) {
        return (int) (places[index] >> 32);
    }

    int position(int index) {
        return (int) places[index];
    }
}
