package org.isnad.search;

import java.util.Optional;
import java.util.Set;
import org.isnad.report.UserError;

/**
 * What is asked of the index.
 *
 * @param cursor of the answer whose next page this is
 * @param limit most hits in the answer, 0..{@value QueryLimits#PAGE}
 * @param facets to count hits by
 * @param context words shown before and after a hit, 0..50
 */
public record SearchRequest(
        SearchQuery query, Sort sort, Optional<String> cursor, int limit, Set<Facet> facets, int context) {

    /** Words of context on either side that fill a terminal's line. */
    public static final int CONTEXT = 8;

    private static final int MOST_CONTEXT = 50;

    /** The order of hits. */
    public enum Sort {
        /** Better tiers first, then more hits in less text, then in order of arrival. */
        RELEVANCE,
        /** Newest episode first, undated ones last; within one by time. */
        DATE,
        /** In the order in which the episodes came into the archive, within one by time. */
        POSITION
    }

    /** What hits can be counted by. */
    public enum Facet {
        SPEAKER,
        PODCAST,
        YEAR
    }

    public SearchRequest {
        facets = Set.copyOf(facets);
        if (limit < 0 || limit > QueryLimits.PAGE || context < 0 || context > MOST_CONTEXT) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "out-of-range",
                    "A page holds 0 to " + QueryLimits.PAGE + " hits with 0 to " + MOST_CONTEXT
                            + " words of context on either side; asked for " + limit + " and " + context + ".");
        }
    }

    /** The first page by relevance, without facets. */
    public static SearchRequest of(String query, int limit) {
        return new SearchRequest(SearchQuery.parse(query), Sort.RELEVANCE, Optional.empty(), limit, Set.of(), CONTEXT);
    }

    public SearchRequest after(String next) {
        return new SearchRequest(query, sort, Optional.of(next), limit, facets, context);
    }

    public SearchRequest sorted(Sort order) {
        return new SearchRequest(query, order, cursor, limit, facets, context);
    }

    public SearchRequest counting(Set<Facet> by) {
        return new SearchRequest(query, sort, cursor, limit, by, context);
    }
}
