package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.quote.Issue.Force;

/** Who did what to whom: two words that changed sides around a third. Works on one alignment. */
final class OrderGate {

    /** Units between the two. */
    private static final int REACH = 6;

    private static final int SPOKEN_REACH = 10;

    /** The same with a whole clause between them. */
    private static final int CLAUSE_REACH = 16;

    /** Share of units taken over as spoken below which a quotation orders its words freely. */
    private static final double FREE_ORDER = .4;

    private OrderGate() {}

    static List<Issue> issues(Alignment alignment) {
        List<Issue> issues = new ArrayList<>();
        double literalness = Support.of(alignment).literalness();
        boolean free = literalness < FREE_ORDER;
        for (int a = 0; a < alignment.size(); a++) {
            for (int b = a + 2; b < Math.min(alignment.size(), a + REACH); b++) {
                if (isCrossed(alignment, a, b) && hasPivot(alignment, a, b, free)) {
                    issues.add(new Issue(
                            Finding.Kind.AGENT,
                            literalness >= FigureGate.REWORDED && heard(alignment, a) && heard(alignment, b)
                                    ? Force.CLEAR
                                    : Force.UNSURE,
                            a,
                            b + 1,
                            alignment.column(b),
                            alignment.column(a) + 1));
                    return issues;
                }
            }
        }
        if (!free) {
            swappedPronoun(alignment).ifPresent(issues::add);
        }
        return issues;
    }

    /** "I wrote it, my sister cut it" for "my sister wrote it, I cut it": the pronoun was heard before the verb that the quotation gives to another. */
    private static Optional<Issue> swappedPronoun(Alignment alignment) {
        for (int i = 0; i < alignment.size(); i++) {
            if (!alignment.unit(i).is(WordClass.PRONOUN) || alignment.isMatched(i)) {
                continue;
            }
            for (int v = i + 2; v < Math.min(alignment.size(), i + SPOKEN_REACH); v++) {
                if (hasNameBefore(alignment, i, v) && isHeardBefore(alignment, alignment.unit(i), v)) {
                    int column = alignment.column(v);
                    return Optional.of(new Issue(Finding.Kind.AGENT, Force.UNSURE, i, v + 1, column - 1, column + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasNameBefore(Alignment alignment, int from, int v) {
        for (int j = Math.max(from + 1, v - 3); j < v; j++) {
            if (alignment.unit(j).is(WordClass.NAME)) {
                return alignment.unit(v).isContent() && alignment.isMatched(v);
            }
        }
        return false;
    }

    private static boolean isHeardBefore(Alignment alignment, Unit pronoun, int v) {
        Speech speech = alignment.speech();
        for (int c = alignment.column(v) - 1;
                c >= alignment.column(v) - 3 && speech.isInside(c, alignment.column(v));
                c--) {
            if (alignment.quoteAt(c) < 0
                    && speech.unit(c).form().folded().equals(pronoun.form().folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean heard(Alignment alignment, int i) {
        return alignment.speech().unit(alignment.column(i)).confidence() >= Thresholds.CONTRADICTS;
    }

    private static boolean isCrossed(Alignment alignment, int a, int b) {
        if (!isArgument(alignment, a) || !isArgument(alignment, b)) {
            return false;
        }
        int ca = alignment.column(a);
        int cb = alignment.column(b);
        return alignment.speech().sameStrip(ca, cb)
                && ca > cb
                && ca - cb <= CLAUSE_REACH
                && isAlone(alignment, a)
                && isAlone(alignment, b);
    }

    private static boolean isArgument(Alignment alignment, int i) {
        return alignment.isMatched(i)
                && alignment.agrees(i)
                && alignment.unit(i).isContent();
    }

    /** A clause that moved as a whole brings its neighbours along; an argument that changed sides does not. */
    private static boolean isAlone(Alignment alignment, int i) {
        return !follows(alignment, i, i + 1) && !follows(alignment, i - 1, i);
    }

    private static boolean follows(Alignment alignment, int first, int second) {
        if (first < 0 || second >= alignment.size() || !alignment.isMatched(first) || !alignment.isMatched(second)) {
            return false;
        }
        int apart = alignment.column(second) - alignment.column(first);
        return apart > 0
                && apart <= 2
                && alignment.unit(first).isContent()
                && alignment.unit(second).isContent();
    }

    /** @param comparing only a word that compares, which keeps its sides in any wording */
    private static boolean hasPivot(Alignment alignment, int a, int b, boolean comparing) {
        for (int p = a + 1; p < b; p++) {
            boolean pivot = !comparing && alignment.unit(p).isContent()
                    || alignment.unit(p).is(WordClass.Q_MORE)
                    || alignment.unit(p).is(WordClass.Q_LESS);
            if (pivot
                    && alignment.isMatched(p)
                    && alignment.column(p) > alignment.column(b)
                    && alignment.column(p) < alignment.column(a)) {
                return true;
            }
        }
        return false;
    }
}
