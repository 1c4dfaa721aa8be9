package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import org.isnad.quote.Issue.Force;
import org.isnad.quote.Negators.Negator;

/** Negations dropped, added, or replaced by an opposite. Works on one alignment. */
final class PolarityGate {

    /** Units by which a translated negation may be displaced from its counterpart. */
    private static final int NEAR = 3;

    /** Share of units taken over as spoken from which on a clause that was not heard is no rewording. */
    private static final double LITERAL = .65;

    /** Columns read before the first matched word of a piece: a negation just before it belongs to it. */
    private static final int BEFORE = 3;

    private final Alignment alignment;
    private final Speech speech;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Negator> printed;
    private final List<Negator> said;
    private final boolean[] printedPaired;
    private final boolean[] saidPaired;
    private final boolean reworded;

    private PolarityGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.printed = Negators.find(alignment::unit, 0, alignment.size());
        this.said = new ArrayList<>();
        for (Alignment.Piece piece : alignment.pieces()) {
            int from = Math.max(speech.stripStart(piece.firstColumn()) + 1, piece.firstColumn() - BEFORE);
            Negators.find(speech::unit, from, Math.min(speech.stripEnd(from), piece.lastColumn() + 2)).stream()
                    .filter(negator -> negator.target() < 0 || reaches(negator.at(), negator.target()))
                    .filter(negator -> said.stream().noneMatch(other -> other.at() == negator.at()))
                    .forEach(said::add);
        }
        this.printedPaired = new boolean[printed.size()];
        this.saidPaired = new boolean[said.size()];
        this.reworded = Support.of(alignment).literalness() < FigureGate.REWORDED;
    }

    static List<Issue> issues(Alignment alignment) {
        PolarityGate gate = new PolarityGate(alignment);
        gate.pair(0);
        gate.pair(NEAR);
        if (gate.reworded) {
            gate.pairAnywhere();
        }
        gate.opposites();
        gate.dropped();
        gate.added();
        gate.doubted();
        gate.issues.addAll(new LostNegations(alignment).traces(gate.printed));
        return gate.issues;
    }

    /** A negation reaches no further than its sentence. */
    private boolean reaches(int from, int to) {
        for (int c = from; c < to; c++) {
            if (speech.gapMs(c, c + 1) >= Thresholds.SENTENCE_MS) {
                return false;
            }
        }
        return true;
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

    /** Who rewords says "he refused to" for "he did not want": as many negations on both sides make the same claims. */
    private void pairAnywhere() {
        for (int s = 0; s < said.size(); s++) {
            boolean heard = speech.unit(said.get(s).at()).confidence() >= Thresholds.DOUBTED;
            for (int p = 0; p < printed.size() && !saidPaired[s] && heard; p++) {
                if (!printedPaired[p]) {
                    printedPaired[p] = true;
                    saidPaired[s] = true;
                }
            }
        }
    }

    private boolean areOne(Negator heard, Negator print, int distance) {
        int denied = heard.target() >= 0 ? alignment.quoteAt(heard.target()) : -1;
        if (alignment.column(print.at()) == heard.at()) {
            return reworded || !isBehind(print, denied);
        }
        if (isOfAnother(print, denied) || isOfAnotherClause(print, denied)) {
            return false;
        }
        if (denied >= 0 && print.target() >= 0 && Math.abs(denied - print.target()) <= distance) {
            return true;
        }
        int column = print.target() >= 0 ? alignment.column(print.target()) : -1;
        return column >= 0
                && distance > 0
                && speech.sameStrip(column, heard.at())
                && Math.abs(column - heard.at()) <= distance + 1;
    }

    /** The print's denial comes after what was denied in speech, and denies another word that was heard in its own place: مش كبيرة، غالية and كبيرة، مش غالية. */
    private boolean isOfAnother(Negator print, int denied) {
        int other = print.target();
        return !reworded
                && other >= 0
                && isBehind(print, denied)
                && alignment.isMatched(other)
                && alignment.likeness(denied).isWord()
                && alignment.likeness(other).isWord()
                && !alignment.isMoved(denied)
                && !alignment.isMoved(other);
    }

    /** Each denies a word that was heard where it is printed, and the words stand in different clauses: كثير، ولا أدافع عنه and ليس كثيرا، وأدافع عنه. */
    private boolean isOfAnotherClause(Negator print, int denied) {
        int other = print.target();
        return !reworded
                && denied >= 0
                && other >= 0
                && alignment.quote().clause()[denied] != alignment.quote().clause()[other]
                && alignment.isMatched(other)
                && alignment.likeness(denied).isWord()
                && alignment.likeness(other).isWord()
                && !alignment.isMoved(denied)
                && !alignment.isMoved(other);
    }

    /** من غير, which is "without" as دون is, was heard in its place. */
    private boolean isHeardWithout(Negator print) {
        int column = alignment.column(print.at());
        return alignment.isMatched(print.at())
                && alignment.agrees(print.at())
                && speech.unit(column).form().folded().equals("غير")
                && speech.isInside(column - 1, column)
                && speech.unit(column - 1).form().folded().equals("من");
    }

    /** The particle was printed after what it denied in speech, so it denies something else now: لا ألومه، ما عليه شيء. */
    private boolean isBehind(Negator print, int denied) {
        return denied >= 0 && denied < print.at() && alignment.agrees(denied);
    }

    /** A negation on both sides that the recogniser doubts may be another word that the quotation took over. */
    private void doubted() {
        for (int s = 0; s < said.size(); s++) {
            int at = said.get(s).at();
            if (saidPaired[s] && speech.unit(at).confidence() < Thresholds.DOUBTED_NEGATION) {
                int i = Math.max(0, alignment.quoteAt(at));
                issues.add(new Issue(Finding.Kind.NEGATION, Force.UNSURE, i, i + 1, at, at + 1));
            }
        }
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
                        confidence >= Thresholds.CONTRADICTS && !reworded ? Force.CLEAR : Force.UNSURE,
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
            int i = negator.target() >= 0 ? denied(negator.target()) : -1;
            boolean open = alignment.quoteAt(negator.at()) < 0
                    || negator.at() == negator.target()
                    || i >= 0 && alignment.quoteAt(negator.at()) > i;
            boolean quoted = i >= 0 && (alignment.agrees(i) || !alignment.isMatched(i));
            if (!saidPaired[s] && !negator.exceptive() && open && quoted) {
                issues.add(new Issue(Finding.Kind.NEGATION, force(negator, i), i, i, negator.at(), negator.at() + 1));
            }
        }
    }

    /** The quotation's word that is denied; a negated "can" that was left out denies the verb after it. */
    private int denied(int target) {
        int i = quoteFor(target);
        boolean auxiliary =
                Lexicon.standard().has(WordClass.CAN, speech.unit(target).form().bare());
        return i < 0 && auxiliary && speech.isInside(target + 1, target) ? alignment.quoteAt(target + 1) : i;
    }

    /** The quotation's word for a column: its match, or where a word was misheard the one unmatched word in its place. */
    private int quoteFor(int column) {
        int matched = alignment.quoteAt(column);
        if (matched >= 0 || reworded || speech.unit(column).confidence() >= Thresholds.HEARD) {
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
        if (alignment.isMoved(target) && isGarbledInPlace(target)) {
            return Force.NOTE;
        }
        double confidence = speech.unit(negator.at()).confidence();
        int slot = placeOf(negator.at(), target);
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
        boolean loose = instead && !alignment.unit(slot).isContent() || isSlip(negator) || alignment.isMoved(target);
        return loose || reworded && !negator.certain() ? Force.UNSURE : Force.CLEAR;
    }

    /** Where the word should stand one was heard badly, so the word found elsewhere is another. */
    private boolean isGarbledInPlace(int i) {
        return Slots.free(alignment, Slots.of(alignment, i, i + 1)).stream()
                .anyMatch(c -> speech.unit(c).confidence() < Thresholds.DOUBTED);
    }

    /** The unit of the quotation that stands where the negation was heard. */
    private int placeOf(int column, int target) {
        boolean next = speech.isInside(column + 1, column) && alignment.quoteAt(column + 1) > 0;
        return (next ? alignment.quoteAt(column + 1) : target) - 1;
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

    /** A clause at an end of a quotation that else keeps the very words denies something, and neither the denial nor what it denies was heard there. */
    private boolean isUnheardDenial(Negator negator) {
        int i = negator.target();
        boolean open = !alignment.isMatched(negator.at())
                && !alignment.isMatched(i)
                && Slots.of(alignment, Math.min(negator.at(), i), Math.max(negator.at(), i) + 1)
                        .open();
        return open && Support.of(alignment).literalness() >= LITERAL;
    }

    private void added() {
        LostNegations lost = new LostNegations(alignment);
        for (int p = 0; p < printed.size(); p++) {
            Negator negator = printed.get(p);
            int i = negator.target();
            if (isHeardWithout(negator)) {
                continue;
            }
            if (!printedPaired[p] && !negator.exceptive() && i >= 0 && isUnheardDenial(negator)) {
                int column = Math.max(1, Slots.of(alignment, i, i + 1).from());
                issues.add(new Issue(
                        Finding.Kind.NEGATION,
                        Force.UNSURE,
                        Math.min(negator.at(), i),
                        Math.max(negator.at(), i) + 1,
                        column,
                        Math.min(column + 1, speech.size())));
                continue;
            }
            if (!printedPaired[p] && !negator.exceptive() && i >= 0 && alignment.isMatched(i) && alignment.agrees(i)) {
                int column = alignment.column(i);
                Force force = lost.force(negator, column);
                issues.add(new Issue(
                        Finding.Kind.NEGATION,
                        force == Force.CLEAR && reworded ? Force.UNSURE : force,
                        negator.at(),
                        negator.at() + 1,
                        column,
                        column + 1));
            }
        }
    }
}
