package org.isnad.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed query.
 *
 * @param text as typed
 * @param root words, patterns and filters
 */
public record SearchQuery(String text, QueryNode root) {

    /** Parses by the grammar of docs/search.md; throws {@link QuerySyntaxError} that points at the place. */
    public static SearchQuery parse(String text) {
        return new QueryParser(text).parse();
    }

    /** This query within filters that were given beside it, such as {@code --speaker}. */
    public SearchQuery within(List<? extends QueryNode.Filter> filters) {
        if (filters.isEmpty()) {
            return this;
        }
        List<QueryNode> nodes = new ArrayList<>(root instanceof QueryNode.And and ? and.nodes() : List.of(root));
        nodes.addAll(filters);
        return new SearchQuery(text, new QueryNode.And(nodes, root.at()));
    }

    /** The bounds that the words of every hit must keep. */
    public List<QueryNode.Confidence> confidences() {
        List<QueryNode> nodes = root instanceof QueryNode.And and ? and.nodes() : List.of(root);
        return nodes.stream()
                .filter(QueryNode.Confidence.class::isInstance)
                .map(QueryNode.Confidence.class::cast)
                .toList();
    }
}
