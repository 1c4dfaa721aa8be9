package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/** A word that was said, but elsewhere, while another one stands in its place: "the first meeting" for "the fourth". Works on one alignment. */
final class PlaceGate {

    /** Units of the quotation within which a word's place is known by its neighbours. */
    private static final int NEAR = 3;

    /** Units left out of a clause that may hold another subject. */
    private static final int LEFT_OUT = 3;

    /** Units that a place may hold. */
    private static final int WIDEST = 8;

    /** Units of speech that a clause moved as a whole may leave out between two of its words. */
    private static final int CLAUSE_STEP = 4;

    private static final Set<String> PREPOSITIONS =
            Set.of("في", "من", "علي", "الي", "عن", "مع", "منذ", "قبل", "بعد", "خلال", "حتي", "عند");

    /** Share of words taken over as spoken from which on a quotation keeps their order too; a reworded one changes it freely. */
    private static final double LITERAL = .6;

    private final Alignment alignment;
    private final Speech speech;
    private final Chain chain;
    private final double literalness;

    private PlaceGate(Alignment alignment, double literalness) {
        this.literalness = literalness;
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.chain = Chain.of(alignment);
    }

    static List<Issue> issues(Alignment alignment) {
        PlaceGate gate = new PlaceGate(alignment, Support.of(alignment).literalness());
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < alignment.size(); i++) {
            if (gate.isDisplaced(i)) {
                gate.check(i).ifPresent(issues::add);
            }
            gate.leftOut(i).ifPresent(issues::add);
        }
        return issues;
    }

    /** "260 will find a place and 40 will not" without its middle: a stretch with a figure of its own was left out of a clause. */
    private Optional<Issue> leftOut(int i) {
        boolean within = i > 0
                && chain.has(i)
                && chain.has(i - 1)
                && alignment.quote().part()[i] == alignment.quote().part()[i - 1]
                && alignment.quote().clause()[i] == alignment.quote().clause()[i - 1];
        int from = within ? alignment.column(i - 1) + 1 : 0;
        int to = within ? alignment.column(i) : 0;
        boolean figure = false;
        boolean repeated = false;
        for (int c = from; to - from >= LEFT_OUT && c < to; c++) {
            Unit heard = speech.unit(c);
            figure |= heard.isFigure() && heard.confidence() >= Thresholds.CONTRADICTS && alignment.quoteAt(c) < 0;
            repeated |= isPrinted(heard, i);
        }
        return figure && repeated
                ? Optional.of(new Issue(Finding.Kind.OMISSION, Force.UNSURE, i, i, from, to))
                : Optional.empty();
    }

    /** Whether the quotation goes on with the same word: the two halves of a contrast were made one. */
    private boolean isPrinted(Unit heard, int from) {
        for (int i = from; i < Math.min(alignment.size(), from + WIDEST); i++) {
            Unit printed = alignment.unit(i);
            if (printed.isContent()
                    && heard.isContent()
                    && Comparison.of(printed, heard).isWord()) {
                return true;
            }
        }
        return false;
    }

    private boolean isDisplaced(int i) {
        return alignment.isMatched(i)
                && (alignment.likeness(i).isWord() || alignment.unit(i).isFigure() && alignment.agrees(i))
                && alignment.unit(i).isContent()
                && !chain.has(i)
                && !alignment.quote().bracketed()[i]
                && !movedWithOthers(i);
    }

    /** A clause or phrase that moved as a whole takes three units or more along, its preposition counted: في ثلاث سنوات. */
    private boolean movedWithOthers(int i) {
        int from = i;
        int to = i + 1;
        while (from > 0 && follows(from - 1, from)) {
            from--;
        }
        while (to < alignment.size() && follows(to - 1, to)) {
            to++;
        }
        boolean preposition = from > 0
                && !alignment.isMatched(from - 1)
                && !alignment.unit(from - 1).isFigure()
                && PREPOSITIONS.contains(alignment.unit(from - 1).form().folded());
        return to - from + (preposition ? 1 : 0) >= 3;
    }

    private boolean follows(int first, int second) {
        if (!alignment.isMatched(first) || !alignment.isMatched(second) || chain.has(first) || chain.has(second)) {
            return false;
        }
        int apart = alignment.column(second) - alignment.column(first);
        return apart > 0 && apart <= CLAUSE_STEP;
    }

    private Optional<Issue> check(int i) {
        int before = chain.before(i);
        int after = chain.after(i);
        boolean left = before >= 0 && i - before <= NEAR;
        boolean right = after >= 0 && after - i <= NEAR;
        if (!left && !right) {
            return Optional.empty();
        }
        int from = left ? alignment.column(before) + 1 : alignment.column(after) - (after - i);
        int to = right ? alignment.column(after) : alignment.column(before) + 1 + (i - before);
        if (to - from > WIDEST) {
            return Optional.empty();
        }
        return instead(i, from, to, left ? alignment.column(before) : alignment.column(after));
    }

    private Optional<Issue> instead(int i, int from, int to, int anchor) {
        Optional<Issue> found = Optional.empty();
        for (int c = from; c < to; c++) {
            if (speech.isInside(c, anchor) && !chain.takes(c) && alignment.column(i) != c) {
                Unit heard = speech.unit(c);
                Likeness likeness = Comparison.of(alignment.unit(i), heard);
                if (likeness.agrees() || isWithParticle(alignment.unit(i), heard)) {
                    return Optional.empty();
                }
                if (found.isEmpty() && competes(alignment.unit(i), heard)) {
                    found = Optional.of(issue(i, c, heard));
                }
            }
        }
        return found;
    }

    /** بصف for صف: too short for the folding to take the particle off. */
    private static boolean isWithParticle(Unit printed, Unit heard) {
        String word = heard.form().folded();
        return word.length() > 2
                && "بلوفك".indexOf(word.charAt(0)) >= 0
                && word.substring(1).equals(printed.form().folded());
    }

    private boolean competes(Unit printed, Unit heard) {
        if (heard.confidence() < Thresholds.CONTRADICTS || !heard.isContent()) {
            return false;
        }
        if (heard.isFigure()) {
            return printed.isFigure() || printed.form().numeric();
        }
        return literalness >= LITERAL && !printed.isFigure() && heard.confidence() >= Thresholds.HEARD;
    }

    private Issue issue(int i, int c, Unit heard) {
        Unit printed = alignment.unit(i);
        boolean figure = heard.isFigure();
        boolean date = printed.quantity().filter(Quantity::isDate).isPresent();
        Finding.Kind kind = date
                ? Finding.Kind.DATE
                : figure ? Finding.Kind.NUMBER : printed.is(WordClass.NAME) ? Finding.Kind.NAME : Finding.Kind.AGENT;
        boolean clear = figure || heard.confidence() >= Thresholds.SURE;
        Force force = clear ? Force.CLEAR : Force.UNSURE;
        return new Issue(kind, force, i, i + 1, c, c + 1);
    }
}
