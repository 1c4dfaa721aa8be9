package org.isnad.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.evaluation.DiarizationErrorRate;
import org.isnad.evaluation.SpeechFiles;
import org.isnad.evaluation.WordErrorRate;
import org.isnad.export.TranscriptReader;
import org.isnad.text.Fold;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job as a user does it, on the sample interview. */
class IngestIT {

    private static final Program PROGRAM = new Program("ingest");

    @BeforeAll
    static void ingest() {
        Program.Outcome outcome = PROGRAM.run(
                "ingest",
                Program.SAMPLE.toString(),
                "--podcast",
                "مزيج التجريبي",
                "--title",
                "السد",
                "--date",
                "2025-01-08",
                "--guest",
                "هاني عمران",
                "--host",
                "المحاورة");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("done: episode 5f179ed717a45952, revision 1");
    }

    private static Path file() {
        return PROGRAM.home.resolve("transcripts/مزيج التجريبي/السد.json");
    }

    @Test
    void should_hear_the_words_about_as_well_as_a_plain_recogniser() {
        // A plain Vosk recogniser over the whole Opus file has 14.7 % (samples/README.md).
        WordErrorRate rate = WordErrorRate.of(
                SpeechFiles.words(Path.of("samples/sample-interview.stm")), SpeechFiles.words(file()), Fold.EXACT);
        assertThat(rate.words().rate()).isLessThan(0.157);
    }

    @Test
    void should_find_and_name_the_three_speakers() throws Exception {
        Transcript transcript = TranscriptReader.read(file());
        assertThat(transcript.speakers())
                .extracting(TranscriptSpeaker::label)
                .containsExactly("S1", "المحاورة", "هاني عمران");
        Path rttm = Files.writeString(
                PROGRAM.home.resolve("h.rttm"),
                PROGRAM.run("episode", "export", "5f17", "--format", "rttm").out());
        DiarizationErrorRate rate = DiarizationErrorRate.of(
                SpeechFiles.rttm(Path.of("samples/sample-interview.rttm")),
                SpeechFiles.rttm(rttm),
                new DiarizationErrorRate.Options(0.25, false));
        assertThat(rate.rate()).isLessThan(0.05);
    }

    @Test
    void should_say_that_a_demonstration_model_was_used() {
        assertThat(TranscriptReader.read(file()).recognition().orElseThrow().demonstration())
                .isTrue();
        assertThat(PROGRAM.run("episode", "list").out()).contains("demonstration");
        assertThat(PROGRAM.run("episode", "show", "5f").out()).contains("do not rely on the words");
    }

