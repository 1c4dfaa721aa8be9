package org.isnad.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.isnad.archive.ArchiveHome;
import org.isnad.pipeline.index.IndexKeeper;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code isnad rehearse}: does a little of everything on an archive of its own, so that Java can write down the classes it needed; the launcher calls it after a build.
 * Refuses an archive that has something in it.
 */
@Command(name = "rehearse", hidden = true, description = "Train the class-data archive (called by the launcher).")
class RehearsalCommand implements Callable<Integer>, Serving {

    private static final String QUOTE = "بنينا السد في سنتين ونصف ولم يكن الطريق سهلا";

    private static final List<String> TURNS = List.of(
            "متى بدأ العمل في السد يا أستاذ هاني",
            "بدأ العمل في السد سنة ألفين وثلاثة وكان عندنا أربعمئة عامل " + QUOTE + " على أحد",
            "وهل كان هناك من يعارض",
            "طبعا كان هناك من يعارض لكن الناس في القرية أرادوا الماء والكهرباء وقالوا لنا ابنوا");

    private final CommandLine.IFactory factory;
    private final IndexKeeper keeper;
    private final ArchiveHome home;

    RehearsalCommand(CommandLine.IFactory factory, IndexKeeper keeper, ArchiveHome home) {
        this.factory = factory;
        this.keeper = keeper;
        this.home = home;
    }

    @Override
    public void configure() {
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("quarkus.http.host", "127.0.0.1");
    }

    @Override
    public Integer call() throws Exception {
        if (Files.exists(home.root().resolve("transcripts"))) {
            throw new IllegalStateException(home.root() + " is no empty archive");
        }
        keeper.start();
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            commands();
            requests();
        } finally {
            System.setOut(out);
        }
        return ExitCodes.OK;
    }

    private void commands() throws IOException {
        Path transcript = Files.write(home.root().resolve("rehearsal.json"), transcript());
        Path article = Files.writeString(
                home.root().resolve("rehearsal.txt"),
                "السد\n\nقال هاني عمران: «" + QUOTE + "».\n\nوأضاف أن الماء وصل.");
        run("ingest", transcript.toString());
        run("episode", "list");
        run("job", "list");
        run("search", "السد", "--facets", "speaker");
        run("search", "\"في السد\" OR كان*");
        run("article", "add", article.toString());
        run("verify", "--quote", QUOTE);
    }

    private void run(String... words) {
        int exit = CommandTree.of(factory, words).execute(words);
        if (exit != ExitCodes.OK) {
            throw new IllegalStateException("isnad " + String.join(" ", words) + " ended with " + exit);
        }
    }

    private void requests() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        String episodes = get(client, "/api/v1/episodes");
        String id =
                new ObjectMapper().readTree(episodes).findValues("id").get(0).asText();
        get(client, "/api/v1/episodes/" + id + "/transcript");
        get(client, "/api/v1/episodes/" + id + "/summary");
        get(client, "/api/v1/search?q=" + URLEncoder.encode("السد", StandardCharsets.UTF_8));
        get(client, "/api/v1/search/index");
        get(client, "/api/v1/jobs");
    }

    private static String get(HttpClient client, String path) throws IOException, InterruptedException {
        String root = "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static byte[] transcript() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode()
                .put("format", "isnad-transcript/1")
                .put("podcast", "تجربة")
                .put("title", "السد")
                .put("date", "2025-01-08")
                .put("language", "ar");
        ArrayNode speakers = root.putArray("speakers");
        speakers.addObject().put("id", "S1").put("role", "host");
        speakers.addObject().put("id", "S2").put("name", "هاني عمران").put("role", "guest");
        ArrayNode segments = root.putArray("segments");
        int at = 0;
        for (int turn = 0; turn < TURNS.size(); turn++) {
            ObjectNode segment = segments.addObject()
                    .put("speaker", turn % 2 == 0 ? "S1" : "S2")
                    .put("startMs", at)
                    .put("text", TURNS.get(turn));
            ArrayNode words = segment.putArray("words");
            for (String word : TURNS.get(turn).split(" ", -1)) {
                words.addObject()
                        .put("text", word)
                        .put("startMs", at)
                        .put("endMs", at + 300)
                        .put("confidence", 0.9);
                at += 400;
            }
            segment.put("endMs", at);
        }
        return mapper.writeValueAsBytes(root);
    }
}
