package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.quote.PassageCandidate;
import org.isnad.quote.PassageScope;

/** Finds the windows of one quotation. Not thread-safe; used once. */
final class WindowSearch {

    /** Occurrences that are counted for all windows, of the rarest words first; about 5 ms. The other words are only looked for in the best windows so far. */
    private static final long COUNTED = 250_000;

    /** Windows in which the other words are looked for. */
    private static final int LOOKED_INTO = 200;

    private final IndexReader reader;
    private final PassageScope scope;

    /** @param half number of its first half window in the document */
    private record Window(LeafReaderContext segment, int doc, int half, float score) {}

    WindowSearch(IndexReader reader, PassageScope scope) {
        this.reader = reader;
        this.scope = scope;
    }

    List<PassageCandidate> find(List<QuotedWord> words, int limit) throws IOException {
        int counted = 0;
        long places = 0;
        while (counted < words.size()
                && (counted == 0 || places + words.get(counted).places() <= COUNTED || isScoped())) {
            places += words.get(counted++).places();
        }
        PriorityQueue<Window> best = new PriorityQueue<>(Comparator.comparingDouble(Window::score));
        Map<LeafReaderContext, WindowScores> scores = new HashMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            WindowScores windows = new WindowScores();
            scores.put(context, windows);
            count(context.reader(), words.subList(0, counted), windows, Optional.empty());
            windows.forEach((doc, half, score) -> offer(new Window(context, doc, half, score), best));
        }
        return candidates(withRest(best, words.subList(counted, words.size()), scores), limit);
    }

    private boolean isScoped() {
        return !scope.episodes().isEmpty();
    }

    private static void offer(Window window, PriorityQueue<Window> best) {
        if (best.size() < LOOKED_INTO) {
            best.add(window);
        } else if (window.score() > best.element().score()) {
            best.remove();
            best.add(window);
        }
    }

    /** The best windows with the words that were not counted for all. */
    private List<Window> withRest(
            PriorityQueue<Window> best, List<QuotedWord> rest, Map<LeafReaderContext, WindowScores> scores)
            throws IOException {
        Map<LeafReaderContext, TreeSet<Integer>> documents = new HashMap<>();
        best.forEach(
                w -> documents.computeIfAbsent(w.segment, s -> new TreeSet<>()).add(w.doc));
        for (Map.Entry<LeafReaderContext, TreeSet<Integer>> entry : documents.entrySet()) {
            if (!rest.isEmpty()) {
                count(entry.getKey().reader(), rest, scoresOf(scores, entry.getKey()), Optional.of(entry.getValue()));
            }
        }
        List<Window> sorted = new ArrayList<>();
        for (Window w : best) {
            sorted.add(new Window(
                    w.segment, w.doc, w.half, scoresOf(scores, w.segment).window(w.doc, w.half)));
        }
        sorted.sort(Comparator.comparingDouble(Window::score).reversed());
        return sorted;
    }

    private static WindowScores scoresOf(Map<LeafReaderContext, WindowScores> scores, LeafReaderContext segment) {
        return java.util.Objects.requireNonNull(scores.get(segment), "a segment that was not counted");
    }

    /** @param only in these documents, when given; words of the same number are counted best first, as stems weigh more than what sounds alike */
    private void count(LeafReader segment, List<QuotedWord> words, WindowScores scores, Optional<TreeSet<Integer>> only)
            throws IOException {
        org.apache.lucene.index.Terms terms = segment.terms(Terms.WORDS);
        if (terms == null || words.isEmpty()) {
            return;
        }
        Optional<FixedBitSet> groups = isScoped() ? Optional.of(groups(segment)) : Optional.empty();
        TermsEnum all = terms.iterator();
        List<QuotedWord> byWeight = new ArrayList<>(words);
        byWeight.sort(Comparator.comparing((QuotedWord w) -> w.term().charAt(0) != org.isnad.search.lucene.Terms.STEM));
        for (QuotedWord word : byWeight) {
            if (all.seekExact(new BytesRef(word.term()))) {
                PostingsEnum postings = all.postings(null, PostingsEnum.POSITIONS);
                if (only.isPresent()) {
                    within(postings, word, scores, only.get());
                } else {
                    everywhere(postings, word, scores, new Allowed(segment, groups));
                }
            }
        }
    }

    /** Which documents may be looked at. */
    private record Allowed(LeafReader segment, Optional<FixedBitSet> groups) {

        boolean allows(int doc) {
            boolean live =
                    segment.getLiveDocs() == null || segment.getLiveDocs().get(doc);
            return live
                    && (groups.isEmpty()
                            || groups.get().get(SegmentGroups.of(segment).groupOf(doc)));
        }

        /** Documents of an episode follow each other: what lies before the first and after the last need not be read. */
        int first() {
            return groups.isEmpty() ? 0 : SegmentGroups.of(segment).firstOf(groups.get());
        }
    }

    private static void everywhere(PostingsEnum postings, QuotedWord word, WindowScores scores, Allowed allowed)
            throws IOException {
        int doc = postings.advance(allowed.first());
        while (doc != PostingsEnum.NO_MORE_DOCS) {
            if (allowed.allows(doc)) {
                add(postings, word, scores);
            }
            doc = postings.nextDoc();
        }
    }

    private static void within(PostingsEnum postings, QuotedWord word, WindowScores scores, TreeSet<Integer> documents)
            throws IOException {
        for (int doc : documents) {
            int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
            if (at == doc) {
                add(postings, word, scores);
            }
        }
    }

    private static void add(PostingsEnum postings, QuotedWord word, WindowScores scores) throws IOException {
        for (int i = postings.freq(); i > 0; i--) {
            scores.add(postings.docID(), postings.nextPosition(), word.word(), word.weight());
        }
    }

    private FixedBitSet groups(LeafReader segment) {
        SegmentGroups groups = SegmentGroups.of(segment);
        FixedBitSet allowed = new FixedBitSet(Math.max(1, groups.count()));
        for (int i = 0; i < groups.count(); i++) {
            if (scope.episodes().contains(groups.group(i).episode())) {
                allowed.set(i);
            }
        }
        return allowed;
    }

    /** The best windows that don't overlap a better one. */
    private List<PassageCandidate> candidates(List<Window> windows, int limit) throws IOException {
        HitReader passages = new HitReader(reader, new WordTerms());
        List<Window> kept = new ArrayList<>();
        for (Window window : windows) {
            boolean fresh = kept.stream()
                    .noneMatch(k ->
                            k.segment == window.segment && k.doc == window.doc && Math.abs(k.half - window.half) < 2);
            if (fresh && kept.size() < limit) {
                kept.add(window);
            }
        }
        List<PassageCandidate> candidates = new ArrayList<>();
        for (Window window : kept) {
            candidates.add(candidate(window, passages));
        }
        return candidates;
    }

    private static PassageCandidate candidate(Window window, HitReader passages) throws IOException {
        int doc = window.segment.docBase + window.doc;
        Group group = passages.group(doc);
        int from = passages.firstWord(doc) + window.half * WindowScores.HALF;
        return new PassageCandidate(
                group.episode(), group.revision(), from, from + 2 * WindowScores.HALF, window.score);
    }
}
