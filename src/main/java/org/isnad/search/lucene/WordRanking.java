package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.isnad.search.QueryNode;

/** Says a query of plain or similar words and filters as one of Lucene's, which finds the best passages without scoring them all (block-max WAND). */
final class WordRanking {

    /** More similar words than these are gone through one passage after the other. */
    private static final int MOST_SIMILAR = 300;

    private final IndexReader reader;
    private final CompiledQuery query;
    private final Deadline deadline;

    WordRanking(IndexReader reader, CompiledQuery query, Deadline deadline) {
        this.reader = reader;
        this.query = query;
        this.deadline = deadline;
    }

    /** Empty where the query has more than words and filters. */
    Optional<Query> query() throws IOException {
        return query.confidences().isEmpty() ? of(query.root()) : Optional.empty();
    }

    private Optional<Query> of(QueryNode node) throws IOException {
        if (node instanceof QueryNode.Word word) {
            return Optional.of(word(query.slot(word)));
        }
        if (node instanceof QueryNode.Fuzzy fuzzy) {
            return similar(query.slot(fuzzy));
        }
        if (node instanceof QueryNode.Or or) {
            return or(or);
        }
        return node instanceof QueryNode.And and ? and(and) : Optional.empty();
    }

    private Optional<Query> or(QueryNode.Or or) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (QueryNode child : or.nodes()) {
            Optional<Query> part = of(child);
            if (part.isEmpty()) {
                return part;
            }
            builder.add(part.get(), BooleanClause.Occur.SHOULD);
        }
        return Optional.of(builder.build());
    }

    private Optional<Query> and(QueryNode.And and) throws IOException {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        boolean words = false;
        for (QueryNode child : and.nodes()) {
            if (child instanceof QueryNode.Not not) {
                builder.add(new MatcherQuery(query, not.node(), deadline), BooleanClause.Occur.MUST_NOT);
            } else if (CompiledQuery.isFilter(child)) {
                builder.add(new MatcherQuery(query, child, deadline), BooleanClause.Occur.FILTER);
            } else {
                Optional<Query> part = of(child);
                if (part.isEmpty()) {
                    return part;
                }
                builder.add(part.get(), BooleanClause.Occur.MUST);
                words = true;
            }
        }
        return words ? Optional.of(builder.build()) : Optional.empty();
    }

    private static Query word(Slot slot) {
        return tiered(best(terms(slot)), slot);
    }

    private static List<String> terms(Slot slot) {
        return slot.terms().stream().map(Slot.Alternative::term).toList();
    }

    /** What sounds alike is scored as a word is, what is spelled alike by the least there is. */
    private Optional<Query> similar(Slot slot) throws IOException {
        Set<BytesRef> spelled = new TreeSet<>();
        for (LeafReaderContext segment : reader.leaves()) {
            PatternTerms terms = new PatternTerms(segment.reader(), deadline);
            if (!terms.collect(slot.pattern().orElseThrow(), MOST_SIMILAR, spelled)) {
                return Optional.empty();
            }
        }
        List<Query> all = new ArrayList<>();
        terms(slot).forEach(term -> all.add(new TermQuery(new Term(Terms.WORDS, term))));
        for (BytesRef term : spelled) {
            Query one = new ConstantScoreQuery(new TermQuery(new Term(Terms.WORDS, term)));
            all.add(new BoostQuery(one, PassageSimilarity.FLOOR));
        }
        return Optional.of(tiered(new DisjunctionMaxQuery(all, 0), slot));
    }

    private static Query tiered(Query base, Slot slot) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(base, BooleanClause.Occur.MUST);
        float weight = 2;
        for (List<String> tier : slot.better()) {
            builder.add(new BoostQuery(best(tier), weight), BooleanClause.Occur.SHOULD);
            weight *= 2;
        }
        return builder.build();
    }

    private static Query best(List<String> terms) {
        List<Query> queries = new ArrayList<>();
        terms.forEach(term -> queries.add(new TermQuery(new Term(Terms.WORDS, term))));
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, 0);
    }
}
