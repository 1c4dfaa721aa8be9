package org.isnad.search;

import java.nio.file.Path;
import java.util.Optional;

/** Opens indexes in folders. Thread-safe. */
public interface TranscriptIndexes {

    /** A reader; the folder need not hold an index yet. The caller closes it. */
    TranscriptIndex open(Path folder);

    /**
     * A writer to what is there, or to a new index where there is none; empty while another process (or another writer here) has one open.
     * Throws UserError {@code index-unusable} where {@link TranscriptIndex#state} is Unusable.
     */
    Optional<TranscriptIndexWriter> write(Path folder);

    /** A writer to a new, empty index in place of what is there, damaged or not; empty while another writer is open. Readers see the old one until the first commit. */
    Optional<TranscriptIndexWriter> rebuild(Path folder);

    /** Reads every byte against its checksum and says what is broken; takes about a second per gigabyte. */
    IndexState check(Path folder);
}
