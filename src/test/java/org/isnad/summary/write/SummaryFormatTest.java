package org.isnad.summary.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.isnad.report.UserError;
import org.isnad.summary.Chapter;
import org.isnad.summary.Claim;
import org.isnad.summary.ClaimWriter;
import org.isnad.summary.Interviews;
import org.isnad.summary.Summarizer;
import org.isnad.summary.Summary;
import org.isnad.summary.SummaryRequest;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SummaryFormatTest {

    private static final AudioLinks LINKS = new AudioLinks("http://127.0.0.1:8080/a?x=1&y=\"2\"");
    private static final Summary DAM = Summarizer.summarize(Interviews.dam(), SummaryRequest.USUAL);

    @Test
    void should_read_back_what_it_writes_as_json() {
        Summary written = DAM.with(
                "نموذج",
                new ClaimWriter.Written(
                        List.of(new Claim("قيل كذا", DAM.keySegments().get(0).sentences())), List.of("Try 1: …")));

        assertThat(SummaryJson.read(SummaryJson.write(written))).contains(written);
        assertThat(SummaryJson.read("{\"format\":\"isnad-summary/9\"}")).isEmpty();
        assertThat(SummaryJson.read("kein JSON")).isEmpty();
    }

    @Test
    void should_link_every_line_of_markdown_to_its_seconds() {
        String markdown = SummaryFormat.MD.write(DAM, LINKS);

        assertThat(markdown.lines().filter(line -> line.stripLeading().startsWith("- ")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\\[[0-9:]+\\]\\(http.*#t=[0-9.]+,[0-9.]+\\).*"));
    }

    @Test
    void should_write_one_right_to_left_page_that_needs_nothing_else() throws Exception {
        String html = SummaryFormat.HTML.write(DAM, LINKS);

        assertThat(html)
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .doesNotContain("<script")
                .doesNotContain("src=");
        // Well-formed apart from the doctype and the void meta elements: every tag that opens closes, every text is
        // escaped.
        String xml = html.replaceFirst("<!doctype html>", "").replaceAll("<meta [^>]*>", "");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getElementsByTagName("a")
                        .getLength())
                .isGreaterThan(10);
    }

    @Test
    void should_let_nothing_that_was_said_become_markup() {
        Summary hostile = Summarizer.summarize(
                Interviews.of(
                        "S2: <script>alert(1)</script> [انقر](http://evil) **مهم** جدا & \"مقتبس\" الوزارة أرسلت الفريق"),
                SummaryRequest.USUAL);

        assertThat(SummaryFormat.HTML.write(hostile, LINKS)).doesNotContain("<script>alert");
        assertThat(SummaryFormat.MD.write(hostile, LINKS))
                .doesNotContain("](http://evil)")
                .doesNotContain("<script>")
                .doesNotContain(" **مهم**");
    }

    @Test
    void should_write_podcast_chapters_in_seconds() throws Exception {
        JsonNode json = new ObjectMapper().readTree(SummaryFormat.CHAPTERS_JSON.write(chaptered(), LINKS));

        assertThat(json.path("version").asText()).isEqualTo("1.2.0");
        assertThat(json.path("chapters")).hasSize(2);
        assertThat(json.path("chapters").get(1).path("startTime").asDouble()).isEqualTo(125.5);
        assertThat(json.path("chapters").get(1).path("title").asText()).isEqualTo("أ & <ب>");
    }

    @Test
    void should_write_vtt_chapters_that_escape_and_run_right_to_left() {
        String vtt = SummaryFormat.CHAPTERS_VTT.write(chaptered(), LINKS);

        assertThat(vtt).startsWith("WEBVTT\n\n1\n00:00:00.000 --> 00:02:05.500\n\u200fالسد\n");
        Matcher second =
                Pattern.compile("00:02:05\\.500 --> 01:00:00\\.000\\n(.*)\\n").matcher(vtt);
        assertThat(second.find()).isTrue();
        assertThat(second.group(1)).isEqualTo("\u200fأ &amp; &lt;ب&gt;");
    }

    @Test
    void should_name_the_known_formats_when_asked_for_another() {
        assertThatThrownBy(() -> SummaryFormat.of("pdf"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("chapters-vtt");
    }

    private static Summary chaptered() {
        return new Summary(
                "مزيج",
                "السد",
                Optional.empty(),
                "ar",
                "f",
                3_600_000,
                false,
                Optional.empty(),
                List.of(),
                List.of(
                        new Chapter(new TimeSpan(0, 125_500), "السد", List.of("السد")),
                        new Chapter(new TimeSpan(125_500, 3_600_000), "أ & <ب>", List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
