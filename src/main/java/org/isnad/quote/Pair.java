package org.isnad.quote;

/**
 * A unit of the quotation and the unit of speech it was aligned with.
 *
 * @param quote number of the quotation's unit
 * @param column of the speech
 * @param jumped whether the aligner jumped to get there
 */
record Pair(int quote, int column, Likeness likeness, boolean jumped) {}
