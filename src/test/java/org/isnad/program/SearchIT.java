package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.isnad.export.TranscriptFormat;
import org.isnad.synthetic.SyntheticArchive;
import org.isnad.synthetic.SyntheticEpisode;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Search as users meet it: on the command line, over HTTP, and with an index that suffers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Program PROGRAM = new Program("search");
    private static final SyntheticArchive ARCHIVE = new SyntheticArchive(3, 12);
    private static final String PHRASE = "\"=وزارة =الخارجية\"";
    private static SearchServer server;
    private static long phraseHits;

    @BeforeAll
    static void fill() throws Exception {
        answersOfAnEmptyArchive();
        List<String> command = new ArrayList<>(List.of("ingest"));
        for (SyntheticEpisode episode : ARCHIVE.stream().toList()) {
            command.add(write(episode).toString());
        }
        assertThat(PROGRAM.run(command.toArray(String[]::new)).exit()).isZero();
        phraseHits = ARCHIVE.stream().mapToLong(SearchIT::count).sum();
        assertThat(phraseHits).isGreaterThan(10);
    }

    private static void answersOfAnEmptyArchive() {
        Program.Outcome search = PROGRAM.run("search", "كلمة");
        assertThat(search.exit()).as(search.err()).isZero();
        Program.Outcome verify =
                PROGRAM.run("verify", "--quote", "قال هذه الكلمات الكثيرة المختلفة كلها معا", "--json");
        assertThat(verify.exit()).as(verify.err()).isZero();
        assertThat(verify.out()).contains("NOT_FOUND");
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(server.stop()).isTrue();
    }

    private static Path write(SyntheticEpisode episode) throws IOException {
        Path file = PROGRAM.home.resolve(episode.id() + ".json");
        try (var out = Files.newBufferedWriter(file)) {
            TranscriptFormat.JSON.write(episode.transcript(), out);
        }
        return file;
    }

    /** How often the phrase is said by one speaker without a stop, over the ends of segments too. */
    private static long count(SyntheticEpisode episode) {
        long count = 0;
        String before = "";
        for (Segment segment : episode.transcript().segments()) {
            for (Word word : segment.words()) {
                String said = segment.speaker() + " " + word.text();
                if (said.endsWith(" الخارجية") && before.equals(segment.speaker() + " وزارة")) {
                    count++;
                }
                before = said;
            }
        }
        return count;
    }

    private static void serve() throws Exception {
        if (server == null) {
            server = new SearchServer(PROGRAM, "serve");
            server.awaitListening();
        }
    }

    private static long hits(String query) throws Exception {
        return server.search(query).map(a -> a.path("total").asLong()).orElse(-1L);
    }

    private static void awaitHits(String query, long expected) {
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .untilAsserted(() -> assertThat(hits(query)).isEqualTo(expected));
    }

    private static Path index() throws IOException {
        Path root = PROGRAM.home.resolve("data/index");
        return root.resolve(Files.readString(root.resolve("current")).strip());
    }

    @Test
    @Order(1)
    void should_find_what_was_ingested_from_the_command_line() throws Exception {
        Program.Outcome json = PROGRAM.run("search", "--json", "--limit", "3", "--facets", "podcast,year", PHRASE);
        JsonNode page = JSON.readTree(json.out());

        assertThat(page.path("total").asLong()).isEqualTo(phraseHits);
        assertThat(page.path("pending").asLong()).isZero();
        assertThat(page.path("hits")).hasSize(3);
        assertThat(page.path("hits").path(0).path("match").asText()).contains("الخارجية");
        assertThat(page.path("facets").path("year")).isNotEmpty();

        Program.Outcome text = PROGRAM.run("search", "--limit", "3", PHRASE);
        assertThat(text.exit()).isZero();
        assertThat(text.out())
                .contains("[وزارة الخارجية]")
                .contains(phraseHits + " hits")
                .doesNotContain("\u001b");
    }

    @Test
    @Order(2)
    void should_say_that_there_are_no_hits_and_point_at_the_place_of_an_error() {
        Program.Outcome none = PROGRAM.run("search", "قظضغخفقظ");
        assertThat(none.exit()).isZero();
        assertThat(none.out()).contains("no hits");

        Program.Outcome wrong = PROGRAM.run("search", "القصر \"مفتوح");
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.err()).contains("character 7").contains("القصر ⟦").doesNotContain("Exception");
    }

    @Test
    @Order(3)
    void should_export_every_hit() throws Exception {
        Path csv = PROGRAM.home.resolve("hits.csv");
        assertThat(PROGRAM.run("search", PHRASE, "--format", "csv", "--bom", "-o", csv.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(csv)).startsWith("\ufeffepisode,");
        assertThat(Files.readAllLines(csv)).hasSize((int) phraseHits + 1);
        assertThat(PROGRAM.run("search", PHRASE, "--format", "csv", "-o", csv.toString())
                        .exit())
                .as("nothing is overwritten")
                .isEqualTo(3);
    }

    @Test
    @Order(4)
    void should_answer_over_http() throws Exception {
        serve();
        JsonNode first =
                server.search(PHRASE, "&limit=4&sort=position&facets=speaker").orElseThrow();
        assertThat(first.path("total").asLong()).isEqualTo(phraseHits);
        List<String> seen = new ArrayList<>();
        first.path("hits").forEach(h -> seen.add(h.path("audio").asText()));
        String cursor = first.path("next").asText("");
        while (!cursor.isEmpty()) {
            JsonNode page = server.search(PHRASE, "&limit=4&sort=position&cursor=" + SearchServer.encoded(cursor))
                    .orElseThrow();
            page.path("hits").forEach(h -> seen.add(h.path("audio").asText()));
            cursor = page.path("next").asText("");
        }
        assertThat(seen).hasSize((int) phraseHits).doesNotHaveDuplicates();

        String host = ARCHIVE.episode(0).transcript().speakers().get(0).label();
        assertThat(server.search("كان", "&speaker=" + SearchServer.encoded(host))
                        .orElseThrow()
                        .path("total")
                        .asLong())
                .isEqualTo(hits("كان speaker:\"" + host + "\""))
                .isPositive();
    }

    @Test
    @Order(5)
    void should_answer_problems_with_their_place_and_files_as_files() throws Exception {
        serve();
        HttpResponse<String> wrong = server.get("/api/v1/search?q=" + SearchServer.encoded("القصر \"مفتوح"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(wrong.body());
        assertThat(problem.path("code").asText()).isEqualTo("query-syntax");
        assertThat(problem.path("position").path("start").asInt()).isEqualTo(6);

        assertThat(server.get("/api/v1/search").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/search?q=a&sort=best").body()).contains("relevance, date, position");
        assertThat(server.get("/api/v1/search?q=a&limit=5000").statusCode()).isEqualTo(400);

        HttpResponse<String> vtt = server.get("/api/v1/search?format=vtt&q=" + SearchServer.encoded(PHRASE));
        assertThat(vtt.headers().firstValue("Content-Type").orElse("")).startsWith("text/vtt");
        assertThat(vtt.body().lines().filter(l -> l.contains(" --> "))).hasSize((int) phraseHits);
        assertThat(server.get("/api/v1/search/trend?period=year&q=" + SearchServer.encoded("كان"))
                        .body())
                .contains("\"period\":\"2015\"");
        assertThat(JSON.readTree(server.get("/api/v1/search/frequency?limit=3").body()))
                .hasSize(3);
        assertThat(server.get("/api/v1/search/collocates?q=" + SearchServer.encoded("وزارة"))
                        .body())
                .contains("خارجيه");
        assertThat(server.get("/q/openapi").body()).contains("القصر الجمهوري").contains("/api/v1/search/collocates");
    }

    @Test
    @Order(6)
    void should_make_a_new_index_when_the_old_one_is_deleted_damaged_or_of_another_archive() throws Exception {
        serve();
        Path first = index();
        delete(first.getParent());
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> Files.exists(first.resolveSibling("current")));
        awaitHits(PHRASE, phraseHits);

        Path damaged = index();
        try (Stream<Path> files = Files.list(damaged)) {
            for (Path file : files.filter(f -> !f.getFileName().toString().equals("write.lock"))
                    .toList()) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.setLength(bytes.length() / 2);
                }
            }
        }
        Program.Outcome checked = PROGRAM.run("reindex", "--check");
        assertThat(checked.exit()).as(checked.err()).isZero();
        awaitHits(PHRASE, phraseHits);
        assertThat(index()).isNotEqualTo(damaged);

        // An index with a position that this archive never had, as after restoring a backup.
        Path before = index();
        try (Connection connection = PROGRAM.database();
                var sql = connection.createStatement()) {
            sql.execute(
                    "update episode_change set position = position + 1 where position = (select max(position) from episode_change)");
        }
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> !index().equals(before));
        awaitHits(PHRASE, phraseHits);
    }

    @Test
    @Order(7)
    void should_follow_the_database_through_its_death() throws Exception {
        serve();
        PROGRAM.postmaster().orElseThrow().destroyForcibly();
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(hits(PHRASE)).as("the index needs no database").isEqualTo(phraseHits);

        SyntheticEpisode late = new SyntheticArchive(4, 1).episode(0);
        long more = count(late);
        assertThat(PROGRAM.run("ingest", write(late).toString()).exit()).isZero();
        awaitHits(PHRASE, phraseHits + more);

        try (Connection connection = PROGRAM.database();
                var sql = connection.createStatement()) {
            sql.execute("update episode set title = 'عنوان آخر' where id = '" + late.id() + "'");
        }
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> server.search("episode:" + late.id())
                        .map(a -> a.path("hits").path(0).path("title").asText())
                        .equals(Optional.of("عنوان آخر")));
        try (Connection connection = PROGRAM.database();
                var sql = connection.createStatement()) {
            sql.execute("delete from episode where id = '" + late.id() + "'");
        }
        awaitHits("episode:" + late.id(), 0);
        awaitHits(PHRASE, phraseHits);
    }

    @Test
    @Order(8)
    void should_go_on_with_an_interrupted_reindex() throws Exception {
        Path log = PROGRAM.home.resolve("reindex.log");
        Process reindex = PROGRAM.start(log, "reindex", "--json");
        for (int i = 0; i < 600 && !Program.text(log).contains("\"done\":1"); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        reindex.destroyForcibly();
        reindex.waitFor();
        Program.Outcome whole = PROGRAM.run("reindex", "--json");
        assertThat(whole.exit()).as(whole.err()).isZero();
        JsonNode done = JSON.readTree(whole.out().lines().reduce((a, b) -> b).orElseThrow());
        assertThat(done.path("event").asText()).isEqualTo("done");
        assertThat(done.path("episodes").asInt()).isEqualTo(ARCHIVE.episodes());
        serve();
        awaitHits(PHRASE, phraseHits);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
