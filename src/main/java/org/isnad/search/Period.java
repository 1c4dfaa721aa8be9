package org.isnad.search;

/** Length of the steps of a trend. */
public enum Period {
    /** {@code 2024}. */
    YEAR,
    /** {@code 2024-11}. */
    MONTH,
    /** {@code 2024-11-08}. */
    DAY
}
