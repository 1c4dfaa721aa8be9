package org.isnad.search;

import java.util.List;

/**
 * The company of a query's hits.
 *
 * @param hits of the query
 * @param examined of them; fewer than all where there are very many, then evenly spread over the archive
 */
public record Collocations(long hits, long examined, List<Collocate> words) {

    public Collocations {
        words = List.copyOf(words);
    }

    /**
     * A word near hits.
     *
     * @param near times it stands near an examined hit
     * @param total times in the whole archive
     * @param logDice strength of the company, at most 14 (Rychlý 2008); comparable between archives
     */
    public record Collocate(String word, long near, long total, double logDice) {}
}
