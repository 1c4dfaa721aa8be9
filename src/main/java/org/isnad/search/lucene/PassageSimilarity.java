package org.isnad.search.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores that do not depend on the rest of the archive, so that a page's cursor stays right while episodes arrive: whole numbers, {@value #FLOOR} for a term plus up
 * to {@value #RISE} for many occurrences in few words. A term of a better tier has twice the boost of the one below it, so that one better tier outweighs all
 * worse ones.
 */
final class PassageSimilarity extends Similarity {

    static final int FLOOR = 64;
    static final int RISE = 31;

    /** Words among which one occurrence counts half of all there could be; [judgement] a turn's usual length. */
    private static final float USUAL_LENGTH = 100;

    private static final int[] LENGTHS = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            LENGTHS[i] = SmallFloat.byte4ToInt((byte) i);
        }
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        return SmallFloat.intToByte4(Math.max(1, state.getLength() - state.getNumOverlap()));
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float freq, long norm) {
                return boost * points(freq, norm);
            }
        };
    }

    /** {@value #FLOOR} to {@value #FLOOR} + {@value #RISE}. */
    static int points(float freq, long norm) {
        return FLOOR + (int) (RISE * (freq / (freq + LENGTHS[(int) norm & 0xff] / USUAL_LENGTH)));
    }
}
