package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Neighbouring documents of one segment.
 *
 * @param from first of them, in the segment
 * @param to the one after the last
 */
record Stretch(LeafReaderContext segment, int from, int to) {

    static List<Stretch> all(IndexReader reader) {
        return reader.leaves().stream()
                .map(segment -> new Stretch(segment, 0, segment.reader().maxDoc()))
                .toList();
    }

    /**
     * Divides the index into shares of about the same number of documents, in order.
     *
     * @param cut whether a segment may be divided, which costs the making of its matchers twice
     */
    static List<List<Stretch>> shares(IndexReader reader, int shares, boolean cut) {
        List<List<Stretch>> all = new ArrayList<>();
        List<Stretch> share = new ArrayList<>();
        long taken = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            int documents = segment.reader().maxDoc();
            int from = 0;
            while (from < documents) {
                long border = border(reader, shares, all.size());
                boolean fits = !cut || taken + documents - from <= border;
                int to = fits ? documents : (int) (from + border - taken);
                share.add(new Stretch(segment, from, to));
                taken += to - from;
                from = to;
                if (taken >= border) {
                    all.add(share);
                    share = new ArrayList<>();
                }
            }
        }
        if (!share.isEmpty()) {
            all.add(share);
        }
        return all;
    }

    /** Documents in all shares up to this one. */
    private static long border(IndexReader reader, int shares, int share) {
        return share >= shares - 1 ? reader.maxDoc() : (long) reader.maxDoc() * (share + 1) / shares;
    }
}
