package org.isnad.summary.model;

import java.util.List;
import java.util.Optional;

/**
 * A statement of a summary and what it rests on.
 *
 * @param citedIds ids of {@link CitableSentence}s
 * @param speaker label of whom it is ascribed to
 */
public record Claim(String text, List<String> citedIds, Optional<String> speaker) {

    public Claim {
        citedIds = List.copyOf(citedIds);
    }
}
