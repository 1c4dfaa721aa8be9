package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.isnad.search.Hit;
import org.isnad.search.SearchAnswer;
import org.isnad.search.SearchRequest;
import org.isnad.search.SearchRequest.Facet;
import org.isnad.search.SearchRequest.Sort;

/** Answers one request from one view of the index. Not thread-safe; used once. */
final class Search {

    /** Hits for each passage from which on a pattern's first ones are looked for in passages, not by its thousands of words; [measured] then 2 ms instead of 8 to 20. */
    private static final double OFTEN = .25;

    /** Words looked at before that is given up: some 10 ms. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final SearchRequest request;
    private final CompiledQuery query;
    private final Deadline deadline;
    private final HitReader hits;
    private final Optional<PageCursor> cursor;

    Search(IndexSearcher searcher, SearchRequest request, WordTerms analysis) throws IOException {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.request = request;
        this.query = CompiledQuery.of(request.query());
        if (query.hasOpenPatterns()) {
            SegmentWords.prepare(reader);
        }
        this.deadline = Deadline.starting();
        this.hits = new HitReader(reader, analysis);
        this.cursor = PageCursor.decode(request);
    }

    SearchAnswer answer() throws IOException {
        RankedPassage after = first();
        Optional<Query> words =
                request.sort() == Sort.RELEVANCE ? new WordRanking(reader, query, deadline).query() : Optional.empty();
        boolean inOrder = request.sort() == Sort.POSITION
                || request.sort() == Sort.RELEVANCE && query.onlyPattern().isPresent();
        boolean countable = request.facets().isEmpty() && (words.isPresent() || inOrder);
        Optional<Statistics> known = countable ? Statistics.of(searcher, query, deadline) : Optional.empty();
        Ranking ranking = new Ranking(wanted(), after);
        long total;
        Map<Facet, List<SearchAnswer.FacetCount>> facets = new EnumMap<>(Facet.class);
        if (known.isPresent()) {
            total = known.get().total();
            if (words.isEmpty() && wanted() > 0) {
                firstInOrder(ranking, known.get());
            }
        } else {
            GroupCounts counts = pass(ranking, words.isPresent());
            total = counts.total();
            request.facets().forEach(f -> facets.put(f, counts.facet(f, SearchAnswer.FACET_VALUES)));
        }
        List<RankedPassage> best =
                words.isPresent() && total > 0 && wanted() > 0 ? best(words.get(), after) : ranking.inOrder();
        return page(best, total, facets);
    }

    /** Passages that fill a page: each has a hit, but for the cursor's own, and one more tells that there is a next page. */
    private int wanted() {
        return request.limit() == 0 ? 0 : request.limit() + 2;
    }

    private RankedPassage first() throws IOException {
        return cursor.isPresent()
                ? new RankedPassage(
                        firstDocument(cursor.get().sequence()), cursor.get().key())
                : new RankedPassage(0, Long.MAX_VALUE);
    }

