package org.isnad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.isnad.report.UserError;
import org.isnad.transcript.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptReaderTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("t.json"), text);
    }

    private static String json(Transcript transcript) throws IOException {
        StringBuilder out = new StringBuilder();
        TranscriptFormat.JSON.write(transcript, out);
        return out.toString();
    }

    @Test
    void should_read_back_all_that_was_written() throws IOException {
        assertThat(TranscriptReader.read(file(json(Samples.interview())))).isEqualTo(Samples.interview());
    }

    @Test
    void should_read_back_whatever_was_said() throws IOException {
        for (long seed = 1; seed <= 30; seed++) {
            Transcript transcript = Samples.random(seed);
            assertThat(TranscriptReader.read(file(json(transcript)))).isEqualTo(transcript);
        }
    }

    @Test
    void should_read_a_bare_file_made_elsewhere() throws IOException {
        Transcript transcript = TranscriptReader.read(file(
                "{\"format\":\"isnad-transcript/1\",\"new\":1,\"segments\":[{\"speaker\":\"X\",\"startMs\":5000,\"endMs\":6000,\"text\":\"ثانيا\"},"
                        + "{\"speaker\":\"X\",\"startMs\":0,\"endMs\":1000,\"text\":\"أولا\"}]}"));
        assertThat(transcript.title()).isEqualTo("t");
        assertThat(transcript.segments()).extracting("text").containsExactly("أولا", "ثانيا");
        assertThat(transcript.speakers()).extracting("id").containsExactly("X");
        assertThat(transcript.audio()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|format",
                "{\"format\":\"other/2\"}|format",
                "{\"format\":\"isnad-transcript/1\"}|segments",
                "{\"format\":\"isnad-transcript/1\",\"segments\":[{\"startMs\":-1,\"endMs\":2}]}|segments[0].startMs",
                "{\"format\":\"isnad-transcript/1\",\"segments\":[{\"startMs\":5,\"endMs\":2}]}|segments[0] ends",
                "{\"format\":\"isnad-transcript/1\",\"segments\":[{\"startMs\":1,\"endMs\":2,\"words\":[{\"text\":\"x\",\"startMs\":1,\"endMs\":2,\"confidence\":7}]}]}|words[0].confidence",
                "{\"format\":|line 1",
                "{\"format\":\"isnad-transcript/1\",\"audio\":{\"sha256\":\"zz\"},\"segments\":[]}|sha256",
                "{\"format\":\"isnad-transcript/1\",\"publishedOn\":\"yesterday\",\"segments\":[]}|publishedOn"
            })
    void should_say_what_is_wrong_and_where(String text, String named) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> TranscriptReader.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("t.json")
                .hasMessageContaining(named);
    }

    @Test
    void should_never_fail_in_another_way_however_a_file_is_mangled() throws IOException {
        byte[] whole = json(Samples.interview()).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            byte[] mangled = whole.clone();
            for (int k = 0; k < 1 + random.nextInt(4); k++) {
                mangled[random.nextInt(mangled.length)] =
                        (byte) (random.nextInt(3) == 0 ? '0' + random.nextInt(10) : random.nextInt());
            }
            Path file = Files.write(folder.resolve("m.json"), mangled);
            try {
                TranscriptReader.read(file);
            } catch (UserError expected) {
                assertThat(expected.getMessage()).contains("m.json");
            }
        }
    }

    @Test
    void should_refuse_nesting_without_end() throws IOException {
        Path file = file("{\"format\":\"isnad-transcript/1\",\"x\":" + "[".repeat(100_000));
        assertThatThrownBy(() -> TranscriptReader.read(file)).isInstanceOf(UserError.class);
    }
}
