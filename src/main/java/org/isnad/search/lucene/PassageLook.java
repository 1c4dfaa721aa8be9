package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.search.QueryLimits;
import org.isnad.search.QueryNode;

/**
 * Looks for parts of a query in one passage, by its words. What it finds is empty where the passage does not match, and may be without places where only a filter did.
 */
record PassageLook(
        KeptPassage passage, Group group, Map<QueryNode.Element, WordTest> tests, List<QueryNode.Confidence> bounds) {

    Optional<Spans> find(QueryNode node) {
        if (node instanceof QueryNode.And and) {
            return and(and);
        }
        if (node instanceof QueryNode.Or or) {
            return or(or);
        }
        if (node instanceof QueryNode.Filter filter) {
            return GroupFilter.test(filter).test(group) ? Optional.of(new Spans()) : Optional.empty();
        }
        Spans found = node instanceof QueryNode.Element element
                ? element(element, 0, passage.length())
                : sequence((QueryNode.Leaf) node);
        return found.size() > 0 ? Optional.of(found) : Optional.empty();
    }

    private Optional<Spans> or(QueryNode.Or or) {
        List<Spans> found =
                or.nodes().stream().map(this::find).flatMap(Optional::stream).toList();
        Spans all = new Spans();
        found.forEach(all::addAll);
        all.normalise();
        return found.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Optional<Spans> and(QueryNode.And and) {
        List<Spans> parts = new ArrayList<>();
        for (QueryNode node : and.nodes()) {
            if (node instanceof QueryNode.Not not) {
                if (new PassageLook(passage, group, tests, List.of())
                        .find(not.node())
                        .isPresent()) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<Spans> part = find(node);
            if (part.isEmpty()) {
                return part;
            }
            if (!CompiledQuery.isFilter(node)) {
                parts.add(part.get());
            }
        }
        return Optional.of(together(parts));
    }

    private static Spans together(List<Spans> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<Spans> placed = parts.stream().filter(p -> p.size() > 0).toList();
        Spans shortest = new Spans();
        if (!placed.isEmpty()) {
            SpanRules.shortest(placed, shortest);
        }
        return shortest;
    }

    /** In the passage, and across its end as far as {@link Terms#BRIDGE} reaches. */
    private Spans sequence(QueryNode.Leaf leaf) {
        int length = passage.length();
        Spans found = sequence(leaf, 0, length);
        if (passage.to() > length) {
            int from = Math.max(0, length - QueryLimits.REACH);
            int to = Math.min(passage.to(), length + QueryLimits.REACH);
            Spans crossing = sequence(leaf, from, to);
            crossing.keepCrossing(length);
            found.addAll(crossing);
            found.normalise();
        }
        return found;
    }

    private Spans sequence(QueryNode.Leaf leaf, int from, int to) {
        List<Spans> parts = new ArrayList<>();
        for (QueryNode.Element element : CompiledQuery.elements(leaf)) {
            parts.add(element(element, from, to));
        }
        Spans found = new Spans();
        SpanRules.sequence(leaf, parts, found);
        return found;
    }

    private Spans element(QueryNode.Element element, int from, int to) {
        WordTest test = Objects.requireNonNull(tests.get(element), "an element of another query");
        Spans found = new Spans();
        for (int position = from; position < to; position++) {
            Optional<WordTest.Found> word = test.at(passage, position);
            if (word.isPresent() && isCertain(position, position + word.get().words())) {
                found.add(position, position + word.get().words());
            }
        }
        return found;
    }

    private boolean isCertain(int from, int to) {
        for (int position = from; position < to && !bounds.isEmpty(); position++) {
            if (!CertainMatcher.within(passage.confidence(position), bounds)) {
                return false;
            }
        }
        return true;
    }
}
