package org.isnad.search;

import java.util.Optional;

/**
 * Asks for the most frequent words.
 *
 * @param scope a query, usually of filters ({@code speaker:}, {@code podcast:}, {@code date:}): its passages are counted whole; the archive when empty
 * @param limit at most this many words
 */
public record FrequencyRequest(Optional<SearchQuery> scope, int limit) {}
