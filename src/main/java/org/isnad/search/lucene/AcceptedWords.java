package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.TermState;
import org.apache.lucene.util.BytesRef;

/** The terms of one segment that a pattern accepts, kept for a second look at them unless they are too many. Not thread-safe. */
final class AcceptedWords {

    /** Terms that are kept: some 10 MB. */
    private static final int MOST = 50_000;

    /** @param place where the segment keeps it, if that was met */
    record Word(BytesRef term, Optional<TermState> place) {}

    private final List<Word> words = new ArrayList<>();
    private boolean whole = true;
    private long occurrences;

    /** Whether the next term would be kept. */
    boolean isOpen() {
        return whole;
    }

    void add(BytesRef term, Optional<TermState> place, long times) {
        occurrences += times;
        whole &= words.size() < MOST;
        if (whole) {
            words.add(new Word(BytesRef.deepCopyOf(term), place));
        } else {
            words.clear();
        }
    }

    long occurrences() {
        return occurrences;
    }

    /** Empty where they were too many to be kept. */
    Optional<List<Word>> words() {
        return whole ? Optional.of(words) : Optional.empty();
    }
}
