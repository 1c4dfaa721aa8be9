package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.isnad.search.QueryNode;

/**
 * Hits counted from what the index knows about its terms, without looking at any passage.
 *
 * @param accepted for each segment the words that the query's pattern accepts; empty without a pattern
 */
record Statistics(long total, List<AcceptedWords> accepted) {

    /** Empty where that is not enough: with filters, with several words, or where episodes were replaced and not yet merged away. */
    static Optional<Statistics> of(IndexSearcher searcher, CompiledQuery query, Deadline deadline) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        boolean knows = query.root() instanceof QueryNode.Element element
                && query.slot(element).disjoint()
                && !reader.hasDeletions();
        if (!knows) {
            return Optional.empty();
        }
        Slot slot = query.slot((QueryNode.Element) query.root());
        long total = 0;
        for (Slot.Alternative alternative : slot.terms()) {
            total += reader.totalTermFreq(new Term(Terms.WORDS, alternative.term()));
        }
        List<AcceptedWords> accepted =
                slot.pattern().isPresent() ? accepted(searcher, slot.pattern().get(), deadline) : List.of();
        for (AcceptedWords words : accepted) {
            total += words.occurrences();
        }
        return Optional.of(new Statistics(total, accepted));
    }

    private static List<AcceptedWords> accepted(IndexSearcher searcher, WordPattern pattern, Deadline deadline)
            throws IOException {
        List<Callable<AcceptedWords>> segments = new ArrayList<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            segments.add(() -> new PatternTerms(segment.reader(), deadline.here()).accepted(pattern));
        }
        return searcher.getTaskExecutor().invokeAll(segments);
    }
}
