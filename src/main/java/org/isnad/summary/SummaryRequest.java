package org.isnad.summary;

import java.util.Optional;

/**
 * What to summarise, and how far.
 *
 * @param speaker name or id of the only speaker to be summarised
 */
public record SummaryRequest(Length length, Optional<String> speaker) {

    /** What is computed at ingestion. */
    public static final SummaryRequest USUAL = new SummaryRequest(new Length.Usual(), Optional.empty());
}
