package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/** Quantifiers and modal words: "most" printed as "all", "may" printed as "will". Works on one alignment. */
final class ClassGate {

    private static final List<WordClass> AMOUNTS =
            List.of(WordClass.Q_ALL, WordClass.Q_MOST, WordClass.Q_SOME, WordClass.Q_FEW);

    private static final Set<WordClass> RESTRICTS = Set.of(WordClass.Q_MOST, WordClass.Q_SOME, WordClass.Q_FEW);

    /** Units either way within which a reworded quotation may keep such a word. */
    private static final int NEAR = 4;

    private final Alignment alignment;
    private final Speech speech;
    private final boolean reworded;
    private final List<Issue> issues = new ArrayList<>();

    private ClassGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.reworded = Support.of(alignment).literalness() < FigureGate.REWORDED;
    }

    static List<Issue> issues(Alignment alignment) {
        ClassGate gate = new ClassGate(alignment);
        for (Alignment.Piece piece : alignment.pieces()) {
            int from = Math.max(speechStart(alignment, piece), piece.firstColumn() - 2);
            for (int c = from; c <= piece.lastColumn(); c++) {
                gate.heard(c);
            }
        }
        for (int i = 0; i < alignment.size(); i++) {
            gate.printed(i);
        }
        return gate.issues;
    }

    private static int speechStart(Alignment alignment, Alignment.Piece piece) {
        return alignment.speech().stripStart(piece.firstColumn()) + 1;
    }

    private void heard(int c) {
        Unit unit = speech.unit(c);
        if (unit.isFigure() || alignment.quoteAt(c) >= 0 && alignment.agrees(alignment.quoteAt(c))) {
            return;
        }
        int governed = governed(c);
        if (governed < 0) {
            return;
        }
        if (isPossible(unit, next(c), alignment.unit(governed))
                && !hasNear(governed, WordClass.POSSIBLE)
                && !hasNear(governed, WordClass.QAD)) {
            boolean clear = unit.confidence() >= Thresholds.CONTRADICTS && isHeardBefore(c);
            add(Finding.Kind.MODALITY, clear, governed, governed, c);
        }
        modal(WordClass.CAN, unit, governed, c);
        amount(unit).filter(RESTRICTS::contains).ifPresent(kind -> {
            if (!hasNear(governed, kind) && !hasNear(governed, WordClass.HEDGE)) {
                add(Finding.Kind.QUANTIFIER, unit.confidence() >= Thresholds.HEARD, governed, governed, c);
            }
        });
    }

    /** Beside a word that was misheard a short modal word may be the rest of it. */
    private boolean isHeardBefore(int c) {
        return !speech.isInside(c - 1, c) || speech.unit(c - 1).confidence() >= Thresholds.DOUBTED;
    }

    private void modal(WordClass kind, Unit unit, int governed, int c) {
        if (unit.is(kind) && !hasNear(governed, kind) && hasNear(governed, WordClass.PROMISE)) {
            add(Finding.Kind.MODALITY, unit.confidence() >= Thresholds.CONTRADICTS, governed, governed, c);
        }
    }

    private void printed(int i) {
        Unit unit = alignment.unit(i);
        if (unit.isFigure() || alignment.isMatched(i) && alignment.agrees(i)) {
            doubted(i);
            return;
        }
        int column = governedColumn(i);
        if (column < 0) {
            exchanged(i);
            return;
        }
        Unit after = i + 1 < alignment.size() ? alignment.unit(i + 1) : unit;
        if (isPossible(unit, after, after)
                && !isMisheard(i)
                && !heardNear(column, WordClass.POSSIBLE)
                && !heardNear(column, WordClass.QAD)) {
            add(Finding.Kind.MODALITY, false, i, i + 1, column);
        }
        amount(unit).ifPresent(kind -> {
            if (!heardNear(column, kind)) {
                Optional<Integer> other = otherAmount(column, kind);
                boolean clear = other.filter(c -> speech.unit(c).confidence() >= Thresholds.CONTRADICTS)
                        .isPresent();
                if (other.isEmpty() && (reworded || isMisheard(i))) {
                    return;
                }
                add(Finding.Kind.QUANTIFIER, clear, i, i + 1, other.orElse(column));
            }
        });
    }

    /** Another amount was heard in its very place, though what it is of was misheard. */
    private void exchanged(int i) {
        int anchor = Slots.anchorAfter(alignment, i);
        int column = anchor < 0 ? -1 : alignment.column(anchor) - (anchor - i);
        if (anchor < 0 || anchor - i > NEAR || !speech.isInside(column, alignment.column(anchor))) {
            return;
        }
        Optional<WordClass> said = amount(speech.unit(column));
        Optional<WordClass> print = amount(alignment.unit(i));
        if (said.isPresent()
                && print.isPresent()
                && said.get() != print.get()
                && alignment.quoteAt(column) < 0
                && !heardNear(column, print.get())) {
            boolean clear = !reworded && speech.unit(column).confidence() >= Thresholds.CONTRADICTS;
            add(Finding.Kind.QUANTIFIER, clear, i, i + 1, column);
        }
    }

    /** "All" on both sides that the recogniser doubts may be another word that the quotation took over, as with figures. */
    private void doubted(int i) {
        boolean amount = amount(alignment.unit(i))
                .filter(kind -> kind != WordClass.Q_FEW)
                .isPresent();
        if (amount && speech.unit(alignment.column(i)).confidence() < Thresholds.DOUBTED) {
            add(Finding.Kind.QUANTIFIER, false, i, i + 1, alignment.column(i));
        }
    }

    /** قد weakens an imperfect verb only. */
    private static boolean isPossible(Unit unit, Unit next, Unit governed) {
        boolean denied = next.is(WordClass.NEGATION);
        boolean emphatic = unit.form().folded().equals("فقد") && !denied
                || unit.form().folded().equals("لقد");
        boolean imperfect = next.form().isImperfect()
                || governed.form().isImperfect()
                || governed.form().future()
                || governed.form().isFutureOf(next.form());
        return unit.is(WordClass.POSSIBLE) || unit.is(WordClass.QAD) && !emphatic && (imperfect || denied);
    }

    private Unit next(int c) {
        return speech.isInside(c + 1, c) ? speech.unit(c + 1) : speech.unit(c);
    }

    private static Optional<WordClass> amount(Unit unit) {
        return AMOUNTS.stream().filter(unit::is).findFirst();
    }

    /** Quotation's unit for the first content word after the column; -1 when that word is not quoted. */
    private int governed(int c) {
        for (int next = c + 1; next <= c + NEAR && speech.isInside(next, c); next++) {
            if (speech.unit(next).isContent()) {
                int i = alignment.quoteAt(next);
                return i >= 0 && alignment.agrees(i) && alignment.likeness(i) != Likeness.NEAR ? i : -1;
            }
        }
        return -1;
    }

    private int governedColumn(int i) {
        for (int next = i + 1; next <= i + NEAR && next < alignment.size(); next++) {
            if (alignment.unit(next).isContent()) {
                return alignment.isMatched(next) && alignment.agrees(next) ? alignment.column(next) : -1;
            }
        }
        return -1;
    }

    private boolean hasNear(int i, WordClass kind) {
        for (int j = Math.max(0, i - NEAR); j < Math.min(alignment.size(), i + NEAR); j++) {
            if (alignment.unit(j).is(kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean heardNear(int column, WordClass kind) {
        for (int c = column - NEAR; c < column + NEAR; c++) {
            if (speech.isInside(c, column) && speech.unit(c).is(kind)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Integer> otherAmount(int column, WordClass kind) {
        for (int c = column; c > column - NEAR; c--) {
            if (speech.isInside(c, column) && alignment.quoteAt(c) < 0) {
                Optional<WordClass> other = amount(speech.unit(c));
                if (other.isPresent() && other.get() != kind) {
                    return Optional.of(c);
                }
            }
        }
        return Optional.empty();
    }

    /** A word was heard in its place, and badly. */
    private boolean isMisheard(int i) {
        return Slots.free(alignment, Slots.of(alignment, i, i + 1)).stream()
                .anyMatch(c -> speech.unit(c).confidence() < Thresholds.DOUBTED);
    }

    private void add(Finding.Kind kind, boolean clear, int fromQuote, int toQuote, int column) {
        issues.add(new Issue(kind, clear ? Force.CLEAR : Force.UNSURE, fromQuote, toQuote, column, column + 1));
    }
}
