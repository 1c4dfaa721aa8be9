package org.isnad.export.quotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.article.Article;
import org.isnad.episode.Episode;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Judgement;
import org.isnad.quote.Verdict;

/** The editor's report: one right-to-left page without scripts or anything from elsewhere but the audio. */
final class ReportWriter implements QuotationWriter {

    private static final String STYLE = resource("report.css");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String write(CheckedArticle article, Outlet outlet) {
        StringBuilder out = new StringBuilder(1 << 16);
        out.append("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; media-src http: https:\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>إسناد — ")
                .append(Html.text(article.version().label()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        header(out, article, outlet);
        if (article.demonstration()) {
            out.append(
                    "<p class=\"warning\">⚠ صُنع التفريغ بنموذج تجريبي، فلا يُعتمد على كلماته ولا على الأحكام القائمة عليها.</p>\n");
        }
        summary(out, article);
        out.append(
                "<main>\n<section class=\"article\" aria-labelledby=\"h-article\">\n<h2 id=\"h-article\">نص المقال</h2>\n");
        new ReportText(article).write(out);
        out.append(
                "</section>\n<section class=\"cards\" aria-labelledby=\"h-cards\">\n<h2 id=\"h-cards\">الاقتباسات واحدًا واحدًا</h2>\n");
        if (article.quotations().isEmpty()) {
            out.append("<p class=\"empty\">لم يُعثر في المقال على أي اقتباس.</p>\n");
        }
        article.quotations().forEach(q -> new ReportCard(article, q, outlet).write(out));
        out.append("</section>\n</main>\n");
        footer(out, article, outlet);
        return out.append("</body>\n</html>\n").toString();
    }

    private static void header(StringBuilder out, CheckedArticle checked, Outlet outlet) {
        Article article = checked.version().article();
        out.append("<header>\n<p class=\"brand\">إسناد · تقرير التحقق من الاقتباسات</p>\n<h1>")
                .append(Html.text(checked.version().label()))
                .append("</h1>\n<p class=\"meta\">");
        String facts = java.util.stream.Stream.of(
                        article.site(), article.author(), article.publishedOn().map(Object::toString))
                .flatMap(java.util.Optional::stream)
                .map(Html::text)
                .map(fact -> "<bdi>" + fact + "</bdi>")
                .collect(Collectors.joining(" · "));
        out.append(facts);
        article.canonical().map(URI::toString).ifPresent(address -> {
            out.append(facts.isEmpty() ? "" : "<br>");
            String shown = "<bdi dir=\"ltr\">" + Html.text(address) + "</bdi>";
            out.append(
                    Html.isWebAddress(address)
                            ? "<a rel=\"noreferrer noopener\" href=\"" + Html.text(address) + "\">" + shown + "</a>"
                            : shown);
        });
        out.append("</p>\n<p class=\"meta\">كُتب هذا التقرير في <bdi dir=\"ltr\">")
                .append(TIME.format(outlet.now()))
                .append("</bdi></p>\n</header>\n");
    }

    private static void summary(StringBuilder out, CheckedArticle article) {
        Map<Verdict, Integer> counts = new TreeMap<>(article.tally().counts());
        out.append("<section class=\"summary\" aria-label=\"الخلاصة\">\n<ul class=\"tones\">\n");
        tone(out, counts, VerdictLabel.Tone.STANDS, "يصح نشرها كما هي");
        tone(out, counts, VerdictLabel.Tone.OPEN, "تحتاج إلى سماع التسجيل");
        tone(out, counts, VerdictLabel.Tone.FAILS, "لا تُنشر كما هي");
        out.append("</ul>\n<ul class=\"legend\">\n");
        counts.forEach((verdict, count) -> {
            VerdictLabel label = VerdictLabel.of(verdict);
            out.append("<li>")
                    .append(badge(verdict))
                    .append(" <b>")
                    .append(count)
                    .append("</b> <span>")
                    .append(label.meaning())
                    .append("</span></li>\n");
        });
        out.append("</ul>\n");
        if (article.tally().decided() > 0) {
            out.append("<p>قرّر محررون في شأن ")
                    .append(article.tally().decided())
                    .append(" من أصل ")
                    .append(article.tally().total())
                    .append("، وقرارهم فوق حكم الآلة.</p>\n");
        }
        out.append("</section>\n");
    }

    private static void tone(StringBuilder out, Map<Verdict, Integer> counts, VerdictLabel.Tone tone, String title) {
        int count = counts.entrySet().stream()
                .filter(e -> VerdictLabel.of(e.getKey()).tone() == tone)
                .mapToInt(Map.Entry::getValue)
                .sum();
        out.append("<li class=\"")
                .append(css(tone))
                .append("\"><b>")
                .append(count)
                .append("</b> ")
                .append(title)
                .append("</li>\n");
    }

    static String badge(Verdict verdict) {
        VerdictLabel label = VerdictLabel.of(verdict);
        return "<span class=\"badge " + css(label.tone()) + "\"><span aria-hidden=\"true\">" + label.mark() + "</span> "
                + label.ar() + "</span>";
    }

    static String css(VerdictLabel.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static void footer(StringBuilder out, CheckedArticle article, Outlet outlet) {
        out.append("<footer>\n<h2>ما قام عليه هذا التقرير</h2>\n<table>\n<tr><th>المقال</th><td>النسخة ")
                .append(article.version().version())
                .append("، قُرئت في <bdi dir=\"ltr\">")
                .append(TIME.format(article.version().addedAt()))
                .append("</bdi></td><td class=\"hash\">sha256 ")
                .append(article.version().sha256())
                .append("</td></tr>\n");
        for (Judgement.EpisodePin pin : pins(article)) {
            Episode episode = article.episodes().get(pin.episode());
            out.append("<tr><th>التسجيل</th><td>")
                    .append(
                            episode == null
                                    ? "حلقة لم تعد في الأرشيف"
                                    : "<bdi>" + Html.text(episode.podcast()) + "</bdi> — <bdi>"
                                            + Html.text(episode.title()) + "</bdi>")
                    .append("، التفريغ رقم ")
                    .append(pin.revision())
                    .append("</td><td class=\"hash\">")
                    .append(pin.audioSha256().map(h -> "sha256 " + h).orElse("بلا تسجيل"))
                    .append("</td></tr>\n");
        }
        List<String> methods = article.quotations().stream()
                .map(q -> q.machine().judgement().basis().verifier())
                .distinct()
                .toList();
        out.append("<tr><th>الطريقة</th><td colspan=\"2\"><bdi dir=\"ltr\">")
                .append(Html.text(String.join(", ", methods)))
                .append("</bdi></td></tr>\n</table>\n")
                .append(
                        "<p>حكم الآلة اقتراح يقوم على كلمات تعرّفت عليها آليًا؛ والقول الفصل لما يُسمع في التسجيل. إذا تغيّر التسجيل أو التفريغ أو المقال أُعيد الحساب.</p>\n</footer>\n");
    }

    private static List<Judgement.EpisodePin> pins(CheckedArticle article) {
        return article.quotations().stream()
                .map(CheckedQuotation::machine)
                .flatMap(v -> v.judgement().basis().episodes().stream())
                .distinct()
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(ReportWriter.class.getResourceAsStream(name), "missing resource " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
