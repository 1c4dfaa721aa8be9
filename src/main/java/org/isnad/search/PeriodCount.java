package org.isnad.search;

/**
 * Hits in one period.
 *
 * @param period such as {@code 2024-11}; {@code ""} for episodes without a date
 * @param words spoken in that period in the whole scope of the query's filters, to set the hits against
 */
public record PeriodCount(String period, long hits, long words) {}
