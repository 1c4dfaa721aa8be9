package org.isnad.summary.model;

import java.util.List;
import java.util.Optional;

/**
 * What came of asking the model.
 *
 * @param summary absent when the caller is to use the extract
 * @param warnings for people: why there is no summary, or what was left out of it
 */
public record ModelOutcome(Optional<GroundedSummary> summary, List<String> warnings) {

    public ModelOutcome {
        warnings = List.copyOf(warnings);
    }
}
