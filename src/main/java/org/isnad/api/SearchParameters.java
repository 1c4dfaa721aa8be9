package org.isnad.api;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.isnad.report.UserError;
import org.isnad.search.SearchFilters;
import org.isnad.search.SearchQuery;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Query and filters of every search. */
public class SearchParameters {

    @RestQuery
    @Parameter(
            description =
                    "What to find: words (all of them in one passage), \"phrase\", OR, -not, ( ), كتا* *مكتب?, كلمة~, \"a b\"~5, \"a >> b\"~5, =exactly, /expression/, and the fields speaker:, podcast:, episode:, date:, role:, confidence:",
            example = "\"القصر الجمهوري\" -روسيا")
    @Nullable
    String q;

    @RestQuery
    @Parameter(description = "Only what this person says", example = "كامل صقر")
    @Nullable
    String speaker;

    @RestQuery
    @Parameter(description = "Only this podcast", example = "مزيج")
    @Nullable
    String podcast;

    @RestQuery
    @Parameter(description = "Only this episode; the beginning of its id is enough", example = "5f179ed717a45952")
    @Nullable
    String episode;

    @RestQuery
    @Parameter(description = "Only host, guest or other", example = "guest")
    @Nullable
    String role;

    @RestQuery
    @Parameter(description = "Published on or after", example = "2024-11")
    @Nullable
    String from;

    @RestQuery
    @Parameter(description = "Published on or before", example = "2025-01-31")
    @Nullable
    String to;

    @Schema(hidden = true)
    Optional<SearchQuery> query() {
        SearchFilters filters = new SearchFilters(
                Optional.ofNullable(speaker),
                Optional.ofNullable(podcast),
                Optional.ofNullable(episode),
                Optional.ofNullable(role),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
        return filters.apply(Optional.ofNullable(q));
    }

    @Schema(hidden = true)
    SearchQuery required() {
        return query().orElseThrow(() ->
                new UserError(UserError.Kind.BAD_INPUT, "query-missing", "Say what to search for in the parameter q."));
    }

    /** The constant that a parameter names in lower case. */
    static <E extends Enum<E>> E constant(Class<E> type, String parameter, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        UserError.Kind.BAD_INPUT,
                        "invalid-parameter",
                        parameter + " takes "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + value + "\"."));
    }

    /** Comma-separated constants, in one parameter or several. */
    static <E extends Enum<E>> Set<E> constants(Class<E> type, String parameter, List<String> values) {
        return values.stream()
                .flatMap(v -> Arrays.stream(v.split(",")))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .map(v -> constant(type, parameter, v))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
