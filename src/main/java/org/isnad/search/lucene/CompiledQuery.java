package org.isnad.search.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.search.QueryNode;
import org.isnad.search.SearchQuery;

/** A query with its words in terms of the index. Immutable, thread-safe. */
final class CompiledQuery {

    private final SearchQuery query;
    private final Map<QueryNode.Element, Slot> slots = new HashMap<>();

    private CompiledQuery(SearchQuery query) {
        this.query = query;
        compile(query.root());
    }

    static CompiledQuery of(SearchQuery query) {
        return new CompiledQuery(query);
    }

    private void compile(QueryNode node) {
        if (node instanceof QueryNode.Element element) {
            slots.computeIfAbsent(element, e -> Slot.of(e, query));
        } else {
            children(node).forEach(this::compile);
        }
    }

    static List<? extends QueryNode> children(QueryNode node) {
        if (node instanceof QueryNode.And and) {
            return and.nodes();
        }
        if (node instanceof QueryNode.Or or) {
            return or.nodes();
        }
        if (node instanceof QueryNode.Not not) {
            return List.of(not.node());
        }
        return node instanceof QueryNode.Leaf leaf ? elements(leaf) : List.of();
    }

    static List<QueryNode.Element> elements(QueryNode.Leaf leaf) {
        if (leaf instanceof QueryNode.Phrase phrase) {
            return phrase.elements();
        }
        if (leaf instanceof QueryNode.Near near) {
            return near.elements();
        }
        return List.of((QueryNode.Element) leaf);
    }

    /** Whether it only says which passages may be looked at, without words. */
    static boolean isFilter(QueryNode node) {
        return node instanceof QueryNode.Filter
                || !(node instanceof QueryNode.Leaf) && children(node).stream().allMatch(CompiledQuery::isFilter);
    }

    Slot slot(QueryNode.Element element) {
        return Objects.requireNonNull(slots.get(element), "an element of another query");
    }

    /** Whether it has patterns, whose many places are better looked for in the few passages that are shown. */
    boolean hasPatterns() {
        return slots.values().stream().anyMatch(slot -> slot.pattern().isPresent());
    }

    /** The pattern that is all of the query, whose passages all rank alike. */
    Optional<WordPattern> onlyPattern() {
        boolean alone = root() instanceof QueryNode.Element && confidences().isEmpty();
        return alone
                ? slots.values().stream()
                        .filter(slot -> slot.terms().isEmpty() && slot.better().isEmpty())
                        .findFirst()
                        .flatMap(Slot::pattern)
                : Optional.empty();
    }

    /** Whether a pattern must try every word there is. */
    boolean hasOpenPatterns() {
        return slots.values().stream()
                .anyMatch(slot -> slot.pattern().filter(WordPattern::open).isPresent());
    }

    QueryNode root() {
        return query.root();
    }

    SearchQuery query() {
        return query;
    }

    List<QueryNode.Confidence> confidences() {
        return query.confidences();
    }
}
