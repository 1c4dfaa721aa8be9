package org.isnad.search.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.isnad.search.QueryNode;
import org.jspecify.annotations.Nullable;

/** Lets Lucene look only at passages that a part of a query matches. */
final class MatcherQuery extends Query {

    /** Simple operations that a check takes, for Lucene to order its checks by. */
    private static final float MATCH_COST = 10;

    private final CompiledQuery query;
    private final QueryNode node;
    private final Deadline deadline;

    MatcherQuery(CompiledQuery query, QueryNode node, Deadline deadline) {
        this.query = query;
        this.node = node;
        this.deadline = deadline;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, 0) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                Optional<Matcher> matcher = new Matchers(query, context.reader(), deadline.here(), false).of(node);
                return matcher.isEmpty()
                        ? null
                        : new ConstantScoreScorer(this, score(), mode, MatcherQuery.iterator(matcher.get()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private static TwoPhaseIterator iterator(Matcher matcher) {
        return new TwoPhaseIterator(matcher.documents()) {
            @Override
            public boolean matches() throws IOException {
                return matcher.matches();
            }

            @Override
            public float matchCost() {
                return MATCH_COST;
            }
        };
    }

    @Override
    public String toString(String field) {
        return node.toString();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatcherQuery that && query == that.query && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(query), node);
    }
}
