package org.isnad.export.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.quote.Verdict;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Read back by an HTML parser that reports every error. */
class ReportTest {

    private static Document read(CheckedArticle article) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page =
                parser.parseInput(QuotationFormat.HTML.write(article, CheckedSamples.OUTLET), "http://127.0.0.1:8080/");
        assertThat(parser.getErrors()).isEmpty();
        return page;
    }

    @Test
    void should_be_one_right_to_left_page_that_loads_nothing_but_audio() {
        Document page = read(CheckedSamples.interview());
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(page.select("script, link, iframe, img, object, form")).isEmpty();
        assertThat(page.select("[src]")).allMatch(e -> e.normalName().equals("audio"));
        assertThat(page.selectFirst("style").data()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void should_mark_every_quotation_in_the_text_and_lead_to_its_card_and_back() {
        CheckedArticle article = CheckedSamples.interview();
        Document page = read(article);
        assertThat(page.select(".article mark")).hasSize(6);
        for (int number = 1; number <= 6; number++) {
            String quote =
                    article.quotations().get(number - 1).quotation().said().text();
            assertThat(page.select(".article mark").get(number - 1).text()).isEqualTo(quote);
            Element card = page.selectFirst("#q" + number);
            assertThat(card.selectFirst("blockquote").text()).isEqualTo("«" + quote + "»");
            assertThat(page.select("a[href=#q" + number + "]")).hasSize(1);
            assertThat(card.select("a[href=#t" + number + "]")).hasSize(1);
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        String text = String.join(" ", page.select(".article > p").eachText());
        assertThat(text).contains("قبل إغلاق السد 😀 في حوار مع بودكاست مزيج.");
    }

    @Test
    void should_tell_verdicts_apart_without_colour() {
        List<String> seen = Stream.of(Verdict.values())
                .map(ReportWriter::badge)
                .map(badge -> Parser.unescapeEntities(badge.replaceAll("<[^>]*>", ""), false))
                .toList();
        assertThat(seen).doesNotHaveDuplicates().allMatch(text -> text.strip().length() > 3);
        Document page = read(CheckedSamples.interview());
        assertThat(page.selectFirst("#q3 .badge").text()).contains("⇄").contains("منسوب إلى غير قائله");
        assertThat(page.select(".article .ref").get(2).text()).contains("⇄");
    }

    @Test
    void should_show_difference_explanation_speaker_time_audio_and_hashes() {
        Document page = read(CheckedSamples.interview());
        Element card = page.selectFirst("#q2");
        assertThat(card.select(".pair.substitution").text()).contains("ثلاثمئة").contains("خمسمئة");
        assertThat(card.selectFirst(".why").text()).isEqualTo("هذا ما وُجد في التسجيل عند هذا الموضع.");
        assertThat(card.selectFirst(".voice").text()).isEqualTo("هاني عمران");
        assertThat(card.selectFirst(".source a").text()).isEqualTo("استمع 1:37–1:39");
        assertThat(card.selectFirst(".source a").attr("href"))
                .matches("http://127\\.0\\.0\\.1:8080/api/v1/episodes/[0-9a-f]{16}/audio#t=[0-9.]+,[0-9.]+");
        assertThat(card.selectFirst(".decision").text())
                .contains("منى & زملاؤها")
                .contains("<b>كتابةً</b>")
                .contains("محرّف");
        assertThat(page.select("footer .hash").eachText()).contains("sha256 " + CheckedSamples.SHA);
    }

    @Test
    void should_leave_hostile_text_as_text() {
        CheckedArticle article = CheckedSamples.hostile();
        Document page = read(article);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.selectFirst("#q1 blockquote").text()).contains("<script>alert('1')</script>");
        assertThat(page.outerHtml()).doesNotContain("\u202e").doesNotContain("\u0000");
        assertThat(page.select("a").eachAttr("href")).noneMatch(h -> h.startsWith("javascript:"));
    }
}
