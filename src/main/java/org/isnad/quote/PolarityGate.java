package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.quote.Issue.Force;
import org.isnad.quote.Negators.Negator;

/** Negations dropped, added, or replaced by an opposite. Works on one alignment. */
final class PolarityGate {

    /** Units by which a translated negation may be displaced from its counterpart. */
    private static final int NEAR = 3;

    /** Columns read before the first matched word of a piece: a negation just before it belongs to it. */
    private static final int BEFORE = 3;

    /** Jussive auxiliaries, which stand after لم or لا only: alone they show that the recogniser lost it. */
    private static final Set<String> JUSSIVE = Set.of("يكن", "تكن", "نكن", "اكن");

    private final Alignment alignment;
    private final Speech speech;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Negator> printed;
    private final List<Negator> said;
    private final boolean[] printedPaired;
    private final boolean[] saidPaired;

    private PolarityGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.printed = Negators.find(alignment::unit, 0, alignment.size());
        this.said = new ArrayList<>();
        for (Alignment.Piece piece : alignment.pieces()) {
            int from = Math.max(speech.stripStart(piece.firstColumn()) + 1, piece.firstColumn() - BEFORE);
            Negators.find(speech::unit, from, Math.min(speech.stripEnd(from), piece.lastColumn() + 2)).stream()
                    .filter(negator -> negator.target() < 0 || !isPauseBetween(negator.at(), negator.target()))
                    .filter(negator -> said.stream().noneMatch(other -> other.at() == negator.at()))
                    .forEach(said::add);
        }
        this.printedPaired = new boolean[printed.size()];
        this.saidPaired = new boolean[said.size()];
    }

    static List<Issue> issues(Alignment alignment) {
        PolarityGate gate = new PolarityGate(alignment);
        gate.pair(0);
        gate.pair(NEAR);
        gate.opposites();
        gate.dropped();
        gate.added();
        gate.lost();
        return gate.issues;
    }

    private boolean isPauseBetween(int from, int to) {
        for (int c = from; c < to; c++) {
            if (speech.gapMs(c, c + 1) >= Thresholds.SENTENCE_MS) {
                return true;
            }
        }
        return false;
    }

    private void pair(int distance) {
        for (int s = 0; s < said.size(); s++) {
            for (int p = 0; p < printed.size() && !saidPaired[s]; p++) {
                if (!printedPaired[p] && areOne(said.get(s), printed.get(p), distance)) {
                    printedPaired[p] = true;
                    saidPaired[s] = true;
                }
            }
        }
    }

    private boolean areOne(Negator heard, Negator print, int distance) {
        if (alignment.column(print.at()) == heard.at()) {
            return true;
        }
        int denied = heard.target() >= 0 ? alignment.quoteAt(heard.target()) : -1;
        if (denied >= 0 && print.target() >= 0 && Math.abs(denied - print.target()) <= distance) {
            return true;
        }
        int column = print.target() >= 0 ? alignment.column(print.target()) : -1;
        return column >= 0
                && distance > 0
                && speech.sameStrip(column, heard.at())
                && Math.abs(column - heard.at()) <= distance + 1;
    }

    /** "Refused" for "did not accept": an opposite and one negation make the same claim. */
    private void opposites() {
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.likeness(i) == Likeness.OPPOSITE && !absorbs(i)) {
                int column = alignment.column(i);
                boolean compares = alignment.unit(i).is(WordClass.Q_MORE)
                        || alignment.unit(i).is(WordClass.Q_LESS);
                double confidence = speech.unit(column).confidence();
                issues.add(new Issue(
                        compares ? Finding.Kind.QUANTIFIER : Finding.Kind.NEGATION,
                        confidence >= Thresholds.CONTRADICTS ? Force.CLEAR : Force.UNSURE,
                        i,
                        i + 1,
                        column,
                        column + 1));
            }
        }
    }

    private boolean absorbs(int i) {
        for (int s = 0; s < said.size(); s++) {
            if (!saidPaired[s] && said.get(s).target() == alignment.column(i)) {
                saidPaired[s] = true;
                return true;
            }
        }
        for (int p = 0; p < printed.size(); p++) {
            if (!printedPaired[p] && printed.get(p).target() == i) {
                printedPaired[p] = true;
                return true;
            }
        }
        return false;
    }

    private void dropped() {
        for (int s = 0; s < said.size(); s++) {
            Negator negator = said.get(s);
            int i = negator.target() >= 0 ? quoteFor(negator.target()) : -1;
            if (!saidPaired[s]
                    && !negator.exceptive()
                    && i >= 0
                    && (alignment.agrees(i) || !alignment.isMatched(i))
                    && (alignment.quoteAt(negator.at()) < 0 || negator.at() == negator.target())) {
                issues.add(new Issue(Finding.Kind.NEGATION, force(negator, i), i, i, negator.at(), negator.at() + 1));
            }
        }
    }

    /** The quotation's word for a column: its match, or where a word was misheard the one unmatched word in its place. */
    private int quoteFor(int column) {
        int matched = alignment.quoteAt(column);
        if (matched >= 0 || speech.unit(column).confidence() >= Thresholds.HEARD) {
            return matched;
        }
        if (!speech.isInside(column + 1, column) || alignment.quoteAt(column + 1) < 1) {
            return -1;
        }
        int before = alignment.quoteAt(column + 1) - 1;
        return alignment.isMatched(before) || !alignment.unit(before).isContent() ? -1 : before;
    }

    /** ما is what recognisers insert most, and a short negation may be what another word was taken for. */
    private Force force(Negator negator, int target) {
        double confidence = speech.unit(negator.at()).confidence();
        int slot = target - 1;
        boolean instead = slot >= 0
                && negator.at() != negator.target()
                && !alignment.isMatched(slot)
                && isOneForOne(slot, negator.at());
        if (confidence < (negator.certain() ? Thresholds.CONTRADICTS : Thresholds.SURE)) {
            return instead || !alignment.likeness(target).isWord() ? Force.NOTE : Force.UNSURE;
        }
        if (instead
                && mayBe(
                        alignment.unit(slot).form().folded(),
                        speech.unit(negator.at()).form().folded())) {
            return Force.NOTE;
        }
        return instead && !alignment.unit(slot).isContent() || isSlip(negator) ? Force.UNSURE : Force.CLEAR;
    }

    /** Its own target was misheard. */
    private boolean isSlip(Negator negator) {
        return negator.target() >= 0 && alignment.quoteAt(negator.target()) < 0;
    }

    /** As many words were heard in the place as are printed there, so the negation is one of them misheard. */
    private boolean isOneForOne(int slot, int at) {
        int from = slot;
        while (from > 0 && !alignment.isMatched(from - 1)) {
            from--;
        }
        int heard = 0;
        for (int c : new int[] {at - 2, at - 1, at, at + 1, at + 2}) {
            heard += speech.isInside(c, at) && alignment.quoteAt(c) < 0 ? 1 : 0;
        }
        return heard <= slot + 1 - from;
    }

    /** لم for لازم: all its letters in their order. */
    private static boolean mayBe(String printed, String heard) {
        int at = 0;
        for (int i = 0; i < printed.length() && at < heard.length(); i++) {
            at += printed.charAt(i) == heard.charAt(at) ? 1 : 0;
        }
        return at == heard.length();
    }

    private void added() {
        for (int p = 0; p < printed.size(); p++) {
            Negator negator = printed.get(p);
            int i = negator.target();
            if (!printedPaired[p] && !negator.exceptive() && i >= 0 && alignment.isMatched(i) && alignment.agrees(i)) {
                int column = alignment.column(i);
                issues.add(new Issue(
                        Finding.Kind.NEGATION,
                        isSurelyLost(negator, column) || isMisheard(negator)
                                ? Force.NOTE
                                : mayBeLost(negator, column) ? Force.UNSURE : Force.CLEAR,
                        negator.at(),
                        negator.at() + 1,
                        column,
                        column + 1));
            }
        }
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
    private void lost() {
        for (Alignment.Piece piece : alignment.pieces()) {
            for (int c = piece.firstColumn() + 1; c <= piece.lastColumn(); c++) {
                if (JUSSIVE.contains(speech.unit(c).form().bare()) && !isDenied(c) && !isPrintedDenied(c)) {
                    int i = Math.max(0, alignment.quoteAt(c));
                    issues.add(new Issue(Finding.Kind.NEGATION, Force.UNSURE, i, i, c, c + 1));
                }
            }
        }
        lostAfterPronoun();
    }

    /** أنا … ندمان: the pronoun was not heard, there is room for more than one word, and a negation stands just there. */
    private void lostAfterPronoun() {
        for (int i = 1; i + 1 < alignment.size(); i++) {
            if (alignment.unit(i).is(WordClass.PRONOUN)
                    && !alignment.isMatched(i)
                    && alignment.isMatched(i - 1)
                    && alignment.isMatched(i + 1)
                    && alignment.unit(i + 1).isContent()
                    && alignment.column(i + 1) == alignment.column(i - 1) + 1
                    && speech.gapMs(alignment.column(i - 1), alignment.column(i + 1)) >= Thresholds.ROOM_MS) {
                int column = alignment.column(i + 1);
                issues.add(new Issue(Finding.Kind.NEGATION, Force.UNSURE, i, i + 2, column, column + 1));
            }
        }
    }

    /** The quotation has the negation that was lost here. */
    private boolean isPrintedDenied(int column) {
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
