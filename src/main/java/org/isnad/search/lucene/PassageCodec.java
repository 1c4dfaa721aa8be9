package org.isnad.search.lucene;

import java.util.List;
import java.util.stream.IntStream;
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

    /** Bytes that an escaped character takes. */
    private static final int ESCAPED = 3;

    private static final int ARABIC = 0x0600;
    private static final double STEPS = 10_000;

    private PassageCodec() {}

    /**
     * A passage as it is kept. A hit shows few of its words: texts are made when they are asked for.
     */
    static final class Kept {

        private final int firstWord;
        private final int own;
        private final int length;
        private final byte[] bytes;

        /** Where each word's text begins in {@code bytes}. */
        private final int[] texts;

        /** Start and end of each word in turn, in milliseconds. */
        private final long[] times;

        private Kept(ByteArrayDataInput in, byte[] bytes) {
            this.bytes = bytes;
            firstWord = (int) in.readVLong();
            own = (int) in.readVLong();
            length = (int) in.readVLong();
            texts = new int[(int) in.readVLong()];
            times = new long[2 * texts.length];
            long time = 0;
            for (int i = 0; i < texts.length; i++) {
                texts[i] = in.getPosition();
                in.setPosition(afterText(bytes, texts[i]));
                long gap = in.readVLong();
                times[2 * i] = time + (gap >>> 1 ^ -(gap & 1));
                time = times[2 * i] + in.readVLong();
                times[2 * i + 1] = time;
            }
        }

        /** Number of the first own word among all words of the revision. */
        int firstWord() {
            return firstWord;
        }

        /** Index of the first own word. */
        int own() {
            return own;
        }

        /** Number of own words. */
        int length() {
            return length;
        }

        /** Number of words, own and others. */
        int size() {
            return texts.length;
        }

        String text(int index) {
            StringBuilder text = new StringBuilder();
            int at = texts[index];
            while (bytes[at] != 0) {
                if (bytes[at] == ESCAPE) {
                    text.append((char) ((bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff));
                    at += ESCAPED;
                } else {
                    int c = bytes[at] & 0xff;
                    text.append((char) (c < 0x80 ? c : ARABIC + c - 0x80));
                    at++;
                }
            }
            return text.toString();
        }

        List<String> texts() {
            return IntStream.range(0, size()).mapToObj(this::text).toList();
        }

        TimeSpan span(int index) {
            return new TimeSpan(times[2 * index], times[2 * index + 1]);
        }
    }

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
        return new Kept(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length), bytes.bytes);
    }

    /** Only {@link Kept#firstWord}. */
    static int firstWord(BytesRef bytes) {
        return (int) new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVLong();
    }

    private static int afterText(byte[] bytes, int text) {
        int at = text;
        while (bytes[at] != 0) {
            at += bytes[at] == ESCAPE ? ESCAPED : 1;
        }
        return at + 1;
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
