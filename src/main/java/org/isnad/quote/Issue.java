package org.isnad.quote;

/**
 * What a gate found against a quotation.
 *
 * @param fromQuote its first unit of the quotation
 * @param toQuote after the last; equal to {@code fromQuote} where something is missing
 * @param fromColumn first column of the speech that stands against it
 * @param toColumn after the last
 */
record Issue(Finding.Kind kind, Force force, int fromQuote, int toQuote, int fromColumn, int toColumn) {

    /** How much it proves. */
    enum Force {
        /** Heard clearly: the quotation says something else. */
        CLEAR,
        /** Would decide, but was not heard well enough. */
        UNSURE,
        /** Worth telling, changes nothing. */
        NOTE
    }
}
