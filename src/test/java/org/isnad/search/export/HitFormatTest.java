package org.isnad.search.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.report.UserError;
import org.isnad.search.Hit;
import org.isnad.search.Kwic;
import org.isnad.search.Tier;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.TranscriptSpeaker;
import org.junit.jupiter.api.Test;

class HitFormatTest {

    private static final String FIRST = "5f179ed717a45952";
    private static final String SECOND = "00000000000000aa";

    private static Hit hit(String episode, String title, String speaker, String match, long startMs) {
        return new Hit(
                new EpisodeId(episode),
                2,
                "مزيج",
                title,
                Optional.of(LocalDate.of(2025, 1, 8)),
                new TranscriptSpeaker("S2", Optional.of(speaker), SpeakerRole.GUEST),
                new TimeSpan(startMs, startMs + 900),
                Tier.CLITICS,
                new Kwic(
                        List.of(word(6, "قبل", startMs - 300, false)),
                        List.of(word(7, match, startMs, true)),
                        List.of(word(8, "بعد", startMs + 900, false))));
    }

    private static Kwic.KwicWord word(int position, String text, long at, boolean marked) {
        return new Kwic.KwicWord(position, text, new TimeSpan(at, at + 300), 0.875, marked);
    }

    private static String write(HitFormat format, boolean bom, Hit... hits) throws IOException {
        StringBuilder out = new StringBuilder();
        HitWriter writer = format.begin(out, bom);
        for (Hit hit : hits) {
            writer.write(hit);
        }
        writer.finish();
        return out.toString();
    }

    /** Reads a table back by the letter of RFC 4180. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    @Test
    void should_write_a_table_that_reads_back() throws IOException {
        List<List<String>> rows =
                rows(write(HitFormat.CSV, false, hit(FIRST, "حوار, \"طويل\"\nجدا", "كامل صقر", "القصر", 3_723_004)));

        assertThat(rows.get(0)).startsWith("episode", "revision", "podcast").hasSize(17);
        assertThat(rows.get(1))
                .containsExactly(
                        FIRST,
                        "2",
                        "مزيج",
                        "حوار, \"طويل\"\nجدا",
                        "2025-01-08",
                        "كامل صقر",
                        "guest",
                        "01:02:03.004",
                        "01:02:03.904",
                        "3723004",
                        "3723904",
                        "clitics",
                        "0.88",
                        "قبل",
                        "القصر",
                        "بعد",
                        "/api/v1/episodes/" + FIRST + "/audio#t=3723.004,3723.904");
    }

    @Test
    void should_leave_no_cell_that_a_spreadsheet_takes_for_a_formula() throws IOException {
        for (String evil : Arrays.asList(
                "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200f=1", "\u202e+1", "＝1", "-")) {
            List<String> row = rows(write(HitFormat.CSV, false, hit(FIRST, evil, evil, evil, 300)))
                    .get(1);
            assertThat(List.of(row.get(3), row.get(5), row.get(14))).allMatch(cell -> cell.equals("'" + evil), evil);
        }
        assertThat(rows(write(HitFormat.CSV, false, hit(FIRST, "a=1", "ب-ج", "7", 300)))
                        .get(1))
                .contains("a=1", "ب-ج", "7");
    }

    @Test
    void should_begin_with_a_byte_order_mark_only_when_asked() throws IOException {
        assertThat(write(HitFormat.CSV, true)).startsWith("\ufeffepisode,");
        assertThat(write(HitFormat.CSV, false)).startsWith("episode,");
    }

    @Test
    void should_write_one_json_object_a_line() throws IOException {
        String[] lines = write(
                        HitFormat.JSONL,
                        false,
                        hit(FIRST, "حوار\nطويل", "كامل صقر", "القصر", 12_000),
                        hit(SECOND, "ب", "ج", "د", 500))
                .split("\n");

        assertThat(lines).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines[0]);
        assertThat(first.path("title").asText()).isEqualTo("حوار\nطويل");
        assertThat(first.path("words").path(0).path("confidence").asDouble()).isEqualTo(0.875);
        assertThat(first.path("audio").asText()).endsWith("/audio#t=12,12.9");
        assertThat(new ObjectMapper().readTree(lines[1]).path("episodeId").asText())
                .isEqualTo(SECOND);
    }

    @Test
    void should_write_clips_in_order_of_time_and_escape_what_webvtt_would_read() throws IOException {
        String vtt = write(
                HitFormat.VTT,
                false,
                hit(SECOND, "a --> b\n\nc", "<v> & \"x\"", "1 < 2 --> 3", 61_000),
                hit(FIRST, "حوار", "كامل صقر", "القصر", 2_500));

        assertThat(vtt)
                .startsWith("WEBVTT\n\nNOTE " + SECOND)
                .containsSubsequence(
                        FIRST + "/1\n00:00:02.500 --> 00:00:03.400\n<v كامل صقر>القصر\n\n",
                        SECOND + "/1\n00:01:01.000 --> 00:01:01.900\n<v &lt;v&gt; &amp; \"x\">1 &lt; 2 --&gt; 3\n\n");
        long arrows = vtt.lines().filter(line -> line.contains("-->")).count();
        assertThat(arrows).as("only timings have arrows").isEqualTo(2);
        assertThat(vtt.split("\n\n")).as("header, two notes, two cues").hasSize(5);
    }

    @Test
    void should_name_the_formats_there_are() {
        assertThat(HitFormat.of("CSV")).isEqualTo(HitFormat.CSV);
        assertThatThrownBy(() -> HitFormat.of("xlsx"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("csv, jsonl, vtt");
    }
}