    /** The first document whose sequence is {@code sequence} or more: they rise. */
    private int firstDocument(long sequence) throws IOException {
        int low = 0;
        int high = reader.maxDoc();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.sequence(middle) < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<RankedPassage> best(Query words, RankedPassage after) throws IOException {
        ScoreDoc last = cursor.isPresent() ? new ScoreDoc(after.doc() - 1, after.key()) : null;
        TopScoreDocCollectorManager manager =
                new TopScoreDocCollectorManager(Math.min(wanted(), Math.max(1, reader.maxDoc())), last, 1);
        List<RankedPassage> best = new ArrayList<>();
        searcher.setTimeout(deadline::isOver);
        ScoreDoc[] passages = searcher.search(words, manager).scoreDocs;
        if (searcher.timedOut()) {
            throw deadline.missed();
        }
        for (ScoreDoc found : passages) {
            best.add(new RankedPassage(found.doc, (long) found.score));
        }
        return best;
    }

    private void firstInOrder(Ranking ranking, Statistics known) throws IOException {
        if (query.onlyPattern().isPresent()) {
            firstInOrder(query.onlyPattern().get(), known, ranking);
            return;
        }
        HitPass.run(reader, query, deadline, false, segment -> (doc, matcher) -> {
            ranking.offer(segment.docBase + doc, 0);
            return !ranking.isFull();
        });
    }

    private void firstInOrder(WordPattern pattern, Statistics known, Ranking ranking) throws IOException {
        long key = request.sort() == Sort.RELEVANCE ? PassageSimilarity.FLOOR : 0;
        int from = ranking.after().doc();
        Optional<List<Integer>> seen = known.total() >= OFTEN * reader.maxDoc() ? byLooking(from) : Optional.empty();
        if (seen.isPresent()) {
            seen.get().forEach(doc -> ranking.offer(doc, key));
            return;
        }
        for (LeafReaderContext segment : reader.leaves()) {
            if (ranking.isFull()) {
                return;
            }
            if (segment.docBase + segment.reader().maxDoc() > from) {
                int start = Math.max(0, from - segment.docBase);
                new PatternTerms(segment.reader(), deadline)
                        .first(pattern, known.accepted().get(segment.ord), start, wanted())
                        .forEach(doc -> ranking.offer(segment.docBase + doc, key));
            }
        }
    }

    /** The first passages with a hit, found by their words; empty where too few of the next ones have one. */
    private Optional<List<Integer>> byLooking(int from) throws IOException {
        HitFinder finder = new HitFinder(query);
        List<Integer> found = new ArrayList<>();
        int doc = from;
        for (int words = 0; doc < reader.maxDoc() && found.size() < wanted() && words < MOST_LOOKED_AT; doc++) {
            deadline.check();
            KeptPassage passage = hits.passage(doc);
            words += passage.length();
            if (finder.isIn(passage, hits.group(doc))) {
                found.add(doc);
            }
        }
        return found.size() == wanted() || doc == reader.maxDoc() ? Optional.of(found) : Optional.empty();
    }

    /** Counts all hits, and ranks passages unless Lucene does. */
    private GroupCounts pass(Ranking ranking, boolean countOnly) throws IOException {
        List<Callable<Passed>> shares = new ArrayList<>();
        for (List<Stretch> share : Helpers.shares(reader, !query.hasPatterns())) {
            shares.add(() -> pass(share, new Ranking(wanted(), ranking.after()), countOnly));
        }
        GroupCounts counts = counts();
        for (Passed passed : searcher.getTaskExecutor().invokeAll(shares)) {
            counts.add(passed.counts);
            ranking.offerAll(passed.ranking);
        }
        return counts;
    }

    private GroupCounts counts() {
        return new GroupCounts(!request.facets().isEmpty());
    }

    /** What one thread found. */
    private record Passed(GroupCounts counts, Ranking ranking) {}

    private Passed pass(List<Stretch> share, Ranking ranking, boolean countOnly) throws IOException {
        GroupCounts counts = counts();
        boolean scored = !countOnly && request.sort() == Sort.RELEVANCE;
        HitPass.run(share, query, deadline.here(), scored, segment -> {
            GroupCounts.Segment group = counts.segment(segment);
            SegmentGroups groups = SegmentGroups.of(segment.reader());
            return (doc, matcher) -> {
                group.add(doc, matcher.hits());
                boolean worth = !countOnly && (!scored || ranking.mayTake(segment.docBase + doc, matcher.bound()));
                if (worth) {
                    ranking.offer(segment.docBase + doc, key(groups, doc, matcher));
                }
                return true;
            };
        });
        return new Passed(counts, ranking);
    }

    private long key(SegmentGroups groups, int doc, Matcher matcher) throws IOException {
        return switch (request.sort()) {
            case RELEVANCE -> matcher.score();
            case DATE -> groups.day(groups.groupOf(doc));
            case POSITION -> 0;
        };
    }

    private SearchAnswer page(List<RankedPassage> best, long total, Map<Facet, List<SearchAnswer.FacetCount>> facets)
            throws IOException {
        HitFinder finder = new HitFinder(query);
        Map<Integer, HitReader.Places> found = hits.places(best, query, deadline);
        List<Hit> page = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (RankedPassage ranked : best) {
            KeptPassage passage = hits.passage(ranked.doc());
            Group group = hits.group(ranked.doc());
            long sequence = hits.sequence(ranked.doc());
            Optional<HitReader.Places> known = Optional.ofNullable(found.get(ranked.doc()));
            Spans places =
                    known.map(k -> HitFinder.orWhole(k.hits(), passage)).orElseGet(() -> finder.hits(passage, group));
            Optional<Spans> words = known.map(HitReader.Places::words);
            int from = cursor.filter(c -> c.sequence() == sequence)
                    .map(c -> c.hit() + 1)
                    .orElse(0);
            for (int i = from; i < places.size(); i++) {
                if (page.size() == request.limit()) {
                    return new SearchAnswer(page, total, facets, next);
                }
                page.add(hits.hit(finder, passage, words, group, places.start(i), places.end(i), request.context()));
                next = Optional.of(new PageCursor(ranked.key(), sequence, i).encode(request));
            }
        }
        return new SearchAnswer(page, total, facets, Optional.empty());
    }
}
