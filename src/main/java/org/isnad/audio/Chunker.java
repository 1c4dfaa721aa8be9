package org.isnad.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of samples into chunks, each cut in the middle of a pause. Loudness is measured in frames of 10 ms against the quietest of the last
 * chunk-length of frames, so the measure follows the recording. The result depends on the samples only, not on how they are handed over. One thread.
 */
public final class Chunker {

    private static final int FRAME = Pcm.RATE / 100;

    /** How far from the noise floor towards loud speech, on a logarithmic scale, a frame still counts as quiet. */
    private static final double QUIET = 0.25;

    /** No recording is quieter than this; keeps digital silence from making everything else loud. In units of the 16 bit scale. */
    private static final double FLOOR = 30;

    /** Noise floor and loud speech as ranks of the sorted loudness; people who hardly pause still do so for a fiftieth of the time. */
    private static final double FLOOR_RANK = 0.02;

    private static final double LOUD_RANK = 0.90;

    private final ChunkSettings settings;
    private final List<Chunk> chunks = new ArrayList<>();
    private final float[] loudness;
    private int frames;
    private double energy;
    private int inFrame;
    private long chunkStart;
    private long samples;
    private double peak;

    public Chunker(ChunkSettings settings) {
        this.settings = settings;
        this.loudness = new float[settings.longestMs() / 10];
    }

    /** Takes the next {@code count} samples. */
    public void accept(short[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            double value = buffer[i];
            energy += value * value;
            samples++;
            if (++inFrame == FRAME) {
                closeFrame();
            }
        }
    }

    private void closeFrame() {
        float rms = (float) Math.sqrt(energy / FRAME);
        peak = Math.max(peak, rms);
        loudness[frames++] = rms;
        energy = 0;
        inFrame = 0;
        if (frames == loudness.length) {
            cut();
        }
    }

    /** Ends the stream and returns all chunks: contiguous, covering every sample. */
    public List<Chunk> finish() {
        if (samples > chunkStart) {
            chunks.add(new Chunk(chunks.size(), chunkStart, samples));
        }
        return List.copyOf(chunks);
    }

    /** Whether nothing louder than the floor of any recording was heard. */
    public boolean isSilent() {
        return peak < FLOOR;
    }

    public long samples() {
        return samples;
    }

    private void cut() {
        int at = cutFrame();
        long end = chunkStart + (long) at * FRAME;
        chunks.add(new Chunk(chunks.size(), chunkStart, end));
        chunkStart = end;
        System.arraycopy(loudness, at, loudness, 0, frames - at);
        frames -= at;
    }

    /** The middle of the first good pause after the shortest length, else of the longest pause, else the quietest frame. */
    private int cutFrame() {
        int from = settings.shortestMs() / 10;
        double threshold = threshold();
        int bestStart = -1;
        int bestLength = 0;
        int start = -1;
        for (int i = from; i <= frames; i++) {
            boolean quiet = i < frames && loudness[i] <= threshold;
            if (quiet && start < 0) {
                start = i;
            } else if (!quiet && start >= 0) {
                if (i - start > bestLength) {
                    bestStart = start;
                    bestLength = i - start;
                }
                if (bestLength * 10 >= settings.goodPauseMs()) {
                    break;
                }
                start = -1;
            }
        }
        return bestStart >= 0 ? bestStart + bestLength / 2 : quietest(from);
    }

    private double threshold() {
        float[] sorted = java.util.Arrays.copyOf(loudness, frames);
        java.util.Arrays.sort(sorted);
        double floor = Math.max(FLOOR, sorted[(int) (sorted.length * FLOOR_RANK)]);
        double loud = Math.max(floor, sorted[(int) (sorted.length * LOUD_RANK)]);
        return floor * Math.pow(loud / floor, QUIET);
    }

    private int quietest(int from) {
        int best = from;
        for (int i = from; i < frames; i++) {
            if (loudness[i] < loudness[best]) {
                best = i;
            }
        }
        return Math.max(1, best);
    }
}
