package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/**
 * A word exchanged for another of its class where all around it stands as spoken: per week for per day, "no" for "yes", "at least" for "at most"; and two words
 * alike that changed places. Works on one alignment.
 */
final class ContrastGate {

    /** Share of units taken over as spoken from which on the place of a word is known. */
    private static final double LITERAL = .55;

    /** Units of the quotation that may stand without a counterpart around the word. */
    private static final int LOOSE = 3;

    /** Units around a figure among which its bound stands. */
    private static final int BOUND = 3;

    private static final Set<String> BUT = Set.of("بل", "لكن", "ولكن", "لكنني", "ولكنني", "انما", "وانما", "بس");
    private static final Set<String> LEAST = Set.of("الاقل", "عالاقل", "ادني", "بالقليل", "القليل", "بالاقل");
    private static final Set<String> MOST = Set.of(
            "الاكثر", "عالاكثر", "بالكثير", "بالكتير", "الكثير", "الاكتر", "اقصي", "بالاكثر", "بالكثر", "بالاكتر");

    private static final Set<String> IF = Set.of("اذا", "لو", "ان");

    private final Alignment alignment;
    private final Speech speech;
    private final List<Issue> issues = new ArrayList<>();

    private ContrastGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
    }

    static List<Issue> issues(Alignment alignment) {
        ContrastGate gate = new ContrastGate(alignment);
        boolean literal = Support.of(alignment).literalness() >= LITERAL;
        for (int i = 0; i < alignment.size(); i++) {
            gate.crossed(i);
            gate.denied(i);
            gate.exceptIf(i);
            if (literal || gate.isHeardInPlace(i)) {
                gate.exchanged(i);
            }
            if (literal) {
                gate.bound(i);
            }
        }
        return gate.issues;
    }

    /** "Not unless" made "not even if": إلا before إذا was heard and is not printed. */
    private void exceptIf(int i) {
        int before = alignment.column(i) - 1;
        if (!alignment.isMatched(i)
                || !IF.contains(alignment.unit(i).form().folded())
                || !speech.isInside(before, before + 1)) {
            return;
        }
        boolean unless = speech.unit(before).form().folded().equals("الا") && alignment.quoteAt(before) < 0;
        boolean printed = i > 0 && alignment.unit(i - 1).form().folded().equals("الا");
        if (unless && !printed) {
            boolean clear = speech.unit(before).confidence() >= Thresholds.CONTRADICTS;
            issues.add(new Issue(
                    Finding.Kind.NEGATION,
                    clear ? Issue.Force.CLEAR : Issue.Force.UNSURE,
                    i,
                    i + 1,
                    before,
                    before + 1));
        }
    }

    /** What was matched with it stands beside the next word as spoken and was heard well; then the rest may be reworded. */
    private boolean isHeardInPlace(int i) {
        return i + 1 < alignment.size()
                && alignment.isMatched(i)
                && !alignment.isMoved(i)
                && isSame(alignment.likeness(i + 1))
                && alignment.column(i + 1) == alignment.column(i) + 1
                && speech.unit(alignment.column(i)).confidence() >= Thresholds.HEARD;
    }

    /** "I do not close but fine" for "I do not close and do not fine": the second negation was made its opposite. */
    private void denied(int i) {
        Unit but = alignment.unit(Math.max(0, i - 1));
        int column = i > 0 && alignment.isMatched(i) && alignment.agrees(i) ? alignment.column(i) : -1;
        if (column < 1 || but.isFigure() || !BUT.contains(but.form().folded()) || isNobody(i)) {
            return;
        }
        Unit heard = speech.unit(column - 1);
        if (speech.isInside(column - 1, column)
                && !heard.isFigure()
                && heard.form().folded().equals("ولا")
                && heard.confidence() >= Thresholds.CONTRADICTS
                && alignment.quoteAt(column - 1) < 0) {
            issues.add(new Issue(Finding.Kind.NEGATION, Force.CLEAR, i - 1, i, column - 1, column));
        }
    }

    /** لكن أحدا لا: the denial is printed on the other side of "anybody". */
    private boolean isNobody(int i) {
        return Negators.isAnybody(alignment.unit(i))
                && i + 1 < alignment.size()
                && alignment.unit(i + 1).is(WordClass.NEGATION);
    }

    private void exchanged(int i) {
        if (alignment.quote().bracketed()[i] || alignment.isMatched(i) && isSame(alignment.likeness(i))) {
            return;
        }
        if (alignment.isMatched(i) && !alignment.isMoved(i)) {
            if (Contrasts.exclude(alignment.unit(i), speech.unit(alignment.column(i)))) {
                add(Finding.Kind.AGENT, i, alignment.column(i));
            }
            return;
        }
        instead(i).ifPresent(column -> add(kind(i), i, column));
    }

    private static boolean isSame(Likeness likeness) {
        return likeness == Likeness.SPELLING || likeness == Likeness.CLITIC || likeness == Likeness.STEM;
    }

    private Finding.Kind kind(int i) {
        return Measures.unit(alignment.unit(i).form()).isPresent() ? Finding.Kind.NUMBER : Finding.Kind.AGENT;
    }

    /** The excluded word heard in the very place, none of its own class being heard there. */
    private Optional<Integer> instead(int i) {
        int from = i;
        int to = i + 1;
        while (from > 0 && isLoose(from - 1)) {
            from--;
        }
        while (to < alignment.size() && isLoose(to)) {
            to++;
        }
        if (to - from > LOOSE) {
            return Optional.empty();
        }
        Optional<Integer> found = Optional.empty();
        for (int c : Slots.free(alignment, Slots.of(alignment, from, to))) {
            if (Comparison.of(alignment.unit(i), speech.unit(c)).agrees()) {
                return Optional.empty();
            }
            found = found.isEmpty() && Contrasts.exclude(alignment.unit(i), speech.unit(c)) ? Optional.of(c) : found;
        }
        return found;
    }

    private boolean isLoose(int i) {
        return !alignment.isMatched(i) || alignment.isMoved(i);
    }

    /** Two words that are nearly alike, each heard in the other's place: X is Y for Y is X. */
    private void crossed(int i) {
        if (!isPlaced(i) || alignment.likeness(i) == Likeness.SPELLING) {
            return;
        }
        for (int j = i + 1; j < alignment.size(); j++) {
            if (isPlaced(j)
                    && alignment.likeness(j) != Likeness.SPELLING
                    && isSpelled(i, alignment.column(j))
                    && isSpelled(j, alignment.column(i))) {
                boolean clear = isHeard(alignment.column(i)) && isHeard(alignment.column(j));
                issues.add(new Issue(
                        Finding.Kind.AGENT,
                        clear ? Force.CLEAR : Force.UNSURE,
                        i,
                        j + 1,
                        alignment.column(i),
                        alignment.column(j) + 1));
            }
        }
    }

    private boolean isPlaced(int i) {
        return alignment.isMatched(i)
                && alignment.unit(i).isContent()
                && !alignment.unit(i).isFigure();
    }

    private boolean isSpelled(int i, int column) {
        return alignment
                .unit(i)
                .form()
                .folded()
                .equals(speech.unit(column).form().folded());
    }

    private boolean isHeard(int column) {
        return speech.unit(column).confidence() >= Thresholds.CONTRADICTS;
    }

    /** At least for at most beside one figure. */
    private void bound(int i) {
        Unit unit = alignment.unit(i);
        boolean least = isOne(unit, LEAST);
        if (!least && !isOne(unit, MOST) || alignment.agrees(i) && alignment.isMatched(i)) {
            return;
        }
        for (int f = i - 1; f >= Math.max(0, i - BOUND); f--) {
            if (alignment.unit(f).isFigure() && alignment.isMatched(f)) {
                for (int c = alignment.column(f) - BOUND; c <= alignment.column(f) + BOUND; c++) {
                    if (speech.isInside(c, alignment.column(f)) && isOne(speech.unit(c), least ? MOST : LEAST)) {
                        add(Finding.Kind.NUMBER, i, c);
                        return;
                    }
                }
            }
        }
    }

    private static boolean isOne(Unit unit, Set<String> words) {
        return !unit.isFigure() && words.contains(unit.form().folded());
    }

    private void add(Finding.Kind kind, int i, int column) {
        issues.add(new Issue(kind, isHeard(column) ? Force.CLEAR : Force.UNSURE, i, i + 1, column, column + 1));
    }
}
