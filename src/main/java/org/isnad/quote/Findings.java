package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;

/** Writes what the gates found with its places on both sides. Stateless. */
final class Findings {

    private Findings() {}

    static List<Finding> of(VerdictRules.Facts facts) {
        List<Finding> findings = new ArrayList<>();
        Alignment alignment = facts.alignment();
        if (alignment.isEmpty()) {
            return findings;
        }
        if (facts.attribution().isAnothers()) {
            findings.add(whole(Finding.Kind.OTHER_SPEAKER, alignment));
        }
        facts.join().or(facts::displaced).ifPresent(join -> findings.add(joined(alignment, join)));
        for (Issue issue : facts.issues()) {
            switch (issue.force()) {
                case CLEAR -> findings.add(finding(issue.kind(), alignment, issue));
                case UNSURE -> {
                    findings.add(finding(issue.kind(), alignment, issue));
                    findings.add(finding(Finding.Kind.LOW_CONFIDENCE, alignment, issue));
                }
                case NOTE -> findings.add(finding(Finding.Kind.LOW_CONFIDENCE, alignment, issue));
            }
        }
        Support support = facts.support();
        if (support.longestRun() >= Thresholds.UNSUPPORTED_RUN) {
            findings.add(new Finding(
                    Finding.Kind.INSERTION,
                    alignment.quote().place(support.runFrom(), support.runTo()),
                    alignment.quote().text(support.runFrom(), support.runTo()),
                    List.of()));
        }
        return findings;
    }

    private static Finding whole(Finding.Kind kind, Alignment alignment) {
        Alignment.Piece main = alignment.main();
        return new Finding(
                kind,
                alignment.quote().place(main.fromQuote(), main.toQuote()),
                alignment.quote().text(main.fromQuote(), main.toQuote()),
                alignment.speech().words(main.firstColumn(), main.lastColumn() + 1));
    }

    private static Finding joined(Alignment alignment, JoinGate.Join join) {
        Alignment.Piece after = join.after();
        return new Finding(
                Finding.Kind.REORDERED,
                alignment.quote().place(join.atQuote(), after.toQuote()),
                alignment.quote().text(join.atQuote(), after.toQuote()),
                alignment.speech().words(after.firstColumn(), after.lastColumn() + 1));
    }

    private static Finding finding(Finding.Kind kind, Alignment alignment, Issue issue) {
        QuoteText quote = alignment.quote();
        List<SpokenWord> spoken = new ArrayList<>();
        for (int c = Math.max(0, issue.fromColumn());
                c < Math.min(issue.toColumn(), alignment.speech().size());
                c++) {
            if (!alignment.speech().isBorder(c)) {
                spoken.addAll(alignment.speech().words(c));
            }
        }
        if (issue.fromQuote() == issue.toQuote()) {
            return new Finding(kind, gap(quote, issue.fromQuote()), "", spoken);
        }
        return new Finding(
                kind,
                quote.place(issue.fromQuote(), issue.toQuote()),
                quote.text(issue.fromQuote(), issue.toQuote()),
                spoken);
    }

    /** The empty place before a unit. */
    private static CharSpan gap(QuoteText quote, int before) {
        int size = quote.units().size();
        int at = before < size
                ? quote.place(before, before + 1).start()
                : quote.place(size - 1, size).end();
        return new CharSpan(at, at);
    }
}
