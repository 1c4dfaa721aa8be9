package org.isnad.search.export;

import java.io.IOException;
import org.isnad.search.Hit;

/** Writes hits one after the other; {@link #finish} ends the document. Not thread-safe, does not close what it writes to. */
public interface HitWriter {

    void write(Hit hit) throws IOException;

    void finish() throws IOException;
}
