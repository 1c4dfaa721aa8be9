package org.isnad.summary;

import java.util.List;
import java.util.Optional;

/** Has a language model say in its own words what a summary's sentences say. Thread-safe. */
public interface ClaimWriter {

    /**
     * Claims that passed every check.
     *
     * @param model who wrote them
     */
    record Written(List<Claim> claims, String model) {}

    /** Empty when no model is set up, or when it did not answer well in three tries; never throws because of the model. */
    Optional<Written> write(Summary extract);
}
