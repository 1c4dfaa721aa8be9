package org.isnad.search.lucene;

/**
 * A passage in the order of an answer.
 *
 * @param doc in the whole index
 * @param key higher ones first: a score, a day
 */
record RankedPassage(int doc, long key) implements Comparable<RankedPassage> {

    /** Better ones are less. */
    @Override
    public int compareTo(RankedPassage other) {
        int byKey = Long.compare(other.key, key);
        return byKey != 0 ? byKey : Integer.compare(doc, other.doc);
    }
}
