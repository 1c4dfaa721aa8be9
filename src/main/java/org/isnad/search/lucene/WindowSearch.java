package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.quote.PassageCandidate;
import org.isnad.quote.PassageQuery;

/**
 * Finds the windows of one quotation: first the documents that hold most of its words, which needs no places, then the windows in the best of those. Not thread-safe;
 * used once.
 */
final class WindowSearch {

    /** Occurrences of words, and again of meanings, that are counted for all documents, the rarest first; some 3 ms. The other words are only looked for in the best documents so far. */
    private static final long COUNTED = 400_000;

    /** Documents whose windows are looked at. */
    private static final int LOOKED_INTO = 150;

    /** The same by meanings, which are many more words. */
    private static final int LOOKED_INTO_BY_MEANING = 60;

    /** Share of the printed words' weight in one window, as far as they fit into one, from which on meanings are not asked for. */
    private static final double SURE = 0.6;

    /** A word's terms after one another, the weightiest first: what stands in one place counts once, as the best of them. */
    private static final Comparator<QuotedWord> BY_WORD = Comparator.comparingInt(QuotedWord::word)
            .thenComparing(Comparator.comparingDouble(QuotedWord::weight).reversed());

    private static final Comparator<Window> BEST_FIRST = Comparator.comparingDouble(Window::score)
            .reversed()
            .thenComparingInt(w -> w.segment.docBase + w.doc)
            .thenComparingInt(Window::half);

    private final IndexReader reader;
    private final PassageQuery query;
    private final QuotedWords lookup;

    /** @param half number of its first half window in the document */
    private record Window(LeafReaderContext segment, int doc, int half, float score) {}

    /** @param doc in its segment */
    private record Scored(LeafReaderContext segment, int doc, float score) {}

    /** @param lookup for the words of this query alone */
    WindowSearch(IndexReader reader, PassageQuery query, QuotedWords lookup) {
        this.reader = reader;
        this.query = query;
        this.lookup = lookup;
    }

    /** The best windows by the words, then the best by words and meanings together, unless the words leave no doubt. */
    List<PassageCandidate> find(int limit, int byMeaning) throws IOException {
        List<DocumentScores> scores = isScoped()
                ? List.of()
                : reader.leaves().stream().map(DocumentScores::new).toList();
        List<QuotedWord> words = lookup.of(query.words());
        List<Window> windows = windows(documents(scores, words, LOOKED_INTO), words);
        List<PassageCandidate> found = new ArrayList<>(candidates(windows, limit));
        if (!query.meanings().isEmpty() && !isSure(windows, words)) {
            List<QuotedWord> meanings = lookup.of(query.meanings());
            List<QuotedWord> all = new ArrayList<>(words);
            all.addAll(meanings);
            found.addAll(candidates(windows(documents(scores, meanings, LOOKED_INTO_BY_MEANING), all), byMeaning));
        }
        return found;
    }

    private boolean isScoped() {
        return !query.scope().episodes().isEmpty();
    }

    /** Whether the best window holds so much of what was printed that nobody need ask for other words. */
    private static boolean isSure(List<Window> windows, List<QuotedWord> words) {
        Map<Integer, Float> best = new HashMap<>();
        words.forEach(word -> best.merge(word.word(), word.weight(), Math::max));
        double all = best.values().stream().mapToDouble(Float::doubleValue).sum();
        double inView = Math.min(1, (double) (WindowScores.HALF + 1) / Math.max(1, best.size()));
        return !windows.isEmpty() && windows.get(0).score() >= SURE * inView * all;
    }

    /** The documents that are looked into, once more words have been counted. */
    private Map<LeafReaderContext, int[]> documents(List<DocumentScores> scores, List<QuotedWord> more, int most)
            throws IOException {
        if (isScoped()) {
            return inScope();
        }
        List<QuotedWord> counted = rarest(more);
        Best best = new Best(most);
        for (DocumentScores segment : scores) {
            segment.add(counted);
            best.offer(segment);
        }
        return best.documents();
    }

    /** The windows of the documents, best first. */
    private static List<Window> windows(Map<LeafReaderContext, int[]> documents, List<QuotedWord> words)
            throws IOException {
        List<QuotedWord> sorted = words.stream().sorted(BY_WORD).toList();
        List<Window> windows = new ArrayList<>();
        for (Map.Entry<LeafReaderContext, int[]> entry : documents.entrySet()) {
            LeafReaderContext segment = entry.getKey();
            WindowScores scores = new WindowScores();
            for (QuotedWord word : sorted) {
                Optional<PostingsEnum> postings = word.postings(segment, PostingsEnum.POSITIONS);
                if (postings.isPresent()) {
                    count(postings.get(), word, entry.getValue(), scores);
                }
            }
            scores.forEach((doc, half, score) -> windows.add(new Window(segment, doc, half, score)));
        }
        windows.sort(BEST_FIRST);
        return windows;
    }

