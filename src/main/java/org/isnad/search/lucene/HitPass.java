package org.isnad.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Goes through all passages that match a query, in order. */
final class HitPass {

    private static final int CHECK_EVERY = 4_095;

    /** Takes what matches in one segment. */
    interface Consumer {

        /** @return whether to go on with the segment */
        boolean take(int doc, Matcher matcher) throws IOException;
    }

    /** Makes a consumer for each segment. */
    interface Consumers {
        Consumer of(LeafReaderContext segment) throws IOException;
    }

    private HitPass() {}

    static void run(IndexReader reader, CompiledQuery query, Deadline deadline, boolean ranked, Consumers consumers)
            throws IOException {
        run(Stretch.all(reader), query, deadline, ranked, consumers);
    }

    static void run(
            List<Stretch> stretches, CompiledQuery query, Deadline deadline, boolean ranked, Consumers consumers)
            throws IOException {
        for (Stretch stretch : stretches) {
            LeafReader segment = stretch.segment().reader();
            Optional<Matcher> matcher = new Matchers(query, segment, deadline, ranked).all();
            if (matcher.isPresent()) {
                run(stretch, matcher.get(), deadline, consumers.of(stretch.segment()));
            }
        }
    }

    static void runSegment(LeafReaderContext segment, CompiledQuery query, Deadline deadline, Consumer consumer)
            throws IOException {
        Stretch whole = new Stretch(segment, 0, segment.reader().maxDoc());
        run(List.of(whole), query, deadline, false, context -> consumer);
    }

    private static void run(Stretch stretch, Matcher matcher, Deadline deadline, Consumer consumer) throws IOException {
        Bits live = stretch.segment().reader().getLiveDocs();
        DocIdSetIterator documents = matcher.documents();
        int seen = 0;
        int doc = stretch.from() == 0 ? documents.nextDoc() : documents.advance(stretch.from());
        for (; doc < stretch.to(); doc = documents.nextDoc()) {
            if ((++seen & CHECK_EVERY) == 0) {
                deadline.check();
            }
            boolean counts = (live == null || live.get(doc)) && matcher.matches();
            if (counts && !consumer.take(doc, matcher)) {
                return;
            }
        }
    }
}
