package org.isnad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.article.ArticleVersion;
import org.isnad.export.quotation.AttributionNote;
import org.isnad.export.quotation.CheckedArticle;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Evidence;
import org.isnad.quote.Finding;
import org.isnad.quote.SpokenWord;
import org.isnad.quote.Verdict;
import org.isnad.quote.VerdictTally;
import org.isnad.quote.Verification;
import org.isnad.quote.extract.ExtractedQuotation;

/** Verdicts for a terminal. Arabic stands last on its line, so that terminals without bidirectional text keep the columns. */
final class VerdictText {

    private static final int QUOTE_LENGTH = 72;

    private VerdictText() {}

    /** The table that {@code article add} and {@code article show} print. */
    static void table(PrintWriter out, CheckedArticle article, boolean explain) {
        ArticleVersion version = article.version();
        out.println(version.label());
        out.println("article " + version.id() + ", version " + version.version()
                + version.article().publishedOn().map(d -> ", " + d).orElse("")
                + version.article().canonical().map(a -> ", " + a).orElse(""));
        out.println();
        if (article.quotations().isEmpty()) {
            out.println("No quotations were found in it.");
            return;
        }
        for (CheckedQuotation q : article.quotations()) {
            line(out, article, q);
            if (explain) {
                explain(out, q);
            }
        }
        out.println();
        out.println(summary(article.tally()));
        if (article.demonstration()) {
            out.println("The transcript was made with a demonstration model: do not rely on its words.");
        }
        if (article.quotations().stream().anyMatch(CheckedQuotation::stale)) {
            out.println("* out of date: `isnad article reverify " + version.id() + "` computes it again");
        }
    }

    private static void line(PrintWriter out, CheckedArticle article, CheckedQuotation q) {
        Optional<Evidence> best = passage(q.machine().judgement().verification());
        ExtractedQuotation said = q.quotation().said();
        boolean marked = said.kind().inMarks();
        out.printf(
                Locale.ROOT,
                "%4d  %-14s%s  %-17s  %s  %s%s%s%n",
                q.quotation().id().number(),
                q.verdict() + (q.stale() ? "*" : ""),
                q.decision().isPresent() ? "†" : " ",
                best.map(VerdictText::time).orElse("-"),
                said.speaker().orElse("(nobody named)"),
                marked ? "«" : "",
                shortened(said.text()),
                marked ? "»" : "");
        q.decision()
                .ifPresent(d -> out.println("      † " + decision(d) + "; the machine says "
                        + q.machine().verdict()));
        if (article.episodes().size() > 1) {
            best.flatMap(e -> Optional.ofNullable(article.episodes().get(e.episode())))
                    .ifPresent(e -> out.println("      in " + e.id() + "  " + e.podcast() + " — " + e.title()));
        }
    }

    static String decision(Decision d) {
        return switch (d.action()) {
            case ACCEPT -> "accepted by " + d.author();
            case OVERRULE ->
                "overruled by " + d.author() + d.reason().map(r -> ": " + r).orElse("");
            case UNDO -> "taken back by " + d.author();
        };
    }

    private static void explain(PrintWriter out, CheckedQuotation q) {
        Verification found = q.machine().judgement().verification();
        out.println("        " + found.explanation().en());
        String note = AttributionNote.of(q.machine().judgement().attribution()).en();
        if (!note.isEmpty()) {
            out.println("        " + note);
        }
        findings(out, found, "        ");
    }

    /** What {@code isnad verify} prints. */
    static void verification(PrintWriter out, Verification found) {
        out.println(found.verdict() + "  "
                + String.format(
                        Locale.ROOT, "score %.2f, p %.2g, margin %.2f", found.score(), found.pValue(), found.margin()));
        out.println(found.explanation().en());
        out.println(found.explanation().ar());
        for (Evidence e : found.evidence()) {
            out.println();
            out.println("episode " + e.episode() + ", revision " + e.revision() + ", " + time(e) + ", "
                    + String.format(Locale.ROOT, "score %.2f", e.score()) + "  " + e.speaker() + ":");
            out.println("  " + e.text());
        }
        if (!found.findings().isEmpty()) {
            out.println();
            findings(out, found, "");
        }
    }

    private static void findings(PrintWriter out, Verification found, String indent) {
        for (Finding finding : found.findings()) {
            String heard = finding.spoken().stream().map(SpokenWord::text).collect(Collectors.joining(" "));
            double least = finding.spoken().stream()
                    .mapToDouble(SpokenWord::confidence)
                    .min()
                    .orElse(0);
            out.println(indent
                    + finding.kind()
                    + (finding.quoteText().isBlank() ? "" : "  printed «" + finding.quoteText() + "»")
                    + (heard.isEmpty()
                            ? ""
                            : "  heard «" + heard + "»" + String.format(Locale.ROOT, " (confidence %.2f)", least)));
        }
    }

    static String summary(VerdictTally tally) {
        int stand = count(tally, true, false);
        int open = count(tally, false, true);
        return tally.total() + " quotations: " + stand + " stand, " + open + " to be listened to, "
                + (tally.total() - stand - open) + " don't stand"
                + (tally.decided() > 0 ? "; an editor has decided on " + tally.decided() : "");
    }

    private static int count(VerdictTally tally, boolean stands, boolean open) {
        return tally.counts().entrySet().stream()
                .filter(e ->
                        (stands && e.getKey().stands()) || (open && e.getKey().isOpen()))
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
    }

    private static Optional<Evidence> passage(Verification found) {
        return found.verdict() == Verdict.NOT_FOUND
                ? Optional.empty()
                : found.evidence().stream().findFirst();
    }

    private static String time(Evidence e) {
        return Clocked.of(Duration.ofMillis(e.span().startMs())) + "–"
                + Clocked.of(Duration.ofMillis(e.span().endMs()));
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= QUOTE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTE_LENGTH)) + "…";
    }
}
