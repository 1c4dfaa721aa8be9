package org.isnad.speakers.xvector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads Kaldi's binary form: tokens, numbers, vectors and matrices. Sizes are checked against what is left of the file before anything is allocated. */
final class KaldiReader {

    private static final long LARGEST_FILE = 1L << 29;

    private final Path file;
    private final ByteBuffer bytes;

    /** A row-major matrix. */
    record Matrix(int rows, int columns, float[] values) {}

    private KaldiReader(Path file, ByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static KaldiReader open(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " is larger than any speaker model");
        }
        KaldiReader reader =
                new KaldiReader(file, ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
        if (reader.left() < 2 || reader.bytes.get() != 0 || reader.bytes.get() != 'B') {
            throw new IOException(file + " is not in Kaldi's binary form");
        }
        return reader;
    }

    private int left() {
        return bytes.remaining();
    }

    private IOException broken(String what) {
        return new IOException(file + ": " + what + " at byte " + bytes.position());
    }

    /** The next word, up to a space. */
    String token() throws IOException {
        int start = bytes.position();
        while (left() > 0 && bytes.get(bytes.position()) != ' ' && bytes.get(bytes.position()) != '\n') {
            bytes.get();
        }
        String token = new String(bytes.array(), start, bytes.position() - start, StandardCharsets.UTF_8);
        if (left() > 0) {
            bytes.get();
        }
        if (token.isEmpty() || token.length() > 200) {
            throw broken("no word");
        }
        return token;
    }

    /** The rest of the line. */
    String line() throws IOException {
        int start = bytes.position();
        while (left() > 0 && bytes.get(bytes.position()) != '\n') {
            bytes.get();
        }
        if (left() == 0) {
            throw broken("no end of line");
        }
        String line = new String(bytes.array(), start, bytes.position() - start, StandardCharsets.UTF_8);
        bytes.get();
        return line;
    }

    int peek() {
        return left() == 0 ? -1 : bytes.get(bytes.position());
    }

    private int peekSecond() {
        return left() < 2 ? -1 : bytes.get(bytes.position() + 1);
    }

    boolean isMatrix() {
        return isReal() && peekSecond() == 'M';
    }

    boolean isVector() {
        return isReal() && peekSecond() == 'V';
    }

    private boolean isReal() {
        return peek() == 'F' || peek() == 'D';
    }

    boolean isFlag() {
        return (peek() == 'T' || peek() == 'F') && peekSecond() == '<';
    }

    boolean flag() {
        return bytes.get() == 'T';
    }

    /** The four or eight bytes of a number, whose kind only the reader's caller knows. */
    byte[] number() throws IOException {
        int size = bytes.get();
        if ((size != 4 && size != 8) || left() < size) {
            throw broken("no number");
        }
        byte[] raw = new byte[size];
        bytes.get(raw);
        return raw;
    }

    private int integer() throws IOException {
        byte[] raw = number();
        if (raw.length != 4) {
            throw broken("no 32 bit number");
        }
        return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    int count() throws IOException {
        int count = integer();
        if (count < 0 || count > left()) {
            throw broken("the count " + count);
        }
        return count;
    }

    float[] vector() throws IOException {
        int width = kind('V');
        return values(1, count(), width);
    }

    Matrix matrix() throws IOException {
        int width = kind('M');
        int rows = count();
        int columns = count();
        return new Matrix(rows, columns, values(rows, columns, width));
    }

    private int kind(char shape) throws IOException {
        String token = token();
        if (token.equals("F" + shape)) {
            return Float.BYTES;
        }
        if (token.equals("D" + shape)) {
            return Double.BYTES;
        }
        throw broken("\"" + token + "\" where numbers were expected");
    }

    private float[] values(int rows, int columns, int width) throws IOException {
        if ((long) rows * columns * width > left()) {
            throw broken(rows + " × " + columns + " numbers are more than the file holds");
        }
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = width == Float.BYTES ? bytes.getFloat() : (float) bytes.getDouble();
        }
        return values;
    }
}
