package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.isnad.search.SearchAnswer.FacetCount;
import org.isnad.search.SearchRequest.Facet;

/** Adds up hits, where asked for also by group, and groups by what they share. Not thread-safe. */
final class GroupCounts {

    /** Hits of the groups of one segment. */
    private record Counted(SegmentGroups groups, long[] hits) {}

    private final boolean byGroup;
    private final List<Counted> segments = new ArrayList<>();
    private long total;

    /** @param byGroup whether more than the total will be asked for: it takes eight bytes for each group of the index */
    GroupCounts(boolean byGroup) {
        this.byGroup = byGroup;
    }

    /** Takes hits of one segment, for as long as no other is begun. */
    final class Segment {

        private final SegmentGroups groups;
        private final long[] hits;

        private Segment(LeafReaderContext context) {
            groups = SegmentGroups.of(context.reader());
            hits = new long[byGroup ? groups.count() : 0];
            segments.add(new Counted(groups, hits));
        }

        void add(int doc, int count) {
            if (byGroup) {
                hits[groups.groupOf(doc)] += count;
            }
            total += count;
        }
    }

    Segment segment(LeafReaderContext context) {
        return new Segment(context);
    }

    /** Adds what was counted of other documents. */
    void add(GroupCounts others) {
        segments.addAll(others.segments);
        total += others.total;
    }

    long total() {
        return total;
    }

    Map<String, Long> by(Function<Group, String> property) {
        Map<String, Long> counts = new HashMap<>();
        for (Counted segment : segments) {
            for (int i = 0; i < segment.hits.length; i++) {
                if (segment.hits[i] > 0) {
                    counts.merge(property.apply(segment.groups.group(i)), segment.hits[i], Long::sum);
                }
            }
        }
        return counts;
    }

    List<FacetCount> facet(Facet facet, int most) {
        Map<String, Long> counts = new HashMap<>();
        segments.forEach(segment -> segment.groups.values(facet).count(segment.hits, counts));
        return counts.entrySet().stream()
                .map(e -> new FacetCount(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(FacetCount::hits).reversed().thenComparing(FacetCount::value))
                .limit(most)
                .toList();
    }
}