    private Map<LeafReaderContext, int[]> inScope() {
        Map<LeafReaderContext, int[]> documents = new LinkedHashMap<>();
        for (LeafReaderContext segment : reader.leaves()) {
            SegmentGroups groups = SegmentGroups.of(segment.reader());
            FixedBitSet allowed = groups.each(group -> query.scope().episodes().contains(group.episode()));
            Bits living = segment.reader().getLiveDocs();
            documents.put(
                    segment,
                    IntStream.range(0, groups.documents())
                            .filter(doc -> allowed.get(groups.groupOf(doc)) && (living == null || living.get(doc)))
                            .toArray());
        }
        return documents;
    }

    /** The words that are counted in all documents, by number. */
    private static List<QuotedWord> rarest(List<QuotedWord> words) {
        List<QuotedWord> rarest = new ArrayList<>();
        long places = 0;
        for (QuotedWord word : words) {
            places += word.places();
            if (!rarest.isEmpty() && places > COUNTED) {
                break;
            }
            rarest.add(word);
        }
        rarest.sort(BY_WORD);
        return rarest;
    }

    /** The documents with the highest scores so far. */
    private static final class Best {

        private final PriorityQueue<Scored> queue = new PriorityQueue<>(Comparator.comparingDouble(Scored::score));
        private final int most;

        Best(int most) {
            this.most = most;
        }

        void offer(DocumentScores scores) {
            float least = least();
            Bits living = scores.segment.reader().getLiveDocs();
            for (int doc = 0; doc < scores.scores.length; doc++) {
                float score = scores.scores[doc];
                if (score > least && (living == null || living.get(doc))) {
                    if (queue.size() == most) {
                        queue.remove();
                    }
                    queue.add(new Scored(scores.segment, doc, score));
                    least = least();
                }
            }
        }

        /** What another one must exceed. */
        private float least() {
            return queue.size() < most ? 0 : queue.element().score();
        }

        /** In the order of the index. */
        Map<LeafReaderContext, int[]> documents() {
            Map<LeafReaderContext, List<Scored>> bySegment = queue.stream()
                    .sorted(Comparator.comparingInt(d -> d.segment.docBase + d.doc))
                    .collect(Collectors.groupingBy(Scored::segment, LinkedHashMap::new, Collectors.toList()));
            Map<LeafReaderContext, int[]> documents = new LinkedHashMap<>();
            bySegment.forEach((segment, found) ->
                    documents.put(segment, found.stream().mapToInt(Scored::doc).toArray()));
            return documents;
        }
    }

    /** For each document of a segment the weights of the words in it, each word once. */
    private static final class DocumentScores {

        private final LeafReaderContext segment;
        private final float[] scores;
        private final byte[] last;

        DocumentScores(LeafReaderContext segment) {
            this.segment = segment;
            this.scores = new float[segment.reader().maxDoc()];
            this.last = new byte[scores.length];
        }

        void add(List<QuotedWord> words) throws IOException {
            for (QuotedWord word : words) {
                Optional<PostingsEnum> documents = word.postings(segment, PostingsEnum.NONE);
                if (documents.isPresent()) {
                    add(documents.get(), (byte) (word.word() + 1), word.weight());
                }
            }
        }

        private void add(PostingsEnum documents, byte word, float weight) throws IOException {
            for (int doc = documents.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (last[doc] != word) {
                    last[doc] = word;
                    scores[doc] += weight;
                }
            }
        }
    }

    private static void count(PostingsEnum postings, QuotedWord word, int[] documents, WindowScores scores)
            throws IOException {
        for (int doc : documents) {
            int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
            if (at == doc) {
                for (int i = postings.freq(); i > 0; i--) {
                    scores.add(doc, postings.nextPosition(), word.word(), word.weight());
                }
            }
        }
    }

    /** The best windows that don't overlap a better one. */
    private List<PassageCandidate> candidates(List<Window> windows, int limit) throws IOException {
        HitReader passages = new HitReader(reader, new WordTerms());
        List<Window> kept = new ArrayList<>();
        for (Window window : windows) {
            if (kept.size() == limit) {
                break;
            }
            boolean fresh = kept.stream()
                    .noneMatch(k ->
                            k.segment == window.segment && k.doc == window.doc && Math.abs(k.half - window.half) < 2);
            if (fresh) {
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
