package org.isnad.export;

import java.io.IOException;
import java.io.Writer;

/** Lets libraries that want a Writer write to any Appendable. Closing it does not close what is below. */
final class AppendableWriter extends Writer {

    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        out.append(java.nio.CharBuffer.wrap(buffer, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
