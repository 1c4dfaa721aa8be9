package org.isnad.quote;

import java.util.List;

/**
 * One reason under a verdict.
 *
 * @param quote where in the quotation; empty span where words are missing from it
 * @param quoteText those words of the quotation, may be empty
 * @param spoken the transcript's words that stand against it, may be empty
 */
public record Finding(Kind kind, CharSpan quote, String quoteText, List<SpokenWord> spoken) {

    public Finding {
        spoken = List.copyOf(spoken);
    }

    /** What sort of difference it is. */
    public enum Kind {
        NEGATION,
        NUMBER,
        NAME,
        DATE,
        QUANTIFIER,
        MODALITY,
        AGENT,
        OMISSION,
        INSERTION,
        REORDERED,
        OTHER_SPEAKER,
        LOW_CONFIDENCE
    }
}
