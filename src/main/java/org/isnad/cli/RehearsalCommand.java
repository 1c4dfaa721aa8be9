package org.isnad.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.isnad.archive.ArchiveHome;
import org.isnad.episode.EpisodeList;
import org.isnad.export.TranscriptFormat;
import org.isnad.pipeline.index.IndexKeeper;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;
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

    private static final int SPOKEN_MS = 300;
    private static final int STEP_MS = 400;
    private static final double CONFIDENCE = .9;

    private final CommandLine.IFactory factory;
    private final IndexKeeper keeper;
    private final EpisodeList episodes;
    private final ArchiveHome home;

    RehearsalCommand(CommandLine.IFactory factory, IndexKeeper keeper, EpisodeList episodes, ArchiveHome home) {
        this.factory = factory;
        this.keeper = keeper;
        this.episodes = episodes;
        this.home = home;
    }

    @Override
    public void configure() {
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("quarkus.http.host", "127.0.0.1");
    }

    @Override
    public Integer call() throws Exception {
        if (!episodes.read(Optional.empty(), 1, Optional.empty()).isEmpty()) {
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
        Path transcript = home.root().resolve("rehearsal.json");
        try (Writer out = Files.newBufferedWriter(transcript)) {
            TranscriptFormat.JSON.write(transcript(), out);
        }
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
        String listed = get(client, "/api/v1/episodes");
        String id = new ObjectMapper().readTree(listed).findValues("id").get(0).asText();
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

    private static Transcript transcript() {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (int turn = 0; turn < TURNS.size(); turn++) {
            List<Word> words = new ArrayList<>();
            for (String word : TURNS.get(turn).split(" ", -1)) {
                words.add(new Word(word, new TimeSpan(at, at + SPOKEN_MS), CONFIDENCE));
                at += STEP_MS;
            }
            TimeSpan span = new TimeSpan(words.get(0).span().startMs(), at);
            segments.add(new Segment(turn % 2 == 0 ? "S1" : "S2", span, TURNS.get(turn), words));
        }
        return new Transcript(
                "تجربة",
                "السد",
                Optional.of(LocalDate.of(2025, 1, 8)),
                "ar",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new TranscriptSpeaker("S1", Optional.empty(), SpeakerRole.HOST),
                        new TranscriptSpeaker("S2", Optional.of("هاني عمران"), SpeakerRole.GUEST)),
                segments,
                List.of());
    }
}
