package org.isnad.export.quotation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.quote.Attribution;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Evidence;
import org.isnad.quote.Finding;
import org.isnad.quote.SpokenWord;
import org.isnad.quote.Verdict;
import org.isnad.quote.Verification;
import org.isnad.quote.extract.ExtractedQuotation;

/** All about one quotation, as a card of the report. */
final class ReportCard {

    private final CheckedArticle article;
    private final CheckedQuotation quotation;
    private final Outlet outlet;

    ReportCard(CheckedArticle article, CheckedQuotation quotation, Outlet outlet) {
        this.article = article;
        this.quotation = quotation;
        this.outlet = outlet;
    }

    void write(StringBuilder out) {
        int number = quotation.quotation().id().number();
        Verification found = quotation.machine().judgement().verification();
        out.append("<article class=\"card ")
                .append(ReportWriter.css(VerdictLabel.of(quotation.verdict()).tone()))
                .append("\" id=\"q")
                .append(number)
                .append("\">\n<div class=\"head\"><a class=\"number\" href=\"#t")
                .append(number)
                .append("\" title=\"إلى موضعه في المقال\">")
                .append(number)
                .append("</a>")
                .append(ReportWriter.badge(quotation.verdict()));
        out.append("<span class=\"kind\">").append(kind()).append("</span></div>\n");
        quoted(out);
        decision(out);
        out.append("<p class=\"why\">")
                .append(Html.text(found.explanation().ar()))
                .append("</p>\n");
        notes(out);
        if (!found.evidence().isEmpty()) {
            passage(out, found.evidence().get(0), found);
            runnersUp(out, found.evidence());
        }
        out.append("</article>\n");
    }

    private String kind() {
        return switch (quotation.quotation().said().kind()) {
            case DIRECT -> "اقتباس مباشر";
            case PARTIAL -> "اقتباس جزئي";
            case MIXED -> "اقتباس داخل كلام منقول";
            case INDIRECT -> "كلام منقول بلا علامتي اقتباس";
        };
    }

    private void quoted(StringBuilder out) {
        ExtractedQuotation said = quotation.quotation().said();
        boolean marked = said.kind().inMarks();
        out.append("<blockquote>")
                .append(marked ? "«" : "")
                .append(Html.text(said.text()))
                .append(marked ? "»" : "")
                .append("</blockquote>\n<p class=\"by\">نسبه المقال إلى: <bdi>")
                .append(said.speaker().map(Html::text).orElse("لم يُسمَّ"))
                .append("</bdi>")
                .append(known())
                .append("</p>\n");
    }

    /** The name in full, where the article has it otherwise. */
    private String known() {
        Attribution attribution = quotation.machine().judgement().attribution();
        return isKnown(attribution)
                ? " (في الأرشيف: <bdi>" + Html.text(String.join("، ", attribution.names())) + "</bdi>)"
                : "";
    }

    private static boolean isKnown(Attribution attribution) {
        return attribution.status() == Attribution.Status.MATCH
                && !attribution.names().contains(attribution.printed().orElse(""));
    }

    private void decision(StringBuilder out) {
        Optional<Decision> decided = quotation.decision();
        if (decided.isEmpty()) {
            return;
        }
        Decision d = decided.get();
        Verdict machine = quotation.machine().verdict();
        out.append("<p class=\"decision\"><b>")
                .append(d.action() == Decision.Action.ACCEPT ? "أقرّ المحرر الحكم" : "نقض المحرر حكم الآلة")
                .append("</b> — <bdi>")
                .append(Html.text(d.author()))
                .append("</bdi>، <bdi dir=\"ltr\">")
                .append(d.at().toString(), 0, "2025-01-01".length())
                .append("</bdi>")
                .append(d.reason().map(r -> ": <bdi>" + Html.text(r) + "</bdi>").orElse(""))
                .append(
                        d.verdict().filter(v -> v == machine).isPresent()
                                ? ""
                                : "<br>حكم الآلة: " + ReportWriter.badge(machine))
                .append("</p>\n");
    }

