package org.isnad.search.lucene;

import java.io.IOException;
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
        for (LeafReaderContext context : reader.leaves()) {
            Optional<Matcher> matcher = new Matchers(query, context.reader(), deadline, ranked).all();
            if (matcher.isPresent()) {
                run(context.reader(), matcher.get(), deadline, consumers.of(context));
            }
        }
    }

    static void runSegment(LeafReaderContext segment, CompiledQuery query, Deadline deadline, Consumer consumer)
            throws IOException {
        Optional<Matcher> matcher = new Matchers(query, segment.reader(), deadline, false).all();
        if (matcher.isPresent()) {
            run(segment.reader(), matcher.get(), deadline, consumer);
        }
    }

    private static void run(LeafReader segment, Matcher matcher, Deadline deadline, Consumer consumer)
            throws IOException {
        Bits live = segment.getLiveDocs();
        DocIdSetIterator documents = matcher.documents();
        int seen = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
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
