package org.isnad.summary;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has a language model say in its own words what a summary's sentences say. Thread-safe. */
public interface ClaimWriter {

    /**
     * What came of asking.
     *
     * @param claims only such as passed every check, in the order of what they cite; none where the extract stands alone
     * @param warnings for people: what was refused and why, or why there are no claims
     */
    record Written(List<Claim> claims, List<String> warnings) {

        public Written {
            claims = List.copyOf(claims);
            warnings = List.copyOf(warnings);
        }
    }

    /** Name of the model that is set up; empty when none is. */
    Optional<String> model();

    /**
     * Asks the model; nothing is written when none is set up. Never throws because of what a model answers or fails to answer.
     *
     * @param extract whose sentences may be cited
     * @param interviewers ids of speakers whose questions are no statements
     * @throws org.isnad.report.UserError when the model is set up wrongly
     */
    Written write(Summary extract, Set<String> interviewers);
}
