package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.isnad.search.QueryNode;

/** Says a query of plain words and filters as one of Lucene's, which finds the best passages without scoring them all (block-max WAND). */
final class WordRanking {

    private WordRanking() {}

    /** Empty where the query has more than words and filters. */
    static Optional<Query> of(CompiledQuery query, Deadline deadline) {
        return query.confidences().isEmpty() ? of(query.root(), query, deadline) : Optional.empty();
    }

    private static Optional<Query> of(QueryNode node, CompiledQuery query, Deadline deadline) {
        if (node instanceof QueryNode.Word word) {
            return Optional.of(word(query.slot(word)));
        }
        if (node instanceof QueryNode.Or or) {
            return or(or, query, deadline);
        }
        return node instanceof QueryNode.And and ? and(and, query, deadline) : Optional.empty();
    }

    private static Optional<Query> or(QueryNode.Or or, CompiledQuery query, Deadline deadline) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (QueryNode child : or.nodes()) {
            Optional<Query> part = of(child, query, deadline);
            if (part.isEmpty()) {
                return part;
            }
            builder.add(part.get(), BooleanClause.Occur.SHOULD);
        }
        return Optional.of(builder.build());
    }

    private static Optional<Query> and(QueryNode.And and, CompiledQuery query, Deadline deadline) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        boolean words = false;
        for (QueryNode child : and.nodes()) {
            if (child instanceof QueryNode.Not not) {
                builder.add(new MatcherQuery(query, not.node(), deadline), BooleanClause.Occur.MUST_NOT);
            } else if (CompiledQuery.isFilter(child)) {
                builder.add(new MatcherQuery(query, child, deadline), BooleanClause.Occur.FILTER);
            } else {
                Optional<Query> part = of(child, query, deadline);
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
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        List<String> terms = slot.terms().stream().map(Slot.Alternative::term).toList();
        builder.add(best(terms), BooleanClause.Occur.MUST);
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
