package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.isnad.quote.Issue.Force;
import org.isnad.quote.Negators.Negator;

/** Negations dropped, added, or replaced by an opposite. Works on one alignment. */
final class PolarityGate {

    /** Share of units taken over as spoken from which on a clause that was not heard is no rewording. */
    private static final double LITERAL = .65;

    private static final Set<String> OR = Set.of("او", "واو");

    /** Units between a negation and an "or" under it. */
    private static final int OR_REACH = 8;

    private final Alignment alignment;
    private final Speech speech;
    private final List<Issue> issues = new ArrayList<>();
    private final boolean reworded;
    private final NegatorPairs pairs;
    private final List<Negator> printed;
    private final List<Negator> said;

    private PolarityGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.reworded = Support.of(alignment).literalness() < FigureGate.REWORDED;
        this.pairs = NegatorPairs.of(alignment, reworded);
        this.printed = pairs.printed();
        this.said = pairs.said();
    }

    static List<Issue> issues(Alignment alignment) {
        PolarityGate gate = new PolarityGate(alignment);
        gate.opposites();
        gate.dropped();
        gate.added();
        gate.doubted();
        gate.issues.addAll(new LostNegations(alignment).traces(gate.printed));
        return gate.issues;
    }

    /** A negation on both sides that the recogniser doubts may be another word that the quotation took over. */
    private void doubted() {
        for (int s = 0; s < said.size(); s++) {
            int at = said.get(s).at();
            if (pairs.isSaidPaired(s) && speech.unit(at).confidence() < Thresholds.DOUBTED_NEGATION) {
                int i = Math.max(0, alignment.quoteAt(at));
                issues.add(new Issue(Finding.Kind.NEGATION, Force.UNSURE, i, i + 1, at, at + 1));
            }
        }
    }

    /** "Refused" for "did not accept": an opposite and one negation make the same claim. */
    private void opposites() {
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.likeness(i) == Likeness.OPPOSITE && !pairs.absorbs(i)) {
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

    private void dropped() {
        for (int s = 0; s < said.size(); s++) {
            Negator negator = said.get(s);
            int i = negator.target() >= 0 ? denied(negator.target()) : -1;
            boolean open = alignment.quoteAt(negator.at()) < 0
                    || negator.at() == negator.target()
                    || i >= 0 && alignment.quoteAt(negator.at()) > i;
            boolean quoted = i >= 0 && (alignment.agrees(i) || !alignment.isMatched(i));
            if (!pairs.isSaidPaired(s) && !negator.exceptive() && open && quoted && !isPrintedOr(negator, i)) {
                issues.add(new Issue(Finding.Kind.NEGATION, force(negator, i), i, i, negator.at(), negator.at() + 1));
            }
        }
    }

    /** لا تغسله ولا تلصقه and ألا يغسله أو يلصقه: under a denial "or" denies too. */
    private boolean isPrintedOr(Negator negator, int i) {
        if (!isNor(speech.unit(negator.at())) || i < 1 || !isOr(alignment.unit(i - 1))) {
            return false;
        }
        for (int p = 0; p < printed.size(); p++) {
            int at = printed.get(p).at();
            if (pairs.isPrintedPaired(p)
                    && isUnder(printed.get(p), i - 1, alignment::unit)
                    && alignment.quote().clause()[at] == alignment.quote().clause()[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeardOr(Negator negator, int column) {
        if (!isNor(alignment.unit(negator.at()))
                || !speech.isInside(column - 1, column)
                || !isOr(speech.unit(column - 1))) {
            return false;
        }
        for (int s = 0; s < said.size(); s++) {
            if (pairs.isSaidPaired(s)
                    && isUnder(said.get(s), column - 1, speech::unit)
                    && speech.sameStrip(said.get(s).at(), column)
                    && pairs.reaches(said.get(s).at(), column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an "or" belongs to what is denied: no other verb, which is not, stands between. */
    private static boolean isUnder(Negator negator, int or, IntFunction<Unit> units) {
        if (negator.target() < 0 || negator.target() >= or || or - negator.at() > OR_REACH) {
            return false;
        }
        for (int k = negator.target() + 1; k < or; k++) {
            WordForm form = units.apply(k).form();
            if ((form.isImperfect() || form.future()) && !isOr(units.apply(k - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNor(Unit unit) {
        return !unit.isFigure() && unit.form().folded().equals("ولا");
    }

    private static boolean isOr(Unit unit) {
        return !unit.isFigure() && OR.contains(unit.form().folded());
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

    /** من غير, which is "without" as دون is, was heard in its place. */
    private boolean isHeardWithout(Negator print) {
        int column = alignment.column(print.at());
        return alignment.isMatched(print.at())
                && alignment.agrees(print.at())
                && speech.unit(column).form().folded().equals("غير")
                && speech.isInside(column - 1, column)
                && speech.unit(column - 1).form().folded().equals("من");
    }

    private void added() {
        LostNegations lost = new LostNegations(alignment);
        for (int p = 0; p < printed.size(); p++) {
            Negator negator = printed.get(p);
            int i = negator.target();
            if (isHeardWithout(negator)
                    || i >= 0 && alignment.isMatched(i) && isHeardOr(negator, alignment.column(i))) {
                continue;
            }
            if (!pairs.isPrintedPaired(p) && !negator.exceptive() && i >= 0 && isUnheardDenial(negator)) {
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
            if (!pairs.isPrintedPaired(p)
                    && !negator.exceptive()
                    && i >= 0
                    && alignment.isMatched(i)
                    && alignment.agrees(i)) {
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