    /** What an editor should know besides the verdict. */
    private void notes(StringBuilder out) {
        Attribution attribution = quotation.machine().judgement().attribution();
        String about = AttributionNote.of(attribution).ar();
        if (!about.isEmpty() && !isKnown(attribution)) {
            out.append("<p class=\"note\">").append(Html.text(about)).append("</p>\n");
        }
        if (quotation.stale()) {
            out.append("<p class=\"note\">تغيّر ما حُسب منه هذا الحكم؛ أعد الحساب قبل الاعتماد عليه.</p>\n");
        }
        if (quotation.isDecidedOnAnother()) {
            out.append("<p class=\"note\">غيّرت الآلة حكمها بعد قرار المحرر؛ راجع القرار.</p>\n");
        }
        if (quotation.quotation().said().flags().contains(ExtractedQuotation.Flag.UNBALANCED_MARKS)) {
            out.append("<p class=\"note\">علامة اقتباس ناقصة في المقال، فنهاية القول تقدير.</p>\n");
        }
    }

    private void passage(StringBuilder out, Evidence evidence, Verification found) {
        boolean weak = quotation.machine().verdict() == Verdict.NOT_FOUND;
        out.append("<h3>")
                .append(weak ? "أقرب ما في الأرشيف (لا يكفي دليلًا)" : "ما سُمع في التسجيل")
                .append("</h3>\n<p class=\"source\">");
        source(out, evidence);
        out.append("</p>\n<audio controls preload=\"none\" src=\"")
                .append(Html.text(outlet.audio(evidence)))
                .append("\"></audio>\n");
        if (weak) {
            out.append("<p class=\"heard\">").append(Html.text(evidence.text())).append("</p>\n");
            return;
        }
        new WordComparison(found.edits()).write(out);
        findings(out, found.findings());
    }

    private void source(StringBuilder out, Evidence evidence) {
        out.append("<bdi class=\"voice\">")
                .append(Html.text(evidence.speaker()))
                .append("</bdi> · ");
        article.episode(evidence)
                .ifPresent(e -> out.append("<bdi>")
                        .append(Html.text(e.podcast()))
                        .append("</bdi>، <bdi>")
                        .append(Html.text(e.title()))
                        .append("</bdi>")
                        .append(e.publishedOn()
                                .map(d -> " <bdi dir=\"ltr\">" + d + "</bdi>")
                                .orElse(""))
                        .append(" · "));
        out.append("<a href=\"")
                .append(Html.text(outlet.audio(evidence)))
                .append("\">استمع <bdi dir=\"ltr\">")
                .append(Html.clock(evidence.span().startMs()))
                .append("–")
                .append(Html.clock(evidence.span().endMs()))
                .append("</bdi></a>");
    }

    private static void findings(StringBuilder out, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.append("<ul class=\"findings\">\n");
        for (Finding finding : findings) {
            out.append("<li><b>").append(label(finding.kind())).append("</b>");
            if (!finding.quoteText().isBlank()) {
                out.append(" — نُشر: <q>")
                        .append(Html.text(finding.quoteText()))
                        .append("</q>");
            }
            if (!finding.spoken().isEmpty()) {
                out.append(" — سُمع: ").append(spoken(finding.spoken()));
            }
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private static String spoken(List<SpokenWord> words) {
        double least = words.stream().mapToDouble(SpokenWord::confidence).min().orElse(0);
        return "<q>" + Html.text(words.stream().map(SpokenWord::text).collect(Collectors.joining(" ")))
                + "</q> <span class=\"sure\">(وضوح " + Math.round(Math.floor(least * 100)) + "٪)</span>";
    }

    static String label(Finding.Kind kind) {
        return switch (kind) {
            case NEGATION -> "نفي أو إثبات";
            case NUMBER -> "رقم";
            case NAME -> "اسم";
            case DATE -> "تاريخ";
            case QUANTIFIER -> "كمّ أو تعميم";
            case MODALITY -> "جزم أو احتمال أو شرط";
            case AGENT -> "فاعل ومفعول";
            case OMISSION -> "كلام محذوف";
            case INSERTION -> "كلام زائد";
            case REORDERED -> "ترتيب مغيّر";
            case OTHER_SPEAKER -> "متحدث آخر";
            case LOW_CONFIDENCE -> "سُمع بلا وضوح";
        };
    }

    private void runnersUp(StringBuilder out, List<Evidence> evidence) {
        if (evidence.size() < 2) {
            return;
        }
        out.append("<details><summary>مقاطع أخرى قريبة (")
                .append(evidence.size() - 1)
                .append(")</summary>\n<ul>\n");
        for (Evidence other : evidence.subList(1, evidence.size())) {
            out.append("<li>");
            source(out, other);
            out.append("<br><span class=\"heard\">")
                    .append(Html.text(other.text()))
                    .append("</span></li>\n");
        }
        out.append("</ul></details>\n");
    }
}
