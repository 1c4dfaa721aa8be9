package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(كتاب OR قلم; 0; 1",
                "كتاب); 4; 5",
                "كتاب \"قلم; 5; 6",
                "كتاب OR; 7; 8",
                "-كتاب; 0; 5",
                "كتاب foo:bar; 5; 8",
                "role:king; 0; 9",
                "date:2024-13; 0; 12",
                "date:2025..2024; 0; 15",
                "confidence:>2; 0; 13",
                "كتاب OR confidence:>0.5; 8; 23",
                "episode:xyz; 0; 11",
                "قلم *; 4; 5",
                "\"أ ب\"~; 5; 6",
                "\"أ ب\"~500; 0; 9",
                "/كت(اب/; 0; 7",
                "/((ا{99}){99})/; 0; 15",
                "كلمة~7; 0; 6",
                "=كلمة~; 0; 6"
            })
    void should_point_at_the_place_of_an_error(String query, int start, int end) {
        QuerySyntaxError error = catchThrowableOfType(QuerySyntaxError.class, () -> compile(query));
        assertThat(error).as(query).isNotNull();
        assertThat(error.place()).as(query).isEqualTo(new QueryPlace(start, end));
        assertThat(error.code()).isEqualTo("query-syntax");
        assertThat(error.getMessage()).contains("⟦").contains("⟧");
    }

    /** Patterns are compiled when a query is asked. */
    private static void compile(String query) {
        try (TranscriptIndex index = Archives.INDEXES.open(EMPTY)) {
            index.search(SearchRequest.of(query, 1));
        }
    }

    private static final java.nio.file.Path EMPTY = emptyIndex();

    private static java.nio.file.Path emptyIndex() {
        try {
            java.nio.file.Path folder = java.nio.file.Files.createTempDirectory("isnad-index");
            folder.toFile().deleteOnExit();
            Archives.write(folder, java.util.List.of());
            return folder;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void should_refuse_what_is_too_long_or_too_deep() {
        for (String query : new String[] {"ا".repeat(1001), "(".repeat(17) + "ا" + ")".repeat(17), "ا ".repeat(65)}) {
            assertThat(catchThrowableOfType(QuerySyntaxError.class, () -> SearchQuery.parse(query)))
                    .isNotNull();
        }
    }

    @Test
    void should_read_words_phrases_and_filters() {
        assertThat(SearchQuery.parse("كتاب -\"أ ب\"~3 (س | ص)").root())
                .isInstanceOfSatisfying(QueryNode.And.class, and -> {
                    assertThat(and.nodes()).hasSize(3);
                    assertThat(and.nodes().get(0)).isInstanceOf(QueryNode.Word.class);
                    assertThat(and.nodes().get(1))
                            .isInstanceOfSatisfying(
                                    QueryNode.Not.class,
                                    not -> assertThat(not.node()).isInstanceOf(QueryNode.Near.class));
                    assertThat(and.nodes().get(2)).isInstanceOf(QueryNode.Or.class);
                });
        assertThat(SearchQuery.parse("قال: نعم!").root()).isInstanceOf(QueryNode.And.class);
        assertThat(SearchQuery.parse("خمسة وعشرون ألفا").root())
                .isInstanceOfSatisfying(
                        QueryNode.Number.class,
                        number -> assertThat(number.term().text()).isEqualTo("25000"));
    }
}
