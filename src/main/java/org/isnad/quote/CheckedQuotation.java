package org.isnad.quote;

import java.util.Optional;

/**
 * A quotation as an editor sees it.
 *
 * @param machine the machine's latest verdict
 * @param decision the person's decision in force
 * @param stale whether what the machine's verdict was computed from has changed since
 */
public record CheckedQuotation(
        Quotation quotation, MachineVerdict machine, Optional<Decision> decision, boolean stale) {

    /** The verdict that holds: a person's, else the machine's. */
    public Verdict verdict() {
        return decision.flatMap(Decision::verdict).orElse(machine.verdict());
    }

    /** Whether the machine has come to another verdict since a person decided. */
    public boolean isDecidedOnAnother() {
        return decision.filter(d -> d.seen().verdict() != machine.verdict()).isPresent();
    }
}
