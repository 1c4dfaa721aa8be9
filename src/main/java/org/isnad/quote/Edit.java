package org.isnad.quote;

import java.util.Optional;

/**
 * One step of the alignment of a quotation with what was said.
 *
 * @param quoteText the quotation's word; empty where a spoken word is left out
 * @param quote its place in the quotation
 * @param spoken the spoken word; empty where the quotation adds one
 */
public record Edit(Kind kind, String quoteText, Optional<CharSpan> quote, Optional<SpokenWord> spoken) {

    /** From what was said to what is printed. */
    public enum Kind {
        /** The same word, after folding of spelling. */
        EQUAL,
        SUBSTITUTION,
        /** Printed, not said. */
        INSERTION,
        /** Said, not printed. */
        DELETION
    }
}
