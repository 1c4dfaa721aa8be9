package org.isnad.search.lucene;

import java.util.Arrays;

/**
 * Scores of half windows by document and number, in an open hash table. A word counts once in a half window, with its best weight. Not thread-safe.
 */
final class WindowScores {

    /** Words of a half window; two neighbours are a window of about thirty. */
    static final int HALF = 16;

    private static final int DOC_BITS = 20;
    private static final long HALF_MASK = (1L << DOC_BITS) - 1;

    /** Half windows of an ordinary document. */
    private static final int HALVES = 4;

    private static final int SHIFT = 12;
    private static final long NONE = -1;

    private long[] keys = new long[1 << SHIFT];
    private float[] scores = new float[1 << SHIFT];
    private long[] words = new long[1 << SHIFT];
    private int size;

    WindowScores() {
        Arrays.fill(keys, NONE);
    }

    /** @param word below 64 */
    void add(int doc, int position, int word, float weight) {
        if (size * 2 > keys.length) {
            grow();
        }
        int at = find(key(doc, position / HALF));
        long bit = 1L << word;
        if (keys[at] == NONE) {
            keys[at] = key(doc, position / HALF);
            scores[at] = 0;
            words[at] = 0;
            size++;
        }
        if ((words[at] & bit) == 0) {
            words[at] |= bit;
            scores[at] += weight;
        }
    }

    private static long key(int doc, int half) {
        return (long) doc << DOC_BITS | half;
    }

    /** Score of the window that begins with this half. Words in both halves count twice, which is rare and harmless: candidates are judged by alignment. */
    float window(int doc, int half) {
        return score(doc, half) + score(doc, half + 1);
    }

    private float score(int doc, int half) {
        int at = find(key(doc, half));
        return keys[at] == NONE ? 0 : scores[at];
    }

    /** Documents come in order, and their halves after one another: so does the memory that they touch, which is worth more than an even spread. */
    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key >>> DOC_BITS) * HALVES + (key & HALF_MASK)) & mask;
        while (keys[at] != key && keys[at] != NONE) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldScores = scores;
        long[] oldWords = words;
        keys = new long[oldKeys.length * 2];
        scores = new float[keys.length];
        words = new long[keys.length];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                scores[at] = oldScores[i];
                words[at] = oldWords[i];
            }
        }
    }

    /** Takes the windows, in no order. */
    interface Taker {
        void take(int doc, int half, float score);
    }

    void forEach(Taker taker) {
        for (long key : keys) {
            if (key != NONE) {
                int doc = (int) (key >> DOC_BITS);
                int half = (int) (key & HALF_MASK);
                taker.take(doc, half, window(doc, half));
            }
        }
    }
}
