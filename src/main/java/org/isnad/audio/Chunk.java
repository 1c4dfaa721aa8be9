package org.isnad.audio;

/**
 * A stretch of audio decoded as one unit.
 *
 * @param ordinal from 0, in time order
 * @param startSample first sample, 16,000 a second
 * @param endSample end, exclusive
 */
public record Chunk(int ordinal, long startSample, long endSample) {

    public long samples() {
        return endSample - startSample;
    }
}
