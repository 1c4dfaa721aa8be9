package org.isnad.quote;

import java.time.Instant;

/**
 * A line of a quotation's history of verdicts. Immutable.
 *
 * @param id counts up in the order of computing
 */
public record MachineVerdict(long id, Judgement judgement, Instant at) {

    public Verdict verdict() {
        return judgement.verification().verdict();
    }
}
