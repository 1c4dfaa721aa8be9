package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/** What the speaker himself took back or denied: "eleven, no, thirteen", "this does not mean that …". Works on one alignment. */
final class RetractionGate {

    /** Units after a figure within which it is corrected, and from the correcting word to the right figure. */
    private static final int SOON = 4;

    private static final int THEN = 3;

    /** Units between a denial and the words that it denies. */
    private static final int FRAME = 4;

    /** Units of the quotation in which the denial may be printed in other words. */
    private static final int PRINTED = 6;

    private static final Set<String> CORRECTS = Set.of(
            "لا", "عفوا", "قصدي", "اقصد", "بقصد", "اسف", "اسفه", "معذره", "عذرا", "سوري", "غلطت", "اعني", "بل", "لاء");

    /** Verbs and nouns that stand between a denial and what it denies. */
    private static final Set<String> MEANS = Set.of(
            "يعني", "تعني", "اعني", "معني", "معناه", "معناها", "معناته", "معناتو", "صحيح", "صح", "اقول", "بقول", "نقول",
            "ادعي", "ازعم", "اقصد", "قصدي", "قلت", "زعمت", "القصد", "المقصود");

    private final Alignment alignment;
    private final Speech speech;
    private final List<Issue> issues = new ArrayList<>();

    private RetractionGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
    }

    static List<Issue> issues(Alignment alignment) {
        RetractionGate gate = new RetractionGate(alignment);
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.isMatched(i) && alignment.unit(i).isFigure() && alignment.agrees(i)) {
                gate.corrected(i);
            }
            if (alignment.isMatched(i) && gate.isStart(i)) {
                gate.denied(i);
            }
        }
        return gate.issues;
    }

    private void corrected(int i) {
        int said = alignment.column(i);
        for (int c = said + 1; c <= said + SOON && speech.isInside(c, said); c++) {
            if (!isCorrecting(c) || alignment.quoteAt(c) >= 0) {
                continue;
            }
            for (int right = c + 1; right <= c + THEN && speech.isInside(right, said); right++) {
                if (speech.unit(right).isContent() && !speech.unit(right).isFigure() && !isCorrecting(right)) {
                    return;
                }
                if (isInstead(i, right)) {
                    boolean clear = speech.unit(right).confidence() >= Thresholds.CONTRADICTS;
                    issues.add(new Issue(
                            Finding.Kind.NUMBER, clear ? Force.CLEAR : Force.UNSURE, i, i + 1, said, right + 1));
                    return;
                }
            }
        }
    }

    private boolean isCorrecting(int column) {
        Unit unit = speech.unit(column);
        return !unit.isFigure() && CORRECTS.contains(unit.form().folded());
    }

    /** Another figure of the sort, which the quotation does not print. */
    private boolean isInstead(int i, int column) {
        return alignment.quoteAt(column) < 0
                && alignment
                        .unit(i)
                        .quantity()
                        .flatMap(printed -> speech.unit(column).quantity().map(printed::compare))
                        .filter(found -> found == Quantity.Comparison.DIFFERENT)
                        .isPresent();
    }

    /** First unit of the quotation or of a run that follows nothing it follows in speech. */
    private boolean isStart(int i) {
        int before = Slots.anchorBefore(alignment, i);
        int apart = before < 0 ? 0 : alignment.column(i) - alignment.column(before);
        return before < 0 || apart <= 0 || apart > i - before + FRAME;
    }

    private boolean printsDenial(int i) {
        for (int j = Math.max(0, i - PRINTED); j < i; j++) {
            if (alignment.unit(j).is(WordClass.NEGATION) || alignment.unit(j).is(WordClass.MA)) {
                return true;
            }
        }
        return false;
    }

    private void denied(int i) {
        int first = alignment.column(i);
        boolean that = false;
        boolean means = false;
        for (int c = first - 1; c >= first - FRAME && speech.isInside(c, first); c--) {
            Unit unit = speech.unit(c);
            that |= unit.is(WordClass.THAT);
            boolean pause = speech.gapMs(c, c + 1) > Thresholds.PHRASE_MS && !that;
            if (pause || alignment.quoteAt(c) >= 0 || printsDenial(i)) {
                return;
            }
            if (means && (unit.is(WordClass.NEGATION) || unit.is(WordClass.MA))) {
                boolean clear = that && unit.confidence() >= Thresholds.CONTRADICTS;
                issues.add(new Issue(Finding.Kind.NEGATION, clear ? Force.CLEAR : Force.UNSURE, i, i, c, first));
                return;
            }
            means |= !unit.isFigure() && MEANS.contains(unit.form().folded());
        }
    }
}
