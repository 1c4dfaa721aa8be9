package org.isnad.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads every format back by its published grammar, with parsers of the test's own. */
class FormatsTest {

    private static final Pattern VTT_TIMES = Pattern.compile(
            "(\\d{2,}):([0-5]\\d):([0-5]\\d)\\.(\\d{3}) --> (\\d{2,}):([0-5]\\d):([0-5]\\d)\\.(\\d{3})");

    private static String write(Transcript transcript, TranscriptFormat format) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(transcript, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private record Cue(long start, long end, String voice, String text) {}

    /** As https://www.w3.org/TR/webvtt1/#file-structure has it: header, then blocks separated by blank lines. */
    private static List<Cue> parseVtt(String file) {
        List<Cue> cues = new ArrayList<>();
        String[] blocks = file.strip().split("\n\n", -1);
        assertThat(blocks[0]).isEqualTo("WEBVTT");
        for (int i = 1; i < blocks.length; i++) {
            String[] lines = blocks[i].split("\n");
            if (lines[0].startsWith("NOTE")) {
                assertThat(blocks[i]).doesNotContain("-->");
                continue;
            }
            assertThat(lines[0]).doesNotContain("-->");
            Matcher times = VTT_TIMES.matcher(lines[1]);
            assertThat(times.matches()).as(lines[1]).isTrue();
            String payload = String.join("\n", List.of(lines).subList(2, lines.length));
            assertThat(payload).doesNotContain("-->");
            assertThat(lines.length - 2).as("lines of a block").isBetween(1, 2);
            Matcher voice =
                    Pattern.compile("<v ([^>\n]+)>([^<]*)", Pattern.DOTALL).matcher(payload);
            assertThat(voice.matches()).as(payload).isTrue();
            assertThat(Pattern.compile("&(?!(amp|lt|gt);)").matcher(payload).find())
                    .isFalse();
            cues.add(new Cue(ms(times, 1), ms(times, 5), unescape(voice.group(1)), unescape(voice.group(2))));
        }
        return cues;
    }

    private static long ms(Matcher m, int group) {
        return ((Long.parseLong(m.group(group)) * 60 + Long.parseLong(m.group(group + 1))) * 60
                                + Long.parseLong(m.group(group + 2)))
                        * 1000
                + Long.parseLong(m.group(group + 3));
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static List<String> words(Transcript transcript) {
        return transcript.segments().stream()
                .flatMap(s -> s.words().stream())
                .map(Word::text)
                .toList();
    }

    private static List<String> tokens(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void should_write_vtt_that_says_every_word_once_and_never_runs_backwards(long seed) {
        Transcript transcript = Samples.random(seed);
        List<Cue> cues = parseVtt(write(transcript, TranscriptFormat.VTT));
        List<String> said = new ArrayList<>();
        long before = -1;
        for (Cue cue : cues) {
            assertThat(cue.start).isGreaterThanOrEqualTo(before);
            assertThat(cue.end).isGreaterThan(cue.start);
            before = cue.end;
            for (String word : tokens(cue.text.replace("\u200f", ""))) {
                said.add(word);
            }
        }
        assertThat(said)
                .isEqualTo(words(transcript).stream()
                        .map(w -> w.replace("\u200f", ""))
                        .toList());
    }

    @Test
    void should_begin_a_line_that_starts_with_a_latin_word_from_the_right() {
        assertThat(Subtitles.directed("podcast مزيج", true)).startsWith("\u200f");
        assertThat(Subtitles.directed("مزيج podcast", true)).startsWith("م");
        assertThat(Subtitles.directed("2025 كان", true)).startsWith("2");
        assertThat(Subtitles.directed("podcast", false)).startsWith("p");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void should_write_srt_with_numbered_blocks_of_short_lines(long seed) {
        Transcript transcript = Samples.random(seed);
        String[] blocks = write(transcript, TranscriptFormat.SRT).strip().split("\n\n", -1);
        Pattern times = Pattern.compile("\\d{2,}:[0-5]\\d:[0-5]\\d,\\d{3} --> \\d{2,}:[0-5]\\d:[0-5]\\d,\\d{3}");
        for (int i = 0; i < blocks.length; i++) {
            String[] lines = blocks[i].split("\n");
            assertThat(lines[0]).isEqualTo(Integer.toString(i + 1));
            assertThat(lines[1]).matches(times);
            for (int line = 2; line < lines.length; line++) {
                assertThat(lines[line]).doesNotContain("-->").isNotBlank();
            }
        }
    }

    @Test
    void should_write_podcasting_2_json() throws IOException {
        JsonNode json = new ObjectMapper().readTree(write(Samples.interview(), TranscriptFormat.PODCAST_JSON));
        assertThat(json.path("version").asText()).isEqualTo("1.0.0");
        JsonNode second = json.path("segments").get(1);
        assertThat(second.path("speaker").asText()).isEqualTo("كامل صقر");
        assertThat(second.path("startTime").isNumber()).isTrue();
        assertThat(second.path("startTime").asDouble()).isEqualTo(1.6);
        assertThat(second.path("endTime").asDouble()).isEqualTo(2.5);
        assertThat(second.path("body").asText()).isEqualTo("كان صعبا");
    }

    @Test
    void should_write_rttm_of_ten_fields() {
        List<String> lines =
                write(Samples.interview(), TranscriptFormat.RTTM).lines().toList();
        assertThat(lines.get(0)).startsWith(";; Made with the demonstration model");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "SPEAKER الحلقة_12 1 0.000 1.100 <NA> <NA> S1 <NA> <NA>",
                        "SPEAKER الحلقة_12 1 1.600 0.900 <NA> <NA> كامل_صقر <NA> <NA>");
    }

    @Test
    void should_write_ctm_of_six_fields_in_order() {
        List<String> lines =
                write(Samples.interview(), TranscriptFormat.CTM).lines().toList();
        assertThat(lines.get(1)).isEqualTo("الحلقة_12 1 0.000 0.310 كيف 0.970");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.split(" ").length == 6);
    }

    @Test
    void should_write_text_with_speakers_and_the_notice() {
        assertThat(write(Samples.interview(), TranscriptFormat.TXT))
                .isEqualTo("مزيج — حوار مع كامل صقر\n"
                        + "Made with the demonstration model vosk-model-demo-ar: do not rely on the words.\n"
                        + "\nS1 [00:00:00.000]\nكيف كان الأسبوع؟\n\nكامل صقر [00:00:01.600]\nكان صعبا\n");
    }

    @Test
    void should_show_a_segment_without_words() {
        Transcript t = Samples.interview();
        Transcript bare = new Transcript(
                t.podcast(),
                t.title(),
                t.publishedOn(),
                t.language(),
                t.audio(),
                t.recognition(),
                t.speakers(),
                t.segments().stream()
                        .map(s -> new Segment(s.speaker(), s.span(), s.text(), List.of()))
                        .toList(),
                List.of());
        assertThat(parseVtt(write(bare, TranscriptFormat.VTT)))
                .extracting(Cue::text)
                .containsExactly("كيف كان الأسبوع؟", "كان صعبا");
    }
}
