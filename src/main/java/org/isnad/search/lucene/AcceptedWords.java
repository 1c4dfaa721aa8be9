package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** The terms of one segment that a pattern accepts, kept for a second look at them unless they are too many. Not thread-safe. */
final class AcceptedWords {

    /** Terms that are kept: some 5 MB. */
    private static final int MOST = 50_000;

    private final List<BytesRef> words = new ArrayList<>();
    private boolean whole = true;
    private long occurrences;

    /** @param term copied if it is kept */
    void add(BytesRef term, long times) {
        occurrences += times;
        whole &= words.size() < MOST;
        if (whole) {
            words.add(BytesRef.deepCopyOf(term));
        } else {
            words.clear();
        }
    }

    long occurrences() {
        return occurrences;
    }

    /** Empty where they were too many to be kept. */
    Optional<List<BytesRef>> words() {
        return whole ? Optional.of(words) : Optional.empty();
    }
}
