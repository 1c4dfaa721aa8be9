package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.isnad.search.Hit;
import org.isnad.search.Kwic;
import org.isnad.search.Tier;
import org.isnad.timing.TimeSpan;

/** Reads passages and shows the hits in them. Not thread-safe; one reads for one answer. */
final class HitReader {

    /** Words that are shown of a passage which is a hit as a whole. */
    private static final int SHOWN = 30;

    private final IndexReader reader;
    private final WordTerms analysis;

    HitReader(IndexReader reader, WordTerms analysis) {
        this.reader = reader;
        this.analysis = analysis;
    }

    /** @param words where words of the query may stand; others don't */
    record Places(Spans hits, Spans words) {}

    LeafReaderContext segment(int doc) {
        return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    }

    KeptPassage passage(int doc) throws IOException {
        return new KeptPassage(PassageCodec.words(value(Terms.KEPT, doc)), value(Terms.CONFIDENCE, doc), analysis);
    }

    /** The caller's own: nobody else reads with the values that lend it. */
    private BytesRef value(String field, int doc) throws IOException {
        LeafReaderContext segment = segment(doc);
        BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
        values.advanceExact(doc - segment.docBase);
        return values.binaryValue();
    }

    /** Number of the passage's first word among all of its revision. */
    int firstWord(int doc) throws IOException {
        return PassageCodec.firstWord(value(Terms.KEPT, doc));
    }

    /** Where the hits of the passages are; empty where looking at their words is quicker, see {@link HitFinder}. */
    Map<Integer, Places> places(List<RankedPassage> passages, CompiledQuery query, Deadline deadline)
            throws IOException {
        Map<Integer, Places> places = new HashMap<>();
        if (query.hasPatterns()) {
            return places;
        }
        int[] documents =
                passages.stream().mapToInt(RankedPassage::doc).sorted().toArray();
        int at = 0;
        while (at < documents.length) {
            LeafReaderContext segment = segment(documents[at]);
            int end = segment.docBase + segment.reader().maxDoc();
            Optional<Matcher> matcher = new Matchers(query, segment.reader(), deadline, false).placed();
            for (; at < documents.length && documents[at] < end; at++) {
                if (matcher.isPresent() && matcher.get().isAt(documents[at] - segment.docBase)) {
                    Spans words = new Spans();
                    matcher.get().words(words);
                    places.put(documents[at], new Places(matcher.get().spans().copy(), words));
                }
            }
        }
        return places;
    }

    Group group(int doc) {
        LeafReaderContext segment = segment(doc);
        SegmentGroups groups = SegmentGroups.of(segment.reader());
        return groups.group(groups.groupOf(doc - segment.docBase));
    }

    long sequence(int doc) throws IOException {
        LeafReaderContext segment = segment(doc);
        NumericDocValues sequences = DocValues.getNumeric(segment.reader(), Terms.SEQUENCE);
        sequences.advanceExact(doc - segment.docBase);
        return sequences.longValue();
    }

    /** @param words where words of the query may stand, anywhere when empty */
    Hit hit(HitFinder finder, KeptPassage passage, Optional<Spans> words, Group group, int from, int to, int context) {
        List<Optional<Tier>> tiers = finder.tiers(passage, words, from, to);
        boolean whole = tiers.stream().allMatch(Optional::isEmpty);
        int shownTo = whole ? Math.min(to, from + SHOWN) : to;
        Kwic kwic = new Kwic(
                words(passage, Math.max(passage.from(), from - context), from, List.of()),
                words(passage, from, shownTo, tiers),
                words(passage, shownTo, Math.min(passage.to(), shownTo + context), List.of()));
        Tier worst = Collections.max(
                tiers.stream().flatMap(Optional::stream).toList().isEmpty()
                        ? List.of(Tier.EXACT)
                        : tiers.stream().flatMap(Optional::stream).toList());
        TimeSpan span = new TimeSpan(
                passage.span(from).startMs(),
                Math.max(passage.span(from).endMs(), passage.span(to - 1).endMs()));
        return new Hit(
                group.episode(),
                group.revision(),
                group.podcast(),
                group.title(),
                group.publishedOn(),
                group.speaker(),
                span,
                worst,
                kwic);
    }

    private static List<Kwic.KwicWord> words(KeptPassage passage, int from, int to, List<Optional<Tier>> tiers) {
        List<Kwic.KwicWord> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean marked = !tiers.isEmpty() && tiers.get(i - from).isPresent();
            words.add(new Kwic.KwicWord(
                    passage.number(i), passage.text(i), passage.span(i), passage.confidence(i), marked));
        }
        return words;
    }
}
