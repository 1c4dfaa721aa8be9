package org.isnad.search.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.isnad.search.QueryNode;

/** Counts hits from what the index knows about its terms, without looking at any passage. */
final class Statistics {

    private Statistics() {}

    /** Empty where that is not enough: with filters, with several words, or where episodes were replaced and not yet merged away. */
    static Optional<Long> total(IndexReader reader, CompiledQuery query, Deadline deadline) throws IOException {
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
        if (slot.pattern().isPresent()) {
            for (LeafReaderContext context : reader.leaves()) {
                total += new PatternTerms(context.reader(), deadline)
                        .occurrences(slot.pattern().get());
            }
        }
        return Optional.of(total);
    }
}
