package org.isnad.transcript;

/**
 * Where a speaker's words are cut into segments.
 *
 * @param pauseMs a silence this long always ends a segment. 700 ms: within read and interview speech in Arabic most pauses inside a sentence stay below 0.6 s,
 *     and the next step of the sentence finder starts at 0.6 s
 * @param softPauseMs once a segment has {@code softWords} words, a silence this long is enough
 * @param softWords see {@code softPauseMs}
 * @param maxWords no segment has more words; it is then cut at its longest pause
 */
public record SegmentRules(int pauseMs, int softPauseMs, int softWords, int maxWords) {

    /** Sentence-sized: 6 to 40 words is the range in which Arabic interview sentences lie. */
    public static final SegmentRules SENTENCES = new SegmentRules(700, 350, 12, 40);
}
