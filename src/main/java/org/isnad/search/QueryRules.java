package org.isnad.search;

import java.util.List;

/** What a query must keep beyond its grammar. */
final class QueryRules {

    private QueryRules() {}

    static void check(QueryNode root, QueryText in) {
        List<QueryNode> outermost = root instanceof QueryNode.And and ? and.nodes() : List.of(root);
        for (QueryNode node : outermost) {
            if (!(node instanceof QueryNode.Confidence)) {
                checkInner(node, in);
            }
        }
        checkHasPositive(outermost, root.at(), in);
    }

    private static void checkInner(QueryNode node, QueryText in) {
        if (node instanceof QueryNode.And and) {
            checkHasPositive(and.nodes(), and.at(), in);
            and.nodes().forEach(child -> checkInner(child, in));
        } else if (node instanceof QueryNode.Or or) {
            or.nodes().forEach(child -> {
                checkHasPositive(List.of(child), child.at(), in);
                checkInner(child, in);
            });
        } else if (node instanceof QueryNode.Not not) {
            checkHasPositive(List.of(not.node()), not.at(), in);
            checkInner(not.node(), in);
        } else if (node instanceof QueryNode.Confidence confidence) {
            throw in.error(
                    confidence.at(),
                    "confidence: applies to the whole query and can't stand in parentheses, after OR or after -");
        }
    }

    private static void checkHasPositive(List<QueryNode> nodes, QueryPlace place, QueryText in) {
        boolean positive =
                nodes.stream().anyMatch(n -> !(n instanceof QueryNode.Not) && !(n instanceof QueryNode.Confidence));
        if (!positive) {
            throw in.error(place, "it only says what to leave out; add a word to look for");
        }
    }
}
