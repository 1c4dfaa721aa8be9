package org.isnad.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.Period;
import org.isnad.search.PeriodCount;
import org.isnad.search.QueryNode;
import org.isnad.search.SearchQuery;

/** Counts hits over time. */
final class Trends {

    private Trends() {}

    static List<PeriodCount> of(IndexReader reader, SearchQuery query, Period period) throws IOException {
        CompiledQuery compiled = CompiledQuery.of(query);
        GroupCounts counts = new GroupCounts(true);
        HitPass.run(reader, compiled, Deadline.starting(), false, segment -> {
            GroupCounts.Segment group = counts.segment(segment);
            return (doc, matcher) -> {
                group.add(doc, matcher.hits());
                return true;
            };
        });
        Function<Group, String> name =
                group -> group.publishedOn().map(day -> name(day, period)).orElse("");
        Map<String, Long> words = words(reader, query, name);
        return new TreeMap<>(counts.by(name))
                .entrySet().stream()
                        .map(e -> new PeriodCount(e.getKey(), e.getValue(), words.getOrDefault(e.getKey(), 0L)))
                        .toList();
    }

    private static String name(LocalDate day, Period period) {
        String text = day.toString();
        return switch (period) {
            case YEAR -> text.substring(0, text.length() - 6);
            case MONTH -> text.substring(0, text.length() - 3);
            case DAY -> text;
        };
    }

    private static Map<String, Long> words(IndexReader reader, SearchQuery query, Function<Group, String> name) {
        Map<String, Long> words = new TreeMap<>();
        for (LeafReaderContext context : reader.leaves()) {
            SegmentGroups groups = SegmentGroups.of(context.reader());
            FixedBitSet scope = scope(groups, query);
            for (int i = 0; i < groups.count(); i++) {
                if (scope.get(i)) {
                    words.merge(name.apply(groups.group(i)), groups.words(i), Long::sum);
                }
            }
        }
        return words;
    }

    /** The groups that the query's outermost filters let pass. */
    private static FixedBitSet scope(SegmentGroups groups, SearchQuery query) {
        FixedBitSet scope = new FixedBitSet(Math.max(1, groups.count()));
        scope.set(0, Math.max(1, groups.count()));
        List<QueryNode> nodes = query.root() instanceof QueryNode.And and ? and.nodes() : List.of(query.root());
        for (QueryNode node : nodes) {
            if (node instanceof QueryNode.Filter filter) {
                scope.and(GroupFilter.of(filter, groups).passing());
            }
        }
        return scope;
    }
}
