package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.search.QueryLimits;
import org.isnad.search.QueryNode;
import org.isnad.search.Tier;

/** Finds the hits of a query in one passage by its words: the same hits as the matchers count, with how near each word is. Thread-safe. */
final class HitFinder {

    private final CompiledQuery query;
    private final Map<QueryNode.Element, WordTest> tests = new HashMap<>();

    HitFinder(CompiledQuery query) {
        this.query = query;
        prepare(query.root());
    }

    private void prepare(QueryNode node) {
        if (node instanceof QueryNode.Element element) {
            tests.computeIfAbsent(element, e -> new WordTest(e, query.slot(e)));
        } else if (!(node instanceof QueryNode.Not)) {
            CompiledQuery.children(node).forEach(this::prepare);
        }
    }

    /** Hits by start, positions from the first own word; the whole passage where no word was asked for. */
    Spans hits(KeptPassage passage) {
        return orWhole(find(query.root(), passage), passage);
    }

    static Spans orWhole(Spans found, KeptPassage passage) {
        if (found.size() == 0) {
            found.add(0, passage.length());
        }
        return found;
    }

    private Spans find(QueryNode node, KeptPassage passage) {
        if (node instanceof QueryNode.And and) {
            return and(and, passage);
        }
        if (node instanceof QueryNode.Or or) {
            Spans all = new Spans();
            or.nodes().forEach(child -> all.addAll(find(child, passage)));
            all.normalise();
            return all;
        }
        if (node instanceof QueryNode.Element element) {
            return element(element, passage, 0, passage.length());
        }
        return node instanceof QueryNode.Leaf leaf ? sequence(leaf, passage) : new Spans();
    }

    private Spans and(QueryNode.And and, KeptPassage passage) {
        List<QueryNode> wanted = and.nodes().stream()
                .filter(n -> !(n instanceof QueryNode.Not) && !CompiledQuery.isFilter(n))
                .toList();
        if (wanted.size() == 1) {
            return find(wanted.get(0), passage);
        }
        List<Spans> parts = wanted.stream()
                .map(n -> find(n, passage))
                .filter(s -> s.size() > 0)
                .toList();
        Spans shortest = new Spans();
        if (!parts.isEmpty()) {
            SpanRules.shortest(parts, shortest);
        }
        return shortest;
    }

    /** In the passage, and across its end as far as {@link Terms#BRIDGE} reaches. */
    private Spans sequence(QueryNode.Leaf leaf, KeptPassage passage) {
        int length = passage.length();
        Spans found = sequence(leaf, passage, 0, length);
        if (passage.to() > length) {
            int from = Math.max(0, length - QueryLimits.REACH);
            int to = Math.min(passage.to(), length + QueryLimits.REACH);
            Spans crossing = sequence(leaf, passage, from, to);
            crossing.keepCrossing(length);
            found.addAll(crossing);
            found.normalise();
        }
        return found;
    }

    private Spans sequence(QueryNode.Leaf leaf, KeptPassage passage, int from, int to) {
        List<Spans> parts = new ArrayList<>();
        for (QueryNode.Element element : CompiledQuery.elements(leaf)) {
            parts.add(element(element, passage, from, to));
        }
        Spans found = new Spans();
        SpanRules.sequence(leaf, parts, found);
        return found;
    }

    private Spans element(QueryNode.Element element, KeptPassage passage, int from, int to) {
        WordTest test = Objects.requireNonNull(tests.get(element), "an element of another query");
        Spans found = new Spans();
        for (int position = from; position < to; position++) {
            Optional<WordTest.Found> word = test.at(passage, position);
            if (word.isPresent()
                    && isCertain(passage, position, position + word.get().words())) {
                found.add(position, position + word.get().words());
            }
        }
        return found;
    }

    private boolean isCertain(KeptPassage passage, int from, int to) {
        List<QueryNode.Confidence> bounds = query.confidences();
        for (int position = from; position < to && !bounds.isEmpty(); position++) {
            if (!CertainMatcher.within(passage.confidence(position), bounds)) {
                return false;
            }
        }
        return true;
    }

    /**
     * For each position of the stretch the best tier in which a word of the query stands there, if one does.
     *
     * @param words where they may stand, anywhere when empty
     */
    List<Optional<Tier>> tiers(KeptPassage passage, Optional<Spans> words, int from, int to) {
        List<Optional<Tier>> tiers = new ArrayList<>(Collections.nCopies(to - from, Optional.empty()));
        BitSet possible = new BitSet(to - from);
        possible.set(0, to - from, words.isEmpty());
        for (int i = 0; i < words.map(Spans::size).orElse(0); i++) {
            int start = Math.max(from, words.get().start(i));
            int end = Math.min(to, words.get().end(i));
            possible.set(start - from, Math.max(start, end) - from);
        }
        for (WordTest test : tests.values()) {
            possible.stream()
                    .forEach(i -> test.at(passage, from + i).ifPresent(found -> {
                        for (int word = i; word < Math.min(to - from, i + found.words()); word++) {
                            tiers.set(word, better(tiers.get(word), Optional.of(found.tier())));
                        }
                    }));
        }
        return tiers;
    }

    private static Optional<Tier> better(Optional<Tier> one, Optional<Tier> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) < 0 ? other : one;
    }
}
