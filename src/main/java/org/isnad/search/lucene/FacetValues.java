package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.search.SearchRequest.Facet;

/**
 * What the groups of one segment have for a facet.
 *
 * @param values each once
 * @param ofGroup number of its value, for each group
 */
record FacetValues(List<String> values, int[] ofGroup) {

    static FacetValues of(Facet facet, List<Group> groups) {
        Function<Group, String> property = property(facet);
        Map<String, Integer> numbers = new HashMap<>();
        List<String> values = new ArrayList<>();
        int[] ofGroup = new int[groups.size()];
        for (int i = 0; i < ofGroup.length; i++) {
            ofGroup[i] = numbers.computeIfAbsent(property.apply(groups.get(i)), value -> {
                values.add(value);
                return values.size() - 1;
            });
        }
        return new FacetValues(List.copyOf(values), ofGroup);
    }

    private static Function<Group, String> property(Facet facet) {
        return switch (facet) {
            case SPEAKER -> group -> group.speaker().label();
            case PODCAST -> Group::podcast;
            case YEAR ->
                group -> group.publishedOn()
                        .map(day -> Integer.toString(day.getYear()))
                        .orElse("");
        };
    }

    /** Adds up the groups' hits by value. */
    void count(long[] hits, Map<String, Long> counts) {
        long[] sums = new long[values.size()];
        for (int i = 0; i < hits.length; i++) {
            sums[ofGroup[i]] += hits[i];
        }
        for (int value = 0; value < sums.length; value++) {
            if (sums[value] > 0) {
                counts.merge(values.get(value), sums[value], Long::sum);
            }
        }
    }
}
