package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import org.isnad.quote.Issue.Force;

/** Figures, units, dates: every one that is printed must have been heard. Works on one alignment. */
final class FigureGate {

    /** Columns around the place where it should stand within which a figure may stand in another order. */
    private static final int AROUND = 15;

    private static final int NEARBY = 8;
    private static final int CLOSE = 3;

    /** Share of units taken over as spoken below which a quotation was reworded, and its figures stand in another order. */
    static final double REWORDED = .5;

    private final Alignment alignment;
    private final Speech speech;
    private final Reckoning reckoning;
    private final boolean reworded;
    private final List<Issue> issues = new ArrayList<>();

    private FigureGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.reckoning = new Reckoning(alignment);
        this.reworded = Support.of(alignment).literalness() < REWORDED;
    }

    static List<Issue> issues(Alignment alignment) {
        FigureGate gate = new FigureGate(alignment);
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.unit(i).quantity().isPresent()
                    && !alignment.quote().bracketed()[i]
                    && !gate.isPleonastic(i)) {
                gate.check(i, alignment.unit(i).quantity().get());
            }
        }
        return gate.issues;
    }

    /** حاويتان اثنتان: the dual says "two" already. */
    private boolean isPleonastic(int i) {
        String before = i > 0 ? alignment.unit(i - 1).form().folded() : "";
        boolean dual = before.length() > 4 && (before.endsWith("ان") || before.endsWith("ين"));
        return dual && alignment.unit(i).quantity().filter(q -> q.value() == 2).isPresent();
    }

    private void check(int i, Quantity printed) {
        switch (alignment.likeness(i)) {
            case NONE -> missing(i, printed);
            case OTHER_FIGURE -> differs(i, printed, alignment.column(i));
            default -> agrees(i, alignment.column(i));
        }
    }

    private void agrees(int i, int column) {
        if (confidence(column) < Thresholds.DOUBTED || !reworded && isGarbledBefore(i, column)) {
            add(i, Force.UNSURE, column);
        }
    }

    /** Of the figure's own words: a misheard "per cent" does not touch it. */
    private double confidence(int column) {
        double least = 1;
        for (SpokenWord word : speech.words(column)) {
            String folded = WordForms.of(word.text()).folded();
            if (folded.equals("في") || least < 1 && UnitReader.isHundredth(folded)) {
                break;
            }
            least = Math.min(least, word.confidence());
        }
        return least;
    }

    /** عشرة after a word that was not understood may be the rest of أربعة عشر. */
    private boolean isGarbledBefore(int i, int column) {
        if (i == 0 || !speech.isInside(column - 1, column) || alignment.quoteAt(column - 1) >= 0) {
            return false;
        }
        String printed =
                alignment.isMatched(i - 1) ? "" : alignment.unit(i - 1).form().folded();
        if (!alignment.isMatched(i - 1) && alignment.unit(i - 1).isContent()) {
            return false;
        }
        if (!printed.isEmpty() && speech.unit(column - 1).form().folded().endsWith(printed)) {
            return false;
        }
        Unit before = speech.unit(column - 1);
        return before.confidence() < Thresholds.DOUBTED
                && before.isContent()
                && before.form().bare().length() > 2
                && alignment.unit(i).quantity().filter(q -> !q.isDate()).isPresent();
    }

    private void differs(int i, Quantity printed, int aligned) {
        int column = FigureHearing.isMisheard(printed, speech, aligned) ? aligned : nearer(printed, aligned);
        if (isOtherUnit(printed, speech.unit(column))) {
            add(i, speech.unit(column).confidence() >= Thresholds.CONTRADICTS ? Force.CLEAR : Force.UNSURE, column);
            return;
        }
        Unit heard = speech.unit(column);
        if (stands(printed, column)
                || FigureHearing.isSpelled(printed, speech, column)
                || heard.quantity().filter(q -> reckoning.holds(i, printed, q)).isPresent()) {
            return;
        }
        if (reworded && reckoning.isShareOfHeard(i, printed)) {
            add(i, Force.NOTE, column);
            return;
        }
        double value = heard.quantity().map(Quantity::value).orElse(0.0);
        boolean lost = NumberSpelling.isLeftOf(value, printed.value()) || isGarbledBefore(i, column);
        boolean alike = FigureHearing.isMisheard(printed, speech, column);
        double least = alike ? Thresholds.SURE : Thresholds.CONTRADICTS;
        boolean clear = heard.confidence() >= least && !lost && (!reworded || isAnchored(i, column));
        boolean misheard = heard.confidence() < Thresholds.DOUBTED && alike;
        add(i, misheard ? Force.NOTE : clear ? Force.CLEAR : Force.UNSURE, column);
    }

    /** A figure close by that may be the printed one misheard, before one that can't be. */
    private int nearer(Quantity printed, int aligned) {
        for (int c = aligned - CLOSE; c <= aligned + CLOSE; c++) {
            boolean free = speech.isInside(c, aligned) && alignment.quoteAt(c) < 0;
            if (free && speech.unit(c).isFigure() && FigureHearing.isMisheard(printed, speech, c)) {
                return c;
            }
        }
        return aligned;
    }

    /** In a reworded quotation a figure stands against another only where the word beside it stands beside both. */
    private boolean isAnchored(int i, int column) {
        return !reckoning.isRestOfHeard(alignment.unit(i).quantity().orElseThrow())
                && (isBeside(i - 1, column) || isBeside(i + 1, column));
    }

    private boolean isBeside(int neighbour, int column) {
        return neighbour >= 0
                && neighbour < alignment.size()
                && alignment.unit(neighbour).isContent()
                && alignment.likeness(neighbour).isWord()
                && Math.abs(alignment.column(neighbour) - column) == 1;
    }

    /** The same figure, unused, near by: another order of words. */
    private boolean stands(Quantity printed, int column) {
        int reach = reworded ? AROUND : NEARBY;
        for (int c = column - reach; c <= column + reach; c++) {
            if (speech.isInside(c, column) && isFree(c) && equal(printed, speech.unit(c))) {
                return true;
            }
        }
        return false;
    }

    /** A share that was worked out takes none of the figures that it was worked out from. */
    private boolean isFree(int column) {
        int taker = alignment.quoteAt(column);
        return taker < 0
                || reworded
                        && alignment.likeness(taker) == Likeness.OTHER_FIGURE
                        && reckoning.isShareOfHeard(
                                taker, alignment.unit(taker).quantity().orElseThrow());
    }

    private void missing(int i, Quantity printed) {
        Slots.Slot slot = Slots.of(alignment, i, i + 1);
        for (int c : Slots.free(alignment, slot)) {
            if (speech.unit(c).quantity().filter(q -> comparable(q, printed)).isPresent()) {
                differs(i, printed, c);
                return;
            }
        }
        for (int c : Slots.free(alignment, slot)) {
            if (FigureHearing.isNearlySpelled(printed, speech, c)) {
                return;
            }
        }
        for (int c = slot.from() - AROUND; c < slot.to() + AROUND; c++) {
            if (slot.to() > 0 && speech.isInside(c, Math.max(slot.from(), 1) - 1) && equal(printed, speech.unit(c))) {
                return;
            }
        }
        boolean worked = reworded && reckoning.isShareOfHeard(i, printed) || isRounded(i, printed, slot);
        add(i, worked ? Force.NOTE : Force.UNSURE, Math.max(1, slot.from()));
    }

    private boolean isRounded(int i, Quantity printed, Slots.Slot slot) {
        for (int c = slot.from() - AROUND; slot.to() > 0 && c < slot.to() + AROUND; c++) {
            if (speech.isInside(c, Math.max(slot.from(), 1) - 1)
                    && alignment.quoteAt(c) < 0
                    && speech.unit(c)
                            .quantity()
                            .filter(q -> reckoning.holds(i, printed, q))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Per cent for points, euros for dollars: the figure was heard, and with it what it counts. */
    private static boolean isOtherUnit(Quantity printed, Unit heard) {
        return heard.quantity()
                .filter(q -> printed.compare(q) == Quantity.Comparison.OTHER_UNIT)
                .isPresent();
    }

    private static boolean comparable(Quantity heard, Quantity printed) {
        return printed.compare(heard) != Quantity.Comparison.INCOMPARABLE;
    }

    private static boolean equal(Quantity printed, Unit heard) {
        return heard.quantity()
                .filter(q -> printed.compare(q) == Quantity.Comparison.EQUAL)
                .isPresent();
    }

    private void add(int i, Force force, int column) {
        boolean date = alignment.unit(i).quantity().filter(Quantity::isDate).isPresent();
        issues.add(new Issue(
                date ? Finding.Kind.DATE : Finding.Kind.NUMBER,
                force,
                i,
                i + 1,
                column,
                Math.min(column + 1, speech.size())));
    }
}
