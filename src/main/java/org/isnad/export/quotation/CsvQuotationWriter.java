package org.isnad.export.quotation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.episode.Episode;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Evidence;
import org.isnad.quote.Finding;
import org.isnad.quote.Verification;
import org.isnad.quote.extract.ExtractedQuotation;

/**
 * RFC 4180 with a byte order mark, without which Excel takes Arabic for something else. A cell that a spreadsheet would run as a formula gets an apostrophe in front
 * (OWASP, CSV Injection).
 */
final class CsvQuotationWriter implements QuotationWriter {

    private static final String MARK = "\ufeff";

    private static final List<String> COLUMNS = List.of(
            "quotation_id",
            "article_id",
            "article_version",
            "article_title",
            "article_url",
            "number",
            "kind",
            "start",
            "end",
            "quotation",
            "speaker",
            "attribution",
            "verdict",
            "machine_verdict",
            "decision",
            "decided_by",
            "decided_at",
            "reason",
            "score",
            "p_value",
            "margin",
            "episode_id",
            "podcast",
            "episode_title",
            "revision",
            "start_ms",
            "end_ms",
            "heard_speaker",
            "heard",
            "clip",
            "findings",
            "explanation_ar",
            "explanation_en");

    @Override
    public String write(CheckedArticle article, Outlet outlet) {
        StringBuilder out = new StringBuilder(MARK);
        row(out, COLUMNS);
        article.quotations().forEach(q -> row(out, cells(article, q, outlet)));
        return out.toString();
    }

    private static List<String> cells(CheckedArticle article, CheckedQuotation q, Outlet outlet) {
        ExtractedQuotation said = q.quotation().said();
        List<String> cells = new ArrayList<>(List.of(
                q.quotation().id().toString(),
                article.version().id().value(),
                Integer.toString(article.version().version()),
                article.version().label(),
                article.version().article().canonical().map(URI::toString).orElse(""),
                Integer.toString(q.quotation().id().number()),
                said.kind().name(),
                Integer.toString(said.content().start()),
                Integer.toString(said.content().end()),
                said.text(),
                said.speaker().orElse(""),
                q.machine().judgement().attribution().status().name(),
                q.verdict().name(),
                q.machine().verdict().name()));
        cells.addAll(decision(q.decision()));
        Verification found = q.machine().judgement().verification();
        cells.addAll(List.of(number(found.score()), number(found.pValue()), number(found.margin())));
        cells.addAll(passage(article, CheckedArticle.best(q), outlet));
        cells.add(found.findings().stream()
                .map(CsvQuotationWriter::finding)
                .distinct()
                .collect(Collectors.joining(" | ")));
        cells.addAll(List.of(found.explanation().ar(), found.explanation().en()));
        return cells;
    }

    private static List<String> decision(Optional<Decision> decision) {
        return decision.map(d -> List.of(
                        d.action().name(),
                        d.author(),
                        d.at().toString(),
                        d.reason().orElse("")))
                .orElse(List.of("", "", "", ""));
    }

    private static List<String> passage(CheckedArticle article, Optional<Evidence> best, Outlet outlet) {
        if (best.isEmpty()) {
            return List.of("", "", "", "", "", "", "", "", "");
        }
        Evidence e = best.get();
        Optional<Episode> episode = article.episode(e);
        return List.of(
                e.episode().value(),
                episode.map(Episode::podcast).orElse(""),
                episode.map(Episode::title).orElse(""),
                Integer.toString(e.revision()),
                Long.toString(e.span().startMs()),
                Long.toString(e.span().endMs()),
                e.speaker(),
                e.text(),
                outlet.audio(e));
    }

    private static String finding(Finding finding) {
        String heard = finding.spoken().stream().map(w -> w.text()).collect(Collectors.joining(" "));
        return finding.kind() + ": " + finding.quoteText() + " / " + heard;
    }

    /** Six digits tell more than any of these figures knows, and no exponent confuses a spreadsheet. */
    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(6, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(CsvQuotationWriter::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** Whether the cell begins, after space and invisible marks, with what spreadsheets take for a formula; full-width forms too. */
    private static boolean isFormula(String text) {
        int first = text.codePoints()
                .filter(c -> c == '\t' || c == '\r' || c == '\n' || !Character.isWhitespace(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .findFirst()
                .orElse(' ');
        return "=+-@\t\r\n＝＋－＠".indexOf(first) >= 0 && !text.matches("-?[0-9]+(\\.[0-9]+)?");
    }
}
