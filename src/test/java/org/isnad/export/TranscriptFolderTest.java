package org.isnad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFolderTest {

    private static final String ID = "abababababababab";

    @TempDir
    Path folder;

    @Test
    void should_write_both_files_once() throws IOException {
        TranscriptFolder transcripts = new TranscriptFolder(folder);
        Path first = transcripts.write(Samples.interview(), ID, 1);
        assertThat(first).isEqualTo(folder.resolve("مزيج/حوار مع كامل صقر.json"));
        assertThat(folder.resolve("مزيج/حوار مع كامل صقر.vtt")).exists();
        assertThat(transcripts.write(Samples.interview(), ID, 1)).isEqualTo(first);
        try (var files = Files.list(first.getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void should_not_touch_a_file_that_somebody_corrected() throws IOException {
        TranscriptFolder transcripts = new TranscriptFolder(folder);
        Path first = transcripts.write(Samples.interview(), ID, 1);
        Files.writeString(first, "corrected by hand");
        Path second = transcripts.write(Samples.interview(), ID, 1);
        assertThat(second).isNotEqualTo(first);
        assertThat(first).hasContent("corrected by hand");
    }

    private static Transcript named(String name) {
        Transcript t = Samples.interview();
        return new Transcript(
                t.podcast(),
                t.title(),
                t.publishedOn(),
                t.language(),
                t.audio(),
                t.recognition(),
                List.of(
                        new TranscriptSpeaker("S1", Optional.of(name), SpeakerRole.HOST),
                        t.speakers().get(1)),
                t.segments(),
                t.warnings());
    }

    @Test
    void should_write_again_what_is_still_as_it_was_written() throws IOException {
        TranscriptFolder transcripts = new TranscriptFolder(folder);
        Path json = transcripts.write(Samples.interview(), ID, 1);
        List<Path> written = transcripts.rewrite(List.of(Samples.interview()), named("منى"), ID, 1);
        assertThat(written).hasSize(2).contains(json);
        assertThat(TranscriptReader.read(json)).isEqualTo(named("منى"));
        assertThat(transcripts.rewrite(List.of(named("سلمى"), named("منى")), Samples.interview(), ID, 1))
                .hasSize(2);
        assertThat(TranscriptReader.read(json)).isEqualTo(Samples.interview());
        try (var files = Files.list(json.getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void should_leave_what_somebody_edited_when_names_change() throws IOException {
        TranscriptFolder transcripts = new TranscriptFolder(folder);
        Path json = transcripts.write(Samples.interview(), ID, 1);
        Files.writeString(json, Files.readString(json).replace("صعبا", "سهلا"));
        String edited = Files.readString(json);
        assertThat(transcripts.rewrite(List.of(Samples.interview()), named("منى"), ID, 1))
                .as("the subtitles alone are as they were")
                .hasSize(1)
                .doesNotContain(json);
        assertThat(json).hasContent(edited);
    }

    @Test
    void should_name_a_later_revision_after_its_number() {
        assertThat(new TranscriptFolder(folder)
                        .write(Samples.interview(), ID, 2)
                        .getFileName())
                .hasToString("حوار مع كامل صقر.r2.json");
    }

    @Test
    void should_make_safe_names() {
        assertThat(FileNames.of("../../etc/passwd", "x")).doesNotContain("/").doesNotStartWith(".");
        assertThat(FileNames.of("a:b*c?\"<>|", "x")).isEqualTo("a-b-c-");
        assertThat(FileNames.of("..", "x")).isEqualTo("x");
        assertThat(FileNames.of("  \u200f\u202e ", "x")).isEqualTo("x");
        assertThat(FileNames.of("CON", "x")).isEqualTo("CON_");
        assertThat(FileNames.of("مقابلة ".repeat(100), "x").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(181);
    }
}
