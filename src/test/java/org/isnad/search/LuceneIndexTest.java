package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.report.UserError;
import org.isnad.search.SearchRequest.Facet;
import org.isnad.search.SearchRequest.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

    private static final String[] WORDS =
            "قال الوزير كتاب كتب في من البيت بيتهم 400 أربعمئة خمسة وعشرون لم لا مدينة المدن ولد سيارة وشاح الوشاح"
                    .split(" ");

    @TempDir
    Path folder;

    private static List<String> turn(Random random, int words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("S1:");
        for (int i = 1; i <= words; i++) {
            line.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            if (i % 37 == 0 || i == words) {
                lines.add(line.toString());
                line = new StringBuilder("S1:");
            }
        }
        return lines;
    }

    private List<Hit> all(TranscriptIndex index, SearchRequest first) {
        List<Hit> hits = new ArrayList<>();
        SearchAnswer answer = index.search(first);
        hits.addAll(answer.hits());
        while (answer.next().isPresent()) {
            answer = index.search(first.after(answer.next().get()));
            hits.addAll(answer.hits());
        }
        return hits;
    }

    @Test
    void should_count_as_many_hits_as_it_shows_in_every_order() {
        Random random = new Random(3);
        List<IndexedTranscript> transcripts = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            transcripts.add(Archives.transcript(
                    i, 1, "برنامج", "202" + i % 4 + "-05-01", turn(random, i == 8 ? 1_500 : 40 * i), 0.5 + i / 20.0));
        }
        Archives.write(folder, transcripts);
        try (TranscriptIndex index = Archives.INDEXES.open(folder)) {
            for (String query : List.of(
                    "كتاب",
                    "وزير",
                    "وشاح",
                    "400",
                    "\"قال الوزير\"",
                    "\"في بيت كتاب\"~4",
                    "\"لم >> مدينة\"~6",
                    "كتا*",
                    "*ي*",
                    "بيت~",
                    "كتاب OR كتب",
                    "خمسة OR 5 OR خمسة وعشرون",
                    "كتاب وزير -سيارة",
                    "\"25 كتاب\"",
                    "confidence:>0.75 \"من البيت\"",
                    "confidence:>0.75 كتا*",
                    "\"و?اح قال\"",
                    "(كتاب OR speaker:مجهول) لا",
                    "speaker:كامل",
                    "/م.*/ -كتاب",
                    "\"كتاب كتاب\"~9",
                    "(كتا* -سيارة) OR (speaker:S2 وزير) OR 400",
                    "(speaker:S1 بيت*) OR لم")) {
                assertCounts(index, query);
            }
        }
    }

    private void assertCounts(TranscriptIndex index, String query) {
        Set<String> places = null;
        for (Sort sort : Sort.values()) {
            SearchRequest request = SearchRequest.of(query, 23).sorted(sort);
            List<Hit> hits = all(index, request);
            assertThat(hits).as(query + " " + sort).hasSize((int)
                    index.search(request).total());
            Set<String> found = new java.util.TreeSet<>();
            hits.forEach(h -> found.add(h.episode() + " " + h.span()));
            assertThat(found).as("no hit twice: " + query + " " + sort).hasSize(hits.size());
            assertThat(places == null ? found : places).isEqualTo(found);
            places = found;
        }
        SearchAnswer counted = index.search(SearchRequest.of(query, 0).counting(Set.of(Facet.values())));
        assertThat(counted.total()).isEqualTo(places == null ? 0 : places.size());
        for (Facet facet : Facet.values()) {
            assertThat(counted.facets().get(facet).stream()
                            .mapToLong(SearchAnswer.FacetCount::hits)
                            .sum())
                    .as(query + " by " + facet)
                    .isEqualTo(counted.total());
        }
    }

    /** Every pair of neighbours of long turns is looked for as a phrase: wherever a segment or passage ends, none is missed. */
    @Test
    void should_find_phrases_across_every_border() {
        List<String> lines = new ArrayList<>();
        int words = 2_500;
        for (int i = 0; i < words; i += 5) {
            lines.add("S1: س" + i + "س س" + (i + 1) + "س س" + (i + 2) + "س س" + (i + 3) + "س س" + (i + 4) + "س");
        }
        Archives.write(folder, List.of(Archives.transcript(1, "برنامج", "", lines)));
        try (TranscriptIndex index = Archives.INDEXES.open(folder)) {
            for (int i = 0; i + 1 < words; i += i % 800 < 795 && i > 0 ? 7 : 1) {
                String phrase = "\"=س" + i + "س =س" + (i + 1) + "س\"";
                List<Hit> hits = index.search(SearchRequest.of(phrase, 5)).hits();
                assertThat(hits).as(phrase).hasSize(1);
                assertThat(hits.get(0).kwic().match())
                        .first()
                        .extracting(Kwic.KwicWord::position)
                        .isEqualTo(i);
                assertThat(hits.get(0).span().startMs()).isEqualTo(i * 400L);
            }
            assertThat(index.search(SearchRequest.of("\"=س798س =س870س\"~80", 5)).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void should_keep_pages_stable_while_episodes_arrive_and_go() {
        Random random = new Random(4);
        List<IndexedTranscript> first = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            first.add(Archives.transcript(i, "برنامج", "2024-01-0" + (1 + i % 9), turn(random, 120)));
        }
        Archives.write(folder, first);
        for (Sort sort : Sort.values()) {
            try (TranscriptIndex index = Archives.INDEXES.open(folder)) {
                SearchRequest request = SearchRequest.of("كتاب", 20).sorted(sort);
                Set<String> before = new java.util.TreeSet<>();
                all(index, request).forEach(h -> before.add(h.episode() + " " + h.span()));
                List<String> seen = new ArrayList<>();
                SearchAnswer answer = index.search(request);
                int arriving = 100 * (sort.ordinal() + 1);
                while (true) {
                    answer.hits().forEach(h -> seen.add(h.episode() + " " + h.span()));
                    if (answer.next().isEmpty()) {
                        break;
                    }
                    if (arriving % 100 < 3) {
                        Archives.write(
                                folder,
                                List.of(Archives.transcript(arriving++, "برنامج", "2024-01-05", turn(random, 60))));
                    }
                    index.state();
                    answer = index.search(request.after(answer.next().get()));
                }
                assertThat(seen).doesNotHaveDuplicates().containsAll(before);
            }
        }
    }

    @Test
    void should_refuse_a_cursor_of_another_query() {
        Archives.write(folder, List.of(Archives.transcript(1, "برنامج", "", List.of("S1: نعم نعم نعم"))));
        try (TranscriptIndex index = Archives.INDEXES.open(folder)) {
            String next = index.search(SearchRequest.of("نعم", 1)).next().orElseThrow();
            for (SearchRequest wrong : List.of(
                    SearchRequest.of("لا", 1).after(next),
                    SearchRequest.of("نعم", 1).sorted(Sort.DATE).after(next),
                    SearchRequest.of("نعم", 1).after("x"))) {
                assertThat(catchThrowableOfType(UserError.class, () -> index.search(wrong))
                                .code())
                        .isEqualTo("invalid-cursor");
            }
        }
    }

    @Test
    void should_replace_and_delete_episodes_at_the_commit() {
        Archives.write(
                folder,
                List.of(
                        Archives.transcript(1, "أول", "2024-01-01", List.of("S1: قال نعم نعم")),
                        Archives.transcript(2, "ثان", "2023-01-01", List.of("S1: قال نعم"))));
        try (TranscriptIndex index = Archives.INDEXES.open(folder);
                TranscriptIndexWriter writer = Archives.INDEXES.write(folder).orElseThrow()) {
            assertThat(Archives.INDEXES.write(folder)).as("one writer").isEmpty();
            assertThat(index.search(SearchRequest.of("نعم", 9)).total()).isEqualTo(3);
            writer.replace(Archives.transcript(1, 2, "أول", "2024-01-01", List.of("S1: قال نعم", "S1: فقط"), 0.9));
            writer.delete(Archives.id(2));
            assertThat(index.search(SearchRequest.of("نعم", 9)).total()).isEqualTo(3);
            writer.commit(17);
            assertThat(index.state()).isInstanceOfSatisfying(IndexState.Usable.class, usable -> {
                assertThat(usable.position()).isEqualTo(17);
                assertThat(usable.episodes()).isEqualTo(1);
            });
            SearchAnswer answer = index.search(SearchRequest.of("نعم", 9).counting(Set.of(Facet.PODCAST)));
            assertThat(answer.total()).isEqualTo(1);
            assertThat(answer.hits().get(0).revision()).isEqualTo(2);
            assertThat(answer.facets().get(Facet.PODCAST)).containsExactly(new SearchAnswer.FacetCount("أول", 1));
        }
    }

    /** Each commit leaves a segment. */
    private int segments() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    @Test
    void should_join_what_many_commits_left_and_lose_nothing() throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        // One more and Lucene joins them by itself.
        int episodes = 7;
        assumeThat(processors).isLessThan(episodes);
        try (TranscriptIndexWriter writer = Archives.INDEXES.write(folder).orElseThrow();
                TranscriptIndex index = Archives.INDEXES.open(folder)) {
            for (int i = 1; i <= episodes; i++) {
                writer.replace(Archives.transcript(i, "برنامج", "2024-01-01", List.of("S1: قال الوزير " + i)));
                writer.commit(i);
            }
            int before = segments();
            assertThat(before).isEqualTo(episodes);
            List<String> hits = Archives.notations(index.search(SearchRequest.of("الوزير", 50)));

            writer.join(() -> true);
            writer.commit(episodes);
            assertThat(Archives.notations(index.search(SearchRequest.of("الوزير", 50))))
                    .as("given up")
                    .isEqualTo(hits);

            writer.join(() -> false);
            writer.commit(episodes);
            assertThat(segments()).isLessThanOrEqualTo(processors);
            assertThat(Archives.notations(index.search(SearchRequest.of("الوزير", 50))))
                    .hasSize(episodes)
                    .isEqualTo(hits);
            assertThat(index.state())
                    .isInstanceOfSatisfying(
                            IndexState.Usable.class,
                            usable -> assertThat(usable.position()).isEqualTo(episodes));
        }
    }

    /** One word in three of six hundred passages, and another in all but the first three hundred: neither way to the first page may miss or add any. */
    @Test
    void should_find_the_first_passages_of_a_pattern_wherever_they_are() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            lines.add((i % 2 == 0 ? "S1: " : "S2: ")
                    + (i < 300 ? "قال نعم" : "قال والكتاب")
                    + (i % 290 == 7 ? " مكتبة" : ""));
        }
        Archives.write(folder, List.of(Archives.transcript(1, "برنامج", "2024-01-01", lines)));
        try (TranscriptIndex index = Archives.INDEXES.open(folder)) {
            assertThat(all(index, SearchRequest.of("قا*", 20))).hasSize(600);
            assertThat(all(index, SearchRequest.of("كتا*", 20))).hasSize(300);
            assertThat(all(index, SearchRequest.of("مكت*", 20))).hasSize(3);
            assertThat(index.search(SearchRequest.of("كتا*", 20)).hits())
                    .extracting(hit -> hit.kwic().match().get(0).position())
                    .as("in order of speech")
                    .isSorted();
        }
    }

    @Test
    void should_notice_a_missing_or_damaged_index() throws IOException {
        try (TranscriptIndex index = Archives.INDEXES.open(folder.resolve("none"))) {
            assertThat(index.state()).isInstanceOf(IndexState.Missing.class);
            assertThat(catchThrowableOfType(UserError.class, () -> index.search(SearchRequest.of("نعم", 1)))
                            .code())
                    .isEqualTo("index-unusable");
        }
        Archives.write(folder, List.of(Archives.transcript(1, "أول", "2024-01-01", List.of("S1: قال نعم"))));
        Path damaged;
        try (Stream<Path> files = Files.list(folder)) {
            damaged =
                    files.filter(f -> f.toString().endsWith(".dvd")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        assertThat(Archives.INDEXES.check(folder)).isInstanceOf(IndexState.Unusable.class);
        Files.write(damaged, new byte[3]);
        try (TranscriptIndex index = Archives.INDEXES.open(folder)) {
            assertThat(index.state()).isInstanceOf(IndexState.Unusable.class);
        }
        try (TranscriptIndexWriter writer = Archives.INDEXES.rebuild(folder).orElseThrow();
                TranscriptIndex index = Archives.INDEXES.open(folder)) {
            writer.replace(Archives.transcript(1, "أول", "2024-01-01", List.of("S1: قال نعم")));
            writer.commit(1);
            assertThat(index.search(SearchRequest.of("نعم", 1)).total()).isEqualTo(1);
        }
    }

    @Test
    void should_count_over_time_words_and_company() {
        Archives.write(
                folder,
                List.of(
                        Archives.transcript(
                                1, "أول", "2024-01-01", List.of("S1: شرب القهوة ثم قال نعم", "S2: لا قهوة")),
                        Archives.transcript(2, "ثان", "2024-01-20", List.of("S1: شرب القهوة مع الوزير")),
                        Archives.transcript(3, "ثان", "2025-02-20", List.of("S1: شرب الشاي"))));
        try (TranscriptIndex index = Archives.INDEXES.open(folder)) {
            assertThat(index.trend(SearchQuery.parse("قهوة"), Period.MONTH))
                    .containsExactly(new PeriodCount("2024-01", 3, 11));
            assertThat(index.trend(SearchQuery.parse("شرب"), Period.YEAR))
                    .containsExactly(new PeriodCount("2024", 2, 11), new PeriodCount("2025", 1, 2));
            assertThat(index.frequency(new FrequencyRequest(Optional.of(SearchQuery.parse("podcast:ثان")), 1)))
                    .containsExactly(new WordCount("شرب", 2, 2 / 6.0 * 1e6));
            Collocations company = index.collocations(new CollocationRequest(SearchQuery.parse("قهوة"), 1, 2, 5));
            assertThat(company.hits()).isEqualTo(3);
            assertThat(company.words()).extracting(Collocations.Collocate::word).containsExactly("شرب");
        }
    }
}