    @Test
    void should_know_the_same_audio_under_another_name() throws Exception {
        Path copy = PROGRAM.home.resolve("اسم آخر.opus");
        Files.copy(Program.SAMPLE, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Program.Outcome outcome = PROGRAM.run("ingest", copy.toString());
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("already transcribed as episode 5f179ed717a45952");
    }

    @Test
    void should_write_the_files_that_a_kill_left_unwritten() throws Exception {
        Program killed = new Program("unwritten");
        assertThat(killed.run("ingest", Program.SAMPLE.toString()).exit()).isZero();
        Path file = killed.transcripts().get(0);
        byte[] written = Files.readAllBytes(file);
        Files.delete(file);
        SearchServer server = new SearchServer(killed, "server");
        server.awaitListening();
        try (var connection = killed.database();
                var statement = connection.createStatement()) {
            statement.execute("update recognition_run set finished_at = null");
            statement.execute("update job set state = 'RUNNING', finished_at = null, revision = null");
        } finally {
            server.stop();
        }

        Program.Outcome outcome = killed.run("ingest", Program.SAMPLE.toString());

        assertThat(outcome.out()).as(outcome.err()).contains("revision 1").doesNotContain("already transcribed");
        assertThat(file).hasBinaryContent(written);
        assertThat(killed.run("job", "list").out()).contains("DONE").doesNotContain("RUNNING");
        assertThat(killed.run("ingest", Program.SAMPLE.toString()).out()).contains("already transcribed");
    }

    @Test
    void should_rebuild_the_episode_from_its_file_in_an_empty_archive() {
        Program other = new Program("import");
        Program.Outcome outcome = other.run("ingest", file().toString());
        assertThat(outcome.out()).contains("imported as episode 5f179ed717a45952, revision 1");
        assertThat(other.run("episode", "export", "5f").out())
                .isEqualTo(PROGRAM.run("episode", "export", "5f", "--revision", "1")
                        .out());
        assertThat(other.run("ingest", file().toString()).out()).contains("revision 1");
    }

    @Test
    void should_make_a_new_revision_beside_the_old_with_the_same_words() {
        Program again = new Program("again");
        assertThat(again.run("ingest", Program.SAMPLE.toString()).exit()).isZero();
        assertThat(again.run("speaker", "name", "5f17", "S3", "هاني عمران", "--role", "guest")
                        .out())
                .contains("written again");
        assertThat(again.run("ingest", Program.SAMPLE.toString(), "--again").out())
                .contains("revision 2");
        List<Path> files = again.transcripts();
        assertThat(files).hasSize(2);
        assertThat(files)
                .as("names are carried over")
                .allMatch(f -> TranscriptReader.read(f).speaker("S3").label().equals("هاني عمران"));
        assertThat(TranscriptReader.read(files.get(0)).segments())
                .isEqualTo(TranscriptReader.read(files.get(1)).segments());
    }

    @Test
    void should_give_the_same_transcript_with_any_number_of_threads() {
        Program single = new Program("single").with("ISNAD_INGEST_THREADS", "1");
        assertThat(single.run("ingest", Program.SAMPLE.toString()).exit()).isZero();
        Program four = new Program("four").with("ISNAD_INGEST_THREADS", "4");
        assertThat(four.run("ingest", Program.SAMPLE.toString()).exit()).isZero();
        assertSameWords(single);
        assertSameWords(four);
    }

    @Test
    void should_give_the_same_transcript_without_a_locale() {
        Program posix = new Program("posix").with("LC_ALL", "C").throughLauncher();
        Program.Outcome outcome = posix.run("ingest", Program.SAMPLE.toString(), "--podcast", "بودكاست عربي");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(posix.transcripts().get(0).getParent().getFileName()).hasToString("بودكاست عربي");
        assertSameWords(posix);
    }

    @Test
    void should_give_the_same_transcript_where_numbers_have_commas() throws Exception {
        Path locales = Files.createDirectories(PROGRAM.home.resolve("locales"));
        Process compiling = new ProcessBuilder(
                        "localedef",
                        "-i",
                        "de_DE",
                        "-f",
                        "UTF-8",
                        locales.resolve("de_DE.UTF-8").toString())
                .redirectErrorStream(true)
                .start();
        compiling.getInputStream().readAllBytes();
        org.junit.jupiter.api.Assumptions.assumeTrue(
                compiling.waitFor() == 0, "needs the definition of the locale de_DE on this machine");
        Program comma = new Program("comma")
                .with("LOCPATH", locales.toString())
                .with("LC_ALL", "de_DE.UTF-8")
                .throughLauncher();
        assertThat(comma.run("ingest", Program.SAMPLE.toString()).exit()).isZero();
        assertSameWords(comma);
    }

    private static void assertSameWords(Program program) {
        assertThat(TranscriptReader.read(program.transcripts().get(0)).segments())
                .isEqualTo(TranscriptReader.read(file()).segments());
    }

    @Test
    void should_answer_each_bad_input_with_its_own_error_and_go_on_with_the_rest() throws Exception {
        Program bad = new Program("bad");
        Path text = Files.writeString(bad.home.resolve("نص.mp3"), "ليس صوتا ".repeat(1000));
        Path empty = Files.createFile(bad.home.resolve("empty.mp3"));
        Program.Outcome outcome = bad.run(
                "ingest",
                text.toString(),
                empty.toString(),
                bad.home.resolve("nothing.mp3").toString(),
                Program.SAMPLE.toString(),
                Path.of("src/test/resources/audio/video-only.mp4")
                        .toAbsolutePath()
                        .toString());
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).contains("empty.mp3 is empty").contains("There is no file");
        assertThat(outcome.out())
                .contains("نص.mp3: failed: نص.mp3 is not audio")
                .contains("no audio")
                .contains("done: episode 5f179ed717a45952");
        assertThat(bad.run("episode", "list").out().lines()).hasSize(1);
    }

    @Test
    void should_refuse_wrong_usage_without_touching_the_archive() {
        assertThat(PROGRAM.run("ingest").exit()).isEqualTo(2);
        assertThat(PROGRAM.run("nonsense").exit()).isEqualTo(2);
        assertThat(PROGRAM.run("episode", "show", "ffff").exit()).isEqualTo(4);
        assertThat(PROGRAM.run("episode", "export", "5f", "--format", "doc").exit())
                .isEqualTo(3);
        assertThat(PROGRAM.run("models", "verify").exit()).isZero();
    }

    @Test
    void should_keep_the_text_when_the_speaker_model_is_missing() throws Exception {
        Program mute = new Program("mute");
        Path models = Files.createDirectories(mute.home.resolve("models"));
        Files.createSymbolicLink(
                models.resolve("vosk-model-demo-ar"),
                Path.of("models/vosk-model-demo-ar").toAbsolutePath());
        mute.with("ISNAD_MODELS", models.toString());
        assertThat(mute.run("ingest", Program.SAMPLE.toString()).exit()).isZero();
        Transcript transcript = TranscriptReader.read(mute.transcripts().get(0));
        assertThat(transcript.segments()).isNotEmpty();
        assertThat(transcript.speakers()).hasSize(1);
        assertThat(transcript.warnings()).extracting("code").contains("speakers-unknown");
    }
}
