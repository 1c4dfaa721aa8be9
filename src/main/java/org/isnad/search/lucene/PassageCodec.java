package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/**
 * Words with their times in few bytes: a letter of the Arabic block in one, times as differences. A passage keeps some words of its turn before and after itself, so
 * that the context of a hit at its border is whole.
 */
final class PassageCodec {

    /** Words kept from before a passage: the widest context. */
    private static final int BEFORE = 50;

    /** Words kept from after a passage: what may cross its end, and the context of that. */
    private static final int AFTER = 150;

    private static final int ESCAPE = 1;
    private static final int ARABIC = 0x0600;
    private static final double STEPS = 10_000;

    private PassageCodec() {}

    /**
     * A passage as it is kept.
     *
     * @param firstWord number of the first own word among all words of the revision
     * @param own index in {@code words} of the first own word
     * @param length number of own words
     */
    record Kept(int firstWord, int own, int length, List<String> texts, List<TimeSpan> spans) {}

    static BytesRef words(Passage passage) {
        int from = Math.max(0, passage.from() - BEFORE);
        int to = Math.min(passage.words().size(), passage.to() + AFTER);
        Bytes out = new Bytes();
        out.number(passage.firstWord());
        out.number(passage.from() - from);
        out.number(passage.length());
        out.number(to - from);
        long time = 0;
        for (Word word : passage.words().subList(from, to)) {
            out.text(word.text());
            long gap = word.span().startMs() - time;
            out.number(gap << 1 ^ gap >> 63);
            out.number(word.span().durationMs());
            time = word.span().endMs();
        }
        return out.bytes.toBytesRef();
    }

    static Kept words(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int firstWord = (int) in.readVLong();
        int own = (int) in.readVLong();
        int length = (int) in.readVLong();
        int count = (int) in.readVLong();
        List<String> texts = new ArrayList<>(count);
        List<TimeSpan> spans = new ArrayList<>(count);
        StringBuilder text = new StringBuilder();
        long time = 0;
        for (int i = 0; i < count; i++) {
            texts.add(text(in, text));
            long gap = in.readVLong();
            long start = time + (gap >>> 1 ^ -(gap & 1));
            time = start + in.readVLong();
            spans.add(new TimeSpan(start, time));
        }
        return new Kept(firstWord, own, length, texts, spans);
    }

    /** Only {@link Kept#firstWord}. */
    static int firstWord(BytesRef bytes) {
        return (int) new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVLong();
    }

    private static String text(ByteArrayDataInput in, StringBuilder text) {
        text.setLength(0);
        int c = in.readByte() & 0xff;
        while (c != 0) {
            if (c == ESCAPE) {
                text.append((char) ((in.readByte() & 0xff) << 8 | in.readByte() & 0xff));
            } else {
                text.append((char) (c < 0x80 ? c : ARABIC + c - 0x80));
            }
            c = in.readByte() & 0xff;
        }
        return text.toString();
    }

    /** The number of words kept before the first own one, then for each kept word two bytes: its certainty in steps of 0.0001. */
    static BytesRef confidences(Passage passage) {
        int from = Math.max(0, passage.from() - BEFORE);
        int to = Math.min(passage.words().size(), passage.to() + AFTER);
        byte[] bytes = new byte[1 + 2 * (to - from)];
        bytes[0] = (byte) (passage.from() - from);
        for (int i = from; i < to; i++) {
            int steps = (int) Math.round(passage.words().get(i).confidence() * STEPS);
            bytes[1 + 2 * (i - from)] = (byte) (steps >> 8);
            bytes[2 + 2 * (i - from)] = (byte) steps;
        }
        return new BytesRef(bytes);
    }

    /** @param position from the first own word */
    static double confidence(BytesRef bytes, int position) {
        int at = bytes.offset + 1 + 2 * (position + (bytes.bytes[bytes.offset] & 0xff));
        return ((bytes.bytes[at] & 0xff) << 8 | bytes.bytes[at + 1] & 0xff) / STEPS;
    }

    /** Bytes that grow. */
    private static final class Bytes {

        private final BytesRefBuilder bytes = new BytesRefBuilder();

        void number(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes.append((byte) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            bytes.append((byte) rest);
        }

        void text(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c > ' ' && c < 0x80) {
                    bytes.append((byte) c);
                } else if (c >= ARABIC && c < ARABIC + 0x80) {
                    bytes.append((byte) (c - ARABIC + 0x80));
                } else {
                    bytes.append((byte) ESCAPE);
                    bytes.append((byte) (c >> 8));
                    bytes.append((byte) c);
                }
            }
            bytes.append((byte) 0);
        }
    }
}
