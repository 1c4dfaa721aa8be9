package org.isnad.speakers;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.isnad.timing.TimeSpan;

/** Voice embeddings as bytes, for the worker's answers and the database: form (1), dimension, then per window start ms, end ms, speech ms and the floats. */
public final class VoiceCodec {

    private static final int FORM = 1;
    private static final int WINDOW_BYTES = Long.BYTES + Long.BYTES + Integer.BYTES;

    private VoiceCodec() {}

    public static byte[] encode(List<VoiceEmbedding> voices) {
        int dimension = voices.isEmpty() ? 0 : voices.get(0).vector().length;
        ByteBuffer bytes = ByteBuffer.allocate(8 + voices.size() * (WINDOW_BYTES + dimension * Float.BYTES));
        bytes.putInt(FORM).putInt(dimension);
        for (VoiceEmbedding voice : voices) {
            bytes.putLong(voice.span().startMs()).putLong(voice.span().endMs()).putInt(voice.speechMs());
            for (float value : voice.vector()) {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }

    public static List<VoiceEmbedding> decode(byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        if (bytes.getInt() != FORM) {
            throw new IllegalArgumentException("voices in a form unknown to this version");
        }
        int dimension = bytes.getInt();
        List<VoiceEmbedding> voices = new ArrayList<>();
        while (bytes.hasRemaining()) {
            TimeSpan span = new TimeSpan(bytes.getLong(), bytes.getLong());
            int speechMs = bytes.getInt();
            float[] vector = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                vector[i] = bytes.getFloat();
            }
            voices.add(new VoiceEmbedding(span, vector, speechMs));
        }
        return voices;
    }
}
