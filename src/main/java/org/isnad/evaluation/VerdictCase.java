package org.isnad.evaluation;

import java.util.List;
import java.util.Optional;
import org.isnad.quote.Verdict;
import org.isnad.timing.TimeSpan;

/**
 * A quotation with the verdict an expert gives.
 *
 * @param episode file name of its transcript, without ending
 * @param acceptable verdicts that are right as well
 * @param genuine whether it may be printed; empty where that can't be said
 * @param evidence spans of the passage, any of which will do; empty when it was not said
 * @param hazard what is wrong with it, such as NEGATION
 */
public record VerdictCase(
        String id,
        String episode,
        String quote,
        Optional<String> attributedTo,
        Verdict expected,
        List<Verdict> acceptable,
        Optional<Boolean> genuine,
        List<TimeSpan> evidence,
        String hazard) {

    public VerdictCase {
        acceptable = List.copyOf(acceptable);
        evidence = List.copyOf(evidence);
    }

    boolean isRight(Verdict verdict) {
        return verdict == expected || acceptable.contains(verdict);
    }
}
