package org.isnad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.isnad.report.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechFilesTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void should_read_the_samples_reference_in_both_forms_alike() {
        assertThat(SpeechFiles.words(Path.of("samples/sample-interview.stm"))).hasSize(373);
        assertThat(SpeechFiles.words(Path.of("samples/sample-interview.ctm")))
                .isEqualTo(SpeechFiles.words(Path.of("samples/sample-interview.stm")));
        assertThat(SpeechFiles.rttm(Path.of("samples/sample-interview.rttm"))).hasSizeGreaterThan(30);
    }

    @Test
    void should_pass_over_comments_labels_and_ignored_stretches() throws IOException {
        Path stm = file(
                "a.stm",
                "\ufeff;; remark\r\nf 1 A 5.0 6.0 <o,f0> ثانيا\r\nf 1 A 0.0 1.0 أولا\r\nf 1 A 2 3 ignore_time_segment_in_scoring\r\n");
        assertThat(SpeechFiles.words(stm)).containsExactly("أولا", "ثانيا");
    }

    @Test
    void should_name_file_line_and_cause() throws IOException {
        Path ctm = file("حوار.ctm", "f 1 0.0 0.5 كلمة 0.9\nf 1 x 0.5 كلمة 0.9\n");
        assertThatThrownBy(() -> SpeechFiles.words(ctm))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("حوار.ctm, line 2")
                .hasMessageContaining("\"x\"");
    }

    @Test
    void should_answer_garbage_with_a_clear_error_only() throws IOException {
        Random random = new Random(2);
        for (String ending : new String[] {"stm", "ctm", "json", "txt"}) {
            for (int i = 0; i < 100; i++) {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                Path file = Files.write(folder.resolve("g." + ending), bytes);
                try {
                    SpeechFiles.words(file);
                    SpeechFiles.rttm(file);
                } catch (UserError expected) {
                    assertThat(expected.getMessage()).contains("g." + ending);
                }
            }
        }
    }
}
