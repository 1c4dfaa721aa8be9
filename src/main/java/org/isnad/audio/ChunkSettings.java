package org.isnad.audio;

/**
 * How audio is cut into chunks. Shorter chunks lose less in a crash and spread better over cores; longer ones lose fewer words at borders.
 *
 * @param shortestMs no cut before this much
 * @param longestMs cut at the latest after this much
 * @param goodPauseMs a pause this long is taken as soon as {@code shortestMs} has passed
 */
public record ChunkSettings(int shortestMs, int longestMs, int goodPauseMs) {

    /** 60 to 120 s; 0.5 s is the endpoint silence of the recognisers, so such a cut falls between two utterances anyway. */
    public static final ChunkSettings DEFAULT = new ChunkSettings(60_000, 120_000, 800);
}
