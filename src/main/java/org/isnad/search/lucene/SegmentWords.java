package org.isnad.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * The folded words of one segment in a row, with how often each is said, for patterns that no beginning narrows: running an automaton over them takes a fifth
 * of the time that the term dictionary needs. Some 18 bytes a word; made when first needed. Immutable.
 */
final class SegmentWords {

    private static final Map<IndexReader.CacheKey, SegmentWords> OPEN = new ConcurrentHashMap<>();
    private static final Set<IndexReader.CacheKey> ASKED = ConcurrentHashMap.newKeySet();

    private byte[] letters = new byte[1 << 16];
    private int[] starts = new int[1 << 12];
    private int[] said = new int[1 << 12];
    private int count;

    private SegmentWords() {}

    /**
     * Makes the words ready for a query with open patterns, so that the time for it is not the query's. Not at the first such query: a command that asks once is quicker
     * without.
     */
    static void prepare(IndexReader reader) {
        for (LeafReaderContext context : reader.leaves()) {
            IndexReader.CacheHelper cache = context.reader().getCoreCacheHelper();
            boolean again = !ASKED.add(cache.getKey());
            if (!again) {
                cache.addClosedListener(SegmentWords::forget);
            } else if (!OPEN.containsKey(cache.getKey())) {
                OPEN.put(cache.getKey(), load(context.reader()));
            }
        }
    }

    private static void forget(IndexReader.CacheKey key) {
        ASKED.remove(key);
        OPEN.remove(key);
    }

    /** Empty where they are not ready. */
    static Optional<SegmentWords> of(LeafReader segment) {
        return Optional.ofNullable(OPEN.get(segment.getCoreCacheHelper().getKey()));
    }

    private static SegmentWords load(LeafReader segment) {
        try {
            return read(segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SegmentWords read(LeafReader segment) throws IOException {
        SegmentWords words = new SegmentWords();
        org.apache.lucene.index.Terms terms = segment.terms(Terms.WORDS);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            BytesRef first = new BytesRef(String.valueOf(Terms.ORTHOGRAPHIC));
            BytesRef term = all.seekCeil(first) == TermsEnum.SeekStatus.END ? null : all.term();
            while (term != null && term.bytes[term.offset] == Terms.ORTHOGRAPHIC) {
                words.add(term, all.totalTermFreq());
                term = all.next();
            }
        }
        words.trim();
        return words;
    }

    private void add(BytesRef term, long times) {
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            said = Arrays.copyOf(said, said.length * 2);
        }
        int end = starts[count] + term.length;
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
        }
        System.arraycopy(term.bytes, term.offset, letters, starts[count], term.length);
        said[count++] = (int) Math.min(times, Integer.MAX_VALUE);
        starts[count] = end;
    }

    private void trim() {
        letters = Arrays.copyOf(letters, starts[count]);
        starts = Arrays.copyOf(starts, count + 1);
        said = Arrays.copyOf(said, count);
    }

    int count() {
        return count;
    }

    boolean accepts(ByteRunAutomaton automaton, int word) {
        return automaton.run(letters, starts[word], starts[word + 1] - starts[word]);
    }

    /** With its tier's letter. */
    BytesRef term(int word) {
        return new BytesRef(letters, starts[word], starts[word + 1] - starts[word]);
    }

    int said(int word) {
        return said[word];
    }
}
