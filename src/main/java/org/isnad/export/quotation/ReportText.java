package org.isnad.export.quotation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.extract.TextSpan;

/** The article's text with its quotations marked. Cut at every border of a quotation, so that any nesting and overlap gives well-formed HTML. */
final class ReportText {

    private static final Set<String> CLOSING = Set.of("»", "\"", "”", "’", "'", "›");

    private final CodePointText text;
    private final List<CheckedQuotation> quotations;

    ReportText(CheckedArticle article) {
        this.text = new CodePointText(article.version().article().text());
        this.quotations = article.quotations();
    }

    void write(StringBuilder out) {
        int start = 0;
        String all = text.slice(0, text.length());
        for (String paragraph : all.split("\n", -1)) {
            int end = start + paragraph.codePointCount(0, paragraph.length());
            if (!paragraph.isBlank()) {
                out.append("<p>");
                paragraph(out, start, end);
                out.append("</p>\n");
            }
            start = end + 1;
        }
    }

    private void paragraph(StringBuilder out, int start, int end) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(start, end));
        for (CheckedQuotation q : quotations) {
            borders.add(Math.max(start, Math.min(end, span(q).start())));
            borders.add(Math.max(start, Math.min(end, span(q).end())));
        }
        List<CheckedQuotation> ended = List.of();
        int from = start;
        for (int to : borders.tailSet(start, false)) {
            int closed = afterMark(from, to);
            piece(out, from, closed);
            ended.forEach(q -> reference(out, q));
            piece(out, closed, to);
            ended = quotations.stream().filter(q -> span(q).end() == to).toList();
            from = to;
        }
        ended.forEach(q -> reference(out, q));
    }

    /** A closing quote mark stays with its quotation; the reference follows it. */
    private int afterMark(int from, int to) {
        return from < to && CLOSING.contains(text.slice(from, from + 1)) ? from + 1 : from;
    }

    private void piece(StringBuilder out, int from, int to) {
        if (from == to) {
            return;
        }
        Optional<CheckedQuotation> around = innermost(from, to);
        String escaped = Html.text(text.slice(from, to));
        if (around.isEmpty()) {
            out.append(escaped);
        } else {
            String tone =
                    ReportWriter.css(VerdictLabel.of(around.get().verdict()).tone());
            out.append("<mark class=\"")
                    .append(tone)
                    .append("\">")
                    .append(escaped)
                    .append("</mark>");
        }
    }

    private static void reference(StringBuilder out, CheckedQuotation q) {
        VerdictLabel label = VerdictLabel.of(q.verdict());
        int number = q.quotation().id().number();
        out.append("<a class=\"ref ")
                .append(ReportWriter.css(label.tone()))
                .append("\" id=\"t")
                .append(number)
                .append("\" href=\"#q")
                .append(number)
                .append("\"><span aria-hidden=\"true\">")
                .append(label.mark())
                .append("</span>&nbsp;")
                .append(number)
                .append(" <span class=\"word\">")
                .append(label.ar())
                .append("</span></a>");
    }

    /** The shortest quotation that covers the piece. */
    private Optional<CheckedQuotation> innermost(int from, int to) {
        return quotations.stream()
                .filter(q -> span(q).start() <= from && to <= span(q).end())
                .min(Comparator.comparingInt(q -> span(q).end() - span(q).start()));
    }

    private static TextSpan span(CheckedQuotation q) {
        return q.quotation().said().content();
    }
}
