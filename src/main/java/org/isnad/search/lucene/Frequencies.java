package org.isnad.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.FrequencyRequest;
import org.isnad.search.SearchQuery;
import org.isnad.search.WordCount;

/** Counts the words of passages. Goes through the index's words rather than the passages, so that a large scope costs little more than a small one. */
final class Frequencies {

    private static final BytesRef FIRST = new BytesRef(String.valueOf(Terms.ORTHOGRAPHIC));

    private final IndexReader reader;

    Frequencies(IndexReader reader) {
        this.reader = reader;
    }

    List<WordCount> of(FrequencyRequest request) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            count(
                    context.reader(),
                    request.scope().isPresent() ? scope(context, request.scope().get()) : live(context),
                    counts);
        }
        double words = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .map(e -> new WordCount(e.getKey(), e.getValue(), e.getValue() / words * 1e6))
                .sorted(Comparator.comparingLong(WordCount::count).reversed().thenComparing(WordCount::word))
                .limit(request.limit())
                .toList();
    }

    private static FixedBitSet live(LeafReaderContext context) {
        FixedBitSet all = new FixedBitSet(context.reader().maxDoc());
        for (int doc = 0; doc < all.length(); doc++) {
            if (context.reader().getLiveDocs() == null
                    || context.reader().getLiveDocs().get(doc)) {
                all.set(doc);
            }
        }
        return all;
    }

    private FixedBitSet scope(LeafReaderContext context, SearchQuery query) throws IOException {
        FixedBitSet scope = new FixedBitSet(context.reader().maxDoc());
        HitPass.runSegment(context, CompiledQuery.of(query), Deadline.starting(), (doc, matcher) -> {
            scope.set(doc);
            return true;
        });
        return scope;
    }

    private static void count(LeafReader segment, FixedBitSet scope, Map<String, Long> counts) throws IOException {
        org.apache.lucene.index.Terms terms = segment.terms(Terms.WORDS);
        if (terms == null || scope.cardinality() == 0) {
            return;
        }
        boolean whole = scope.cardinality() == segment.maxDoc();
        TermsEnum words = terms.iterator();
        PostingsEnum postings = null;
        TermsEnum.SeekStatus status = words.seekCeil(FIRST);
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : words.term();
        while (term != null && term.bytes[term.offset] == Terms.ORTHOGRAPHIC) {
            long count = whole ? words.totalTermFreq() : 0;
            if (!whole) {
                postings = words.postings(postings, PostingsEnum.FREQS);
                count = within(postings, scope);
            }
            if (count > 0) {
                String word = new BytesRef(term.bytes, term.offset + 1, term.length - 1).utf8ToString();
                counts.merge(word, count, Long::sum);
            }
            term = words.next();
        }
    }

    private static long within(PostingsEnum postings, FixedBitSet scope) throws IOException {
        long count = 0;
        for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
            count += scope.get(doc) ? postings.freq() : 0;
        }
        return count;
    }
}
