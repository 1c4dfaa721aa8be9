package org.isnad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.isnad.report.UserError;

/**
 * Filters given beside a query, as options of a command or parameters of an address. Each means what the field of the same name means in a query.
 *
 * @param from first day, as {@code 2024}, {@code 2024-11} or {@code 2024-11-08}
 * @param to last day, in the same forms; a year or month is meant to its end
 */
public record SearchFilters(
        Optional<String> speaker,
        Optional<String> podcast,
        Optional<String> episode,
        Optional<String> role,
        Optional<String> from,
        Optional<String> to) {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");
    private static final QueryPlace BESIDE = new QueryPlace(0, 0);

    /** The query within these filters; filters alone when there is no query. Empty when there is neither. */
    public Optional<SearchQuery> apply(Optional<String> query) {
        List<QueryNode.Filter> filters = filters();
        Optional<SearchQuery> asked = query.filter(q -> !q.isBlank()).map(SearchQuery::parse);
        if (asked.isPresent()) {
            return asked.map(q -> q.within(filters));
        }
        return filters.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchQuery("", new QueryNode.And(List.copyOf(filters), BESIDE)));
    }

    private List<QueryNode.Filter> filters() {
        List<QueryNode.Filter> filters = new ArrayList<>();
        speaker.filter(s -> !s.isBlank()).ifPresent(name -> filters.add(new QueryNode.Speaker(name, BESIDE)));
        podcast.filter(s -> !s.isBlank()).ifPresent(name -> filters.add(new QueryNode.Podcast(name, BESIDE)));
        episode.filter(s -> !s.isBlank()).ifPresent(id -> field("episode", id, "[0-9a-fA-F]+", filters));
        role.filter(s -> !s.isBlank()).ifPresent(name -> field("role", name, "\\p{L}+", filters));
        if (from.isPresent() || to.isPresent()) {
            String range = date(from) + ".." + date(to);
            field("date", range, "[0-9.-]+", filters);
        }
        return filters;
    }

    private static String date(Optional<String> text) {
        if (text.isPresent() && !DATE.matcher(text.get()).matches()) {
            throw invalid("a date is written 2024, 2024-11 or 2024-11-08, not \"" + text.get() + "\".");
        }
        return text.orElse("");
    }

    /** Has the query language read the value, so that both mean the same. */
    private static void field(String name, String value, String form, List<QueryNode.Filter> filters) {
        if (!Pattern.matches(form, value)) {
            throw invalid("\"" + value + "\" is no " + name + ".");
        }
        QueryNode node = SearchQuery.parse(name + ":" + value).root();
        if (!(node instanceof QueryNode.Filter filter)) {
            throw invalid("\"" + value + "\" is no " + name + ".");
        }
        filters.add(filter);
    }

    private static UserError invalid(String message) {
        return new UserError(UserError.Kind.BAD_INPUT, "invalid-parameter", "Can't filter: " + message);
    }
}
