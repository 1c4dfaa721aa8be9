package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.quote.Issue.Force;
import org.isnad.quote.Negators.Negator;

/** Negations that the recogniser may have lost: those that are printed and were not heard, and traces of those that neither side has. Works on one alignment. */
final class LostNegations {

    /** Columns before the denied word in which its negation would stand. */
    private static final int BEFORE = 3;

    /** Jussive auxiliaries, which stand after لم or لا only: alone they show that the recogniser lost it. */
    private static final Set<String> JUSSIVE = Set.of("يكن", "تكن", "نكن", "اكن");

    private final Alignment alignment;
    private final Speech speech;

    LostNegations(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
    }

    /** What a printed negation that was not heard proves. */
    Force force(Negator negator, int target) {
        if (isSurelyLost(negator, target) || isMisheard(negator)) {
            return Force.NOTE;
        }
        return mayBeLost(negator, target) || isAnotherWord(negator) ? Force.UNSURE : Force.CLEAR;
    }

    /** One word was heard in its place that may be it, badly or beginning alike: دولة for دون. */
    private boolean isAnotherWord(Negator negator) {
        Slots.Slot slot = Slots.of(alignment, negator.at(), negator.at() + 1);
        List<Integer> free = Slots.free(alignment, slot);
        if (alignment.isMatched(negator.at()) || slot.open() || free.size() != 1) {
            return false;
        }
        Unit heard = speech.unit(free.get(0));
        String print = alignment.unit(negator.at()).form().folded();
        boolean alike =
                !heard.isFigure() && heard.form().folded().startsWith(print.substring(0, Math.min(2, print.length())));
        return heard.isContent() && (alike || heard.confidence() < Thresholds.HEARD);
    }

    /**
     * Within a phrase, with room for it, between words that were heard: recognisers lose half of all negations (recall .47, methods.md), writers seldom add one
     * just where the speaker fell silent.
     */
    private boolean isSurelyLost(Negator negator, int target) {
        if (JUSSIVE.contains(speech.unit(target).form().bare()) || isJussiveBefore(target)) {
            return true;
        }
        int before = negator.at() - 1;
        if (before < 0
                || !alignment.isMatched(before)
                || alignment.isMoved(negator.target())
                || !alignment.likeness(negator.target()).isWord()
                || alignment.quote().clause()[negator.at()] != alignment.quote().clause()[before]) {
            return false;
        }
        int left = alignment.column(before);
        return speech.isInside(left + 1, target)
                && left < target
                && target - left <= 2
                && speech.gapMs(left, left + 1) >= Thresholds.ROOM_MS
                && speech.gapMs(left, left + 1) < Thresholds.SENTENCE_MS
                && speech.unit(left).confidence() >= Thresholds.CONTRADICTS
                && speech.unit(target).confidence() >= Thresholds.CONTRADICTS;
    }

    /** As many words as are printed without counterpart were heard in their place, all badly. */
    private boolean isMisheard(Negator negator) {
        int from = negator.at();
        int to = negator.at() + 1;
        while (from > 0 && !alignment.isMatched(from - 1)) {
            from--;
        }
        while (to < alignment.size() && !alignment.isMatched(to)) {
            to++;
        }
        Slots.Slot slot = Slots.of(alignment, from, to);
        List<Integer> free = Slots.free(alignment, slot);
        return !slot.open()
                && free.size() == to - from
                && free.stream().allMatch(c -> speech.unit(c).confidence() < Thresholds.DOUBTED);
    }

    private boolean isJussiveBefore(int target) {
        return speech.isInside(target - 1, target)
                && JUSSIVE.contains(speech.unit(target - 1).form().bare());
    }

    private boolean mayBeLost(Negator negator, int target) {
        for (int c = target; c > speech.stripStart(target) && c > target - BEFORE; c--) {
            if (Slots.hasRoomBefore(alignment, c)) {
                return true;
            }
            if (alignment.quoteAt(c - 1) >= 0 && alignment.quoteAt(c - 1) < negator.at()) {
                return false;
            }
        }
        return false;
    }

    /** Traces of a negation that the recogniser lost where the quotation has none either. */
    List<Issue> traces(List<Negator> printed) {
        List<Issue> issues = new ArrayList<>();
        for (Alignment.Piece piece : alignment.pieces()) {
            for (int c = piece.firstColumn() + 1; c <= piece.lastColumn(); c++) {
                if (JUSSIVE.contains(speech.unit(c).form().bare()) && !isDenied(c) && !isPrintedDenied(c, printed)) {
                    int i = Math.max(0, alignment.quoteAt(c));
                    issues.add(new Issue(Finding.Kind.NEGATION, Force.UNSURE, i, i, c, c + 1));
                }
            }
        }
        return issues;
    }

    /** The quotation has the negation that was lost here. */
    private boolean isPrintedDenied(int column, List<Negator> printed) {
        for (int c = column; c <= column + 2 && speech.isInside(c, column); c++) {
            int i = alignment.quoteAt(c);
            if (i >= 0 && printed.stream().anyMatch(negator -> negator.at() == i - 1 || negator.target() == i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenied(int column) {
        for (int c = Math.max(speech.stripStart(column) + 1, column - 2); c < column; c++) {
            if (speech.unit(c).is(WordClass.NEGATION)
                    || speech.unit(c).form().folded().equals("ان")) {
                return true;
            }
        }
        return false;
    }
}
