package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.search.QueryNode;
import org.isnad.search.Tier;

/** Finds the hits of a query in one passage by its words: the same hits as the matchers count, with how near each word is. Thread-safe. */
final class HitFinder {

    private final CompiledQuery query;
    private final Map<QueryNode.Element, WordTest> tests = new HashMap<>();

    /** Tests of what is not unwanted: only that is marked. */
    private final List<WordTest> wanted = new ArrayList<>();

    HitFinder(CompiledQuery query) {
        this.query = query;
        prepare(query.root());
        wanted(query.root());
    }

    private void wanted(QueryNode node) {
        if (node instanceof QueryNode.Element element) {
            wanted.add(Objects.requireNonNull(tests.get(element), "an element of another query"));
        } else if (!(node instanceof QueryNode.Not)) {
            CompiledQuery.children(node).forEach(this::wanted);
        }
    }

    private void prepare(QueryNode node) {
        if (node instanceof QueryNode.Element element) {
            tests.computeIfAbsent(element, e -> new WordTest(e, query.slot(e)));
        } else {
            CompiledQuery.children(node).forEach(this::prepare);
        }
    }

    /** Hits by start, positions from the first own word; the whole passage where no word was asked for. */
    Spans hits(KeptPassage passage, Group group) {
        return orWhole(find(passage, group).orElseGet(Spans::new), passage);
    }

    boolean isIn(KeptPassage passage, Group group) {
        return find(passage, group).isPresent();
    }

    private Optional<Spans> find(KeptPassage passage, Group group) {
        return new PassageLook(passage, group, tests, query.confidences()).find(query.root());
    }

    static Spans orWhole(Spans found, KeptPassage passage) {
        if (found.size() == 0) {
            found.add(0, passage.length());
        }
        return found;
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
        for (WordTest test : wanted) {
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
