package org.isnad.search;

/**
 * Asks for the company of a query's hits.
 *
 * @param window words on either side that count, 1..20
 * @param least fewest times a word must stand near hits to be listed
 * @param limit at most this many words
 */
public record CollocationRequest(SearchQuery query, int window, int least, int limit) {}
