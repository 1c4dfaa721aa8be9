package org.isnad.quote;

import java.util.EnumMap;
import java.util.Map;

/**
 * How the quotations of an article stand, people's decisions before the machine's.
 *
 * @param counts of each verdict that occurs
 * @param decided on how many a person has decided
 */
public record VerdictTally(Map<Verdict, Integer> counts, int decided) {

    public VerdictTally {
        counts = Map.copyOf(counts);
    }

    public static VerdictTally of(Iterable<CheckedQuotation> quotations) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        int decided = 0;
        for (CheckedQuotation quotation : quotations) {
            counts.merge(quotation.verdict(), 1, Integer::sum);
            decided += quotation.decision().isPresent() ? 1 : 0;
        }
        return new VerdictTally(counts, decided);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
