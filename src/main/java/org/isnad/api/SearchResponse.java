package org.isnad.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.isnad.search.SearchAnswer;
import org.isnad.search.export.HitLine;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total exact number of hits on all pages
 * @param facets for each asked facet its values, most hits first; {@code ""} for a year that is not known
 * @param next cursor of the next page; absent on the last
 */
@Schema(example = SearchResponse.EXAMPLE)
public record SearchResponse(
        long total,
        List<HitLine> hits,
        Map<String, List<SearchAnswer.FacetCount>> facets,
        @Nullable String next) {

    static final String EXAMPLE =
            "{\"total\":1,\"hits\":[{\"episodeId\":\"5f179ed717a45952\",\"revision\":1,\"podcast\":\"مزيج\",\"title\":\"حوار مع كامل صقر\",\"publishedOn\":\"2025-01-08\",\"speaker\":\"كامل صقر\",\"speakerId\":\"S2\",\"role\":\"guest\",\"startMs\":812340,\"endMs\":813120,\"tier\":\"clitics\",\"before\":\"كنا نعمل في\",\"match\":\"القصر الجمهوري\",\"after\":\"حتى آخر يوم\",\"words\":[{\"position\":1630,\"text\":\"القصر\",\"startMs\":812340,\"endMs\":812700,\"confidence\":0.98,\"marked\":true},{\"position\":1631,\"text\":\"الجمهوري\",\"startMs\":812700,\"endMs\":813120,\"confidence\":0.95,\"marked\":true}],\"audio\":\"/api/v1/episodes/5f179ed717a45952/audio#t=812.34,813.12\"}],\"facets\":{\"year\":[{\"value\":\"2025\",\"hits\":1}]}}";

    static SearchResponse of(SearchAnswer answer) {
        return new SearchResponse(
                answer.total(),
                answer.hits().stream().map(HitLine::of).toList(),
                answer.facets().entrySet().stream()
                        .collect(
                                Collectors.toMap(f -> f.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
                answer.next().orElse(null));
    }
}
