package org.isnad.search.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.isnad.search.Hit;
import org.isnad.search.Kwic;

/**
 * Comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises: transcripts come from anywhere.
 */
final class CsvHits implements HitWriter {

    private static final List<String> HEADER = List.of(
            "episode",
            "revision",
            "podcast",
            "title",
            "date",
            "speaker",
            "role",
            "start",
            "end",
            "start_ms",
            "end_ms",
            "tier",
            "confidence",
            "before",
            "match",
            "after",
            "audio");

    /** What spreadsheets take for the beginning of a formula, also in full width. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Appendable out;

    CsvHits(Appendable out, boolean byteOrderMark) throws IOException {
        this.out = out;
        if (byteOrderMark) {
            out.append('\ufeff');
        }
        row(HEADER);
    }

    @Override
    public void write(Hit hit) throws IOException {
        row(List.of(
                hit.episode().value(),
                Integer.toString(hit.revision()),
                hit.podcast(),
                hit.title(),
                hit.publishedOn().map(Object::toString).orElse(""),
                hit.speaker().label(),
                HitLine.lower(hit.speaker().role()),
                clock(hit.span().startMs()),
                clock(hit.span().endMs()),
                Long.toString(hit.span().startMs()),
                Long.toString(hit.span().endMs()),
                HitLine.lower(hit.tier()),
                String.format(Locale.ROOT, "%.2f", least(hit)),
                hit.kwic().beforeText(),
                hit.kwic().matchText(),
                hit.kwic().afterText(),
                HitLine.audio(hit)));
    }

    /** The certainty of the hit's least certain word. */
    private static double least(Hit hit) {
        return hit.kwic().match().stream()
                .filter(Kwic.KwicWord::marked)
                .mapToDouble(Kwic.KwicWord::confidence)
                .min()
                .orElse(1);
    }

    static String clock(long ms) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
    }

    private void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(cells.get(i));
        }
        out.append("\r\n");
    }

    private void cell(String text) throws IOException {
        String safe = !text.isEmpty() && FORMULA.indexOf(firstVisible(text)) >= 0 ? "'" + text : text;
        if (safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            out.append(safe);
        } else {
            out.append('"').append(safe.replace("\"", "\"\"")).append('"');
        }
    }

    @Override
    public void finish() {
        // A table has no end mark.
    }

    /** Blanks and invisible marks before it do not make a formula harmless to every program. */
    private static char firstVisible(String text) {
        int at = 0;
        while (at < text.length() - 1
                && (text.charAt(at) == ' ' || Character.getType(text.charAt(at)) == Character.FORMAT)) {
            at++;
        }
        return text.charAt(at);
    }
}
