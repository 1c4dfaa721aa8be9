package org.isnad.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The one form of audio behind the decoder: 16 kHz, mono, signed 16 bit little-endian, without a header. */
public final class Pcm {

    /** Samples per second. */
    public static final int RATE = 16_000;

    private static final int BYTES_PER_SAMPLE = 2;
    private static final int SAMPLES_PER_MS = RATE / 1000;

    private Pcm() {}

    /** The millisecond in which a sample lies. */
    public static long toMs(long sample) {
        return sample / SAMPLES_PER_MS;
    }

    public static long toBytes(long samples) {
        return samples * BYTES_PER_SAMPLE;
    }

    /** Reads the samples [start, end) of a PCM file. */
    public static short[] read(Path file, long start, long end) {
        short[] samples = new short[Math.toIntExact(end - start)];
        ByteBuffer buffer =
                ByteBuffer.allocate(samples.length * BYTES_PER_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = toBytes(start);
            while (buffer.hasRemaining()) {
                int n = channel.read(buffer, at);
                if (n < 0) {
                    throw new IOException(file + " ends before sample " + end);
                }
                at += n;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.flip().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
