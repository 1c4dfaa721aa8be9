package org.isnad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes long audio of short for measurements. */
final class WavFile {

    /** Bytes before the samples. */
    static final int HEADER = 44;

    private static final int RATE = 16_000;

    private WavFile() {}

    /** Writes {@code bytes} of the 16 kHz mono samples in {@code pcm}, again and again, as WAV. */
    static void repeat(Path pcm, Path wav, long bytes) throws IOException {
        byte[] samples = Files.readAllBytes(pcm);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(wav))) {
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (bytes + HEADER - 8));
            header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
            header.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
            header.putShort((short) 2).putShort((short) 16);
            header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) bytes);
            out.write(header.array());
            for (long left = bytes; left > 0; left -= samples.length) {
                out.write(samples, 0, (int) Math.min(left, samples.length));
            }
        }
    }
}
