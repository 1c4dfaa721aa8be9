package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a query in Arabic must find and must not: {@code search/relevance.txt}. */
class RelevanceTest {

    private static final List<RelevanceCase> CASES = RelevanceCase.load();

    @TempDir
    static Path folder;

    private static TranscriptIndex index;

    @BeforeAll
    static void write() {
        Archives.write(
                folder,
                CASES.stream()
                        .flatMap(c -> c.lines().stream().map(line -> line.transcript(c.podcast())))
                        .toList());
        index = Archives.INDEXES.open(folder);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static List<RelevanceCase> cases() {
        return CASES;
    }

    @Test
    void should_have_enough_cases() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void should_find_and_leave(RelevanceCase each) {
        SearchQuery query = SearchQuery.parse(each.query())
                .within(List.of(new QueryNode.Podcast(each.podcast(), new QueryPlace(0, 0))));
        SearchAnswer answer = index.search(new SearchRequest(
                query, SearchRequest.Sort.RELEVANCE, Optional.empty(), 100, java.util.Set.of(), SearchRequest.CONTEXT));
        SoftAssertions softly = new SoftAssertions();
        for (RelevanceCase.Line line : each.lines()) {
            List<Hit> hits = answer.hits().stream()
                    .filter(h -> h.episode().equals(Archives.id(line.episode())))
                    .toList();
            softly.assertThat(line.marked(hits)).as(each.query()).isEqualTo(line.expected());
            line.tier()
                    .ifPresent(tier -> softly.assertThat(hits)
                            .as(each.query() + " in " + line.expected())
                            .first()
                            .extracting(Hit::tier)
                            .isEqualTo(tier));
        }
        softly.assertThat(answer.total())
                .as("total of " + each.query())
                .isEqualTo(answer.hits().size());
        softly.assertAll();
    }
}
