package org.isnad.summary.topic;

/**
 * How readily a text is cut into topics.
 *
 * @param penalty what a border costs, as a multiple of ln(number of words)
 * @param minMs no topic is shorter
 * @param maxMs no topic is longer; bounds the work for long recordings
 */
public record TopicRules(double penalty, long minMs, long maxMs) {

    /** Utiyama and Isahara (2001) have 1 for written news; speech repeats less, so that a border must earn more. Fitted on stitched programmes, see docs/decisions/031-chapters.md. */
    private static final double SPEECH_PENALTY = 2.0;

    private static final long TWO_MINUTES = 120_000;
    private static final long LONGEST = 45 * 60_000L;

    /** Below ten minutes in all, chapters of two minutes would be too coarse: a sixth of the whole then. */
    private static final long LONG_AUDIO = 12 * 60_000L;

    private static final int SHORTEST_SHARE = 6;

    /** @param durationMs of the whole recording */
    public static TopicRules forAudio(long durationMs) {
        long min = durationMs >= LONG_AUDIO ? TWO_MINUTES : durationMs / SHORTEST_SHARE;
        return new TopicRules(SPEECH_PENALTY, min, LONGEST);
    }
}
