package org.isnad.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of hits.
 *
 * @param total exact number of hits of the query, on all pages
 * @param facets for each asked facet its values, most hits first, at most {@value #FACET_VALUES}
 * @param next cursor of the next page; empty on the last
 */
public record SearchAnswer(
        List<Hit> hits, long total, Map<SearchRequest.Facet, List<FacetCount>> facets, Optional<String> next) {

    /** Most values of one facet that an answer lists. */
    public static final int FACET_VALUES = 100;

    public SearchAnswer {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /**
     * Hits of one speaker, podcast or year.
     *
     * @param value its name; {@code ""} for a year that is not known
     */
    public record FacetCount(String value, long hits) {}
}
