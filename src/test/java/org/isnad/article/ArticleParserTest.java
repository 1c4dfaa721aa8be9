package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.isnad.report.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {

    private static final String PROSE =
            "قال مدير المتحف كريم النجار إن القاعات الجديدة تفتح في الربيع المقبل، وإن الدخول مجاني في الأسبوع الأول من الافتتاح.";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="ar"><head><meta charset="CHARSET"><title>قاعات جديدة | الموقع</title>
            <meta property="og:title" content="قاعات جديدة في المتحف"><meta property="og:site_name" content="أخبار النهر">
            <meta property="article:published_time" content="2025-03-04T08:00:00Z"><link rel="canonical" href="/a/1">
            </head><body><nav><a href="/">الرئيسية</a><a href="/x">رياضة</a></nav>
            <div class="content"><h1>قاعات جديدة في المتحف</h1><p>PROSE</p>
            <p class="see-also">شاهد أيضاً: <a href="#">خبر لا علاقة له بالموضوع</a></p>
            <p>وأضاف النجار: «سنفتح المكتبة أيضا، وستكون الأولى من نوعها في المدينة».<br>ولم يذكر موعدا لذلك.</p>
            <p>اقرأ أيضاً: خبر آخر لا علاقة له</p>
            <h3>أخبار ذات صلة</h3><p>وزير: «هذا كلام من خبر آخر لا يخص المقال على الإطلاق»</p></div>
            <script>document.write("<p>نص من برنامج</p>")</script><footer>كل الحقوق محفوظة</footer></body></html>
            """.replace("PROSE", PROSE);

    private static Article parse(byte[] bytes, Optional<String> type) {
        return new ArticleParser().parse(bytes, type, Optional.of(URI.create("https://news.example/a/1?x=2")));
    }

    @Test
    void should_take_the_prose_and_leave_the_furniture() {
        Article article =
                parse(PAGE.replace("CHARSET", "utf-8").getBytes(StandardCharsets.UTF_8), Optional.of("text/html"));
        assertThat(article.text().split("\n\n"))
                .containsExactly(
                        PROSE,
                        "وأضاف النجار: «سنفتح المكتبة أيضا، وستكون الأولى من نوعها في المدينة».",
                        "ولم يذكر موعدا لذلك.");
        assertThat(article.title()).contains("قاعات جديدة في المتحف");
        assertThat(article.site()).contains("أخبار النهر");
        assertThat(article.publishedOn()).contains(LocalDate.of(2025, 3, 4));
        assertThat(article.language()).contains("ar");
        assertThat(article.canonical()).contains(URI.create("https://news.example/a/1"));
        assertThat(article.mediaType()).isEqualTo("text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1256, windows-1256, windows-1256",
        "windows-1256, utf-8, windows-1256",
        "windows-1256, iso-8859-1, windows-1256",
        "ISO-8859-6, iso-8859-6, ISO-8859-6",
        "UTF-8, windows-1256, UTF-8",
        "UTF-8, no-such-charset, UTF-8",
        "UTF-16LE, utf-8, UTF-16LE",
        "UTF-16BE, utf-16, UTF-16BE"
    })
    void should_find_the_encoding_whatever_is_declared(String written, String declared, String found) {
        String page = PAGE.replace("CHARSET", declared).replace("«", "\"").replace("»", "\"");
        Article article = parse(page.getBytes(Charset.forName(written)), Optional.of("text/html; charset=" + declared));
        assertThat(article.charset()).isEqualTo(found);
        assertThat(article.text()).startsWith(PROSE);
    }

    @Test
    void should_mend_text_that_was_encoded_twice() {
        byte[] once = PROSE.repeat(3).getBytes(StandardCharsets.UTF_8);
        StringBuilder mojibake = new StringBuilder();
        for (byte b : once) {
            int c = b & 0xff;
            String sign = new String(new byte[] {b}, Charset.forName("windows-1252"));
            mojibake.append(sign.equals("\ufffd") ? String.valueOf((char) c) : sign);
        }
        Article article = parse(mojibake.toString().getBytes(StandardCharsets.UTF_8), Optional.empty());
        assertThat(article.text()).contains("المتحف");
    }

    @Test
    void should_prefer_json_ld_to_opengraph_and_survive_broken_json_ld() {
        String data =
                "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"العنوان من البيانات\",\"author\":[{\"name\":\"سلمى حداد\"}],\"publisher\":{\"name\":\"الدار\"},\"datePublished\":\"2024-12-31\",\"inLanguage\":\"ar-SY\"}]}</script>";
        String page = PAGE.replace("CHARSET", "utf-8");
        Article good =
                parse(page.replace("</head>", data + "</head>").getBytes(StandardCharsets.UTF_8), Optional.empty());
        assertThat(good.title()).contains("العنوان من البيانات");
        assertThat(good.author()).contains("سلمى حداد");
        assertThat(good.site()).contains("الدار");
        assertThat(good.publishedOn()).contains(LocalDate.of(2024, 12, 31));
        String broken = "<script type=\"application/ld+json\">" + "[".repeat(5000) + "</script>";
        Article bad =
                parse(page.replace("</head>", broken + "</head>").getBytes(StandardCharsets.UTF_8), Optional.empty());
        assertThat(bad.title()).contains("قاعات جديدة في المتحف");
    }

    @Test
    void should_read_plain_text_with_its_paragraphs() {
        Article article = parse(
                ("عنوان\r\n\r\n" + PROSE + "\r\nسطر ثان\r\n\r\nشاهد أيضاً: خبر آخر\r\n\r\nخاتمة\u202e\u0000")
                        .getBytes(StandardCharsets.UTF_8),
                Optional.of("text/plain"));
        assertThat(article.text()).isEqualTo("عنوان\n\n" + PROSE + " سطر ثان\n\nخاتمة");
        assertThat(article.mediaType()).isEqualTo("text/plain");
        assertThat(article.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-20T09:30:00+00:00, 2025-01-20",
        "20/01/2025, 2025-01-20",
        "20 يناير 2025, 2025-01-20",
        "الإثنين 20 كانون الثاني/يناير 2025, 2025-01-20",
        "٧ جويلية ٢٠٢٤, 2024-07-07",
        "8 تشرين الأول 2023, 2023-10-08"
    })
    void should_read_the_dates_of_news_pages(String written, LocalDate date) {
        assertThat(PublicationDate.parse(written)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/13/2025", "غدا", ""})
    void should_have_no_date_where_there_is_none(String written) {
        assertThat(PublicationDate.parse(written)).isEmpty();
    }

    @Test
    void should_refuse_what_is_no_article() {
        refused(new byte[0], "article-empty");
        refused("%PDF-1.7 xxxx".getBytes(StandardCharsets.ISO_8859_1), "not-an-article");
        refused(new byte[10_000], "not-an-article");
        refused("<html><body><script>x()</script></body></html>".getBytes(StandardCharsets.UTF_8), "article-empty");
        refused(new byte[ArticleParser.LARGEST + 1], "article-too-large");
        refused(("<html><body>" + "<p>".repeat(60_000)).getBytes(StandardCharsets.UTF_8), "article-too-large");
    }

    private static void refused(byte[] bytes, String code) {
        assertThatThrownBy(() -> parse(bytes, Optional.empty()))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
