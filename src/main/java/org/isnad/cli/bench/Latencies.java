package org.isnad.cli.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times of queries, together and by kind. Not thread-safe. */
public final class Latencies {

    /**
     * Half of the queries, and all but one in a hundred, were faster.
     *
     * @param queries how many were measured
     */
    public record Summary(double p50Ms, double p99Ms, int queries) {}

    private final Map<QueryMix.Kind, Times> kinds = new EnumMap<>(QueryMix.Kind.class);
    private final Times all = new Times();

    void add(QueryMix.Kind kind, long nanos) {
        all.add(nanos);
        kinds.computeIfAbsent(kind, k -> new Times()).add(nanos);
    }

    Summary summary() {
        return all.summary();
    }

    Map<String, Summary> byKind() {
        Map<String, Summary> summaries = new LinkedHashMap<>();
        kinds.forEach((kind, times) -> summaries.put(kind.id(), times.summary()));
        return summaries;
    }

    private static final class Times {
        private long[] nanos = new long[256];
        private int size;

        void add(long value) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * size);
            }
            nanos[size++] = value;
        }

        Summary summary() {
            long[] sorted = Arrays.copyOf(nanos, size);
            Arrays.sort(sorted);
            return new Summary(ms(sorted, 0.50), ms(sorted, 0.99), size);
        }

        /** Nearest rank, to a hundredth of a millisecond. */
        private static double ms(long[] sorted, double share) {
            if (sorted.length == 0) {
                return 0;
            }
            int rank = (int) Math.ceil(share * sorted.length) - 1;
            return Math.round(sorted[Math.max(0, rank)] / 1e4) / 100.0;
        }
    }
}
