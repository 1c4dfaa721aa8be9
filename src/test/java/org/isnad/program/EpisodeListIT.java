package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of episodes, which is read without Quarkus wherever the tables are there. */
class EpisodeListIT {

    private static final Program PROGRAM = new Program("episode-list");
    private static final String OLDER = "cd".repeat(8);

    @BeforeAll
    static void fill() throws Exception {
        // No archive yet: Quarkus has to make the tables first.
        assertThat(PROGRAM.run("episode", "list")).satisfies(outcome -> {
            assertThat(outcome.exit()).as(outcome.err()).isZero();
            assertThat(outcome.out()).contains("No episodes yet");
        });
        Path older = WrittenInterview.in(PROGRAM.home.resolve("older.json"), "ثلاثة");
        Path newer = Files.writeString(PROGRAM.home.resolve("newer.json"), """
                {"format":"isnad-transcript/1","podcast":"مزيج","title":"السد «الكبير»","publishedOn":"2024-11-05","language":"ar",
                 "speakers":[{"id":"S1","name":"سارة","role":"host"}],
                 "segments":[{"speaker":"S1","startMs":0,"endMs":900,"text":"أهلا بكم",
                   "words":[{"text":"أهلا","startMs":0,"endMs":400,"confidence":0.9},{"text":"بكم","startMs":450,"endMs":900,"confidence":0.9}]}]}
                """);
        assertThat(PROGRAM.run("ingest", older.toString()).exit()).isZero();
        assertThat(PROGRAM.run("ingest", newer.toString()).exit()).isZero();
    }

    @Test
    void should_show_the_newest_first() {
        List<String> lines = PROGRAM.run("episode", "list").out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("2024-11-05", "no audio", "مزيج — السد «الكبير»", "(revision 1)");
        assertThat(lines.get(1)).contains(OLDER, "1:00", "دفاتر الجبل", "(revision 1)");
    }

    @Test
    void should_turn_pages_and_keep_to_a_podcast() throws Exception {
        JsonNode newest =
                json(PROGRAM.run("episode", "list", "--limit", "1", "--json").out());
        assertThat(newest.path("podcast").asText()).isEqualTo("مزيج");
        String position = newest.path("position").asText();
        assertThat(json(PROGRAM.run("episode", "list", "--before", position, "--json")
                                .out())
                        .path("id")
                        .asText())
                .isEqualTo(OLDER);
        assertThat(PROGRAM.run("episode", "list", "--podcast", "مزيج").out().lines())
                .hasSize(1);
        assertThat(PROGRAM.run("episode", "list", "--podcast", "' or ''='").out())
                .contains("No such episodes");
    }

    @Test
    void should_say_what_the_server_says() throws Exception {
        SearchServer server = new SearchServer(PROGRAM, "serve");
        server.awaitListening();
        try {
            JsonNode served = new ObjectMapper()
                    .readTree(server.get("/api/v1/episodes").body())
                    .path("items");
            String listed = PROGRAM.run("episode", "list", "--json").out();
            assertThat(served).hasSize(2);
            for (int i = 0; i < served.size(); i++) {
                JsonNode line = json(listed.lines().toList().get(i));
                for (String field : List.of("id", "podcast", "title", "language", "hosts", "publishedOn")) {
                    assertThat(line.get(field))
                            .as(field)
                            .isEqualTo(served.get(i).get(field));
                }
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void should_start_a_database_that_was_killed() throws Exception {
        SearchServer server = new SearchServer(PROGRAM, "killed");
        server.awaitListening();
        server.kill();
        PROGRAM.postmaster().orElseThrow().destroyForcibly();
        assertThat(PROGRAM.run("episode", "list").out().lines()).hasSize(2);
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}
