package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/**
 * What was cut out of a quotation's middle or put into it: an "if" in the middle, the words that limit a clause, a subject taken from the next sentence, words for
 * which there was no time. Works on one alignment.
 */
final class OmissionGate {

    /** Shares of units taken over as spoken from which on a condition, a moved subject and a cut count. */
    private static final double LITERAL = .75;

    private static final double REWORDED = .5;
    private static final double EXACT = .9;
    private static final double ADDED_LITERAL = .7;

    /** Content words, heard well, whose loss from one clause changes it. */
    private static final int CUT = 4;

    /** Units after "if" of which one must stand in the quotation. */
    private static final int CLAUSE = 6;

    /** Units of a clause that may be left out. */
    private static final int GAP = 12;

    /** Units that were put in. */
    private static final int ADDED = 2;

    private static final Set<String> WHEN =
            Set.of("عندما", "لما", "حين", "حينما", "كلما", "متي", "مهما", "طالما", "حال", "حاله", "وقت", "ان", "والا");

    private final Alignment alignment;
    private final Speech speech;
    private final Chain chain;
    private final double literalness;
    private final List<Issue> issues = new ArrayList<>();

    private OmissionGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.chain = Chain.of(alignment);
        this.literalness = Support.of(alignment).literalness();
    }

    static List<Issue> issues(Alignment alignment) {
        OmissionGate gate = new OmissionGate(alignment);
        if (gate.literalness >= REWORDED) {
            gate.conditions();
        }
        for (int i = 0; i < alignment.size(); i++) {
            gate.cut(i);
            gate.movedIn(i);
            gate.added(i);
        }
        return gate.issues;
    }

    private void conditions() {
        Optional<Alignment.Piece> last = Optional.empty();
        for (Alignment.Piece piece : alignment.pieces()) {
            boolean goesOn = last.filter(before -> isGap(before, piece)).isPresent();
            int from = goesOn ? last.orElseThrow().lastColumn() : piece.firstColumn();
            last = Optional.of(piece);
            for (int c = from + 1; c < piece.lastColumn(); c++) {
                Unit unit = speech.unit(c);
                if (unit.is(WordClass.CONDITION_CUT)
                        && unit.confidence() >= Thresholds.CONTRADICTS
                        && alignment.quoteAt(c) < 0
                        && !isWeak(c)
                        && isQuotedAfter(c)
                        && !printsCondition()) {
                    boolean clear = literalness >= LITERAL && unit.confidence() >= Thresholds.HEARD;
                    Force force = clear ? Force.CLEAR : Force.UNSURE;
                    int i = Math.max(0, Math.min(alignment.size(), piece.toQuote()));
                    issues.add(
                            new Issue(Finding.Kind.OMISSION, force, i, i, c, Math.min(speech.stripEnd(c), c + CLAUSE)));
                    return;
                }
            }
        }
    }

    /** A clause was left out between the two. */
    private boolean isGap(Alignment.Piece before, Alignment.Piece piece) {
        int apart = piece.firstColumn() - before.lastColumn();
        return apart > 0 && apart <= GAP && speech.sameStrip(before.lastColumn(), piece.firstColumn());
    }

    /** "Even if", "only", and an "if" that was said twice. */
    private boolean isWeak(int c) {
        String word = speech.unit(c).form().folded();
        String before = speech.isInside(c - 1, c) ? speech.unit(c - 1).form().folded() : "";
        return word.equals("الا") || word.equals("ولو") || word.equals("والا") || before.equals("حتي");
    }

    private boolean isQuotedAfter(int c) {
        for (int next = c + 1; next < c + CLAUSE && speech.isInside(next, c); next++) {
            if (speech.unit(next).isContent() && alignment.quoteAt(next) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean printsCondition() {
        for (int i = 0; i < alignment.size(); i++) {
            Unit unit = alignment.unit(i);
            boolean whoever = !unit.isFigure() && unit.form().folded().equals("من") && isVerb(i + 1);
            if (whoever
                    || unit.is(WordClass.CONDITION)
                    || !unit.isFigure() && WHEN.contains(unit.form().folded())) {
                return true;
            }
        }
        return false;
    }

    /** In the third person, whose letters hardly begin a noun after من. */
    private boolean isVerb(int i) {
        if (i >= alignment.size() || alignment.unit(i).isFigure()) {
            return false;
        }
        WordForm form = alignment.unit(i).form();
        return form.isImperfect() && "يت".indexOf(form.folded().charAt(0)) >= 0;
    }

    private boolean isWithin(int i) {
        return i > 0
                && chain.has(i)
                && chain.has(i - 1)
                && alignment.quote().part()[i] == alignment.quote().part()[i - 1]
                && alignment.quote().clause()[i] == alignment.quote().clause()[i - 1];
    }

    private void cut(int i) {
        boolean sure = alignment.likeness(i) == Likeness.SPELLING || alignment.likeness(i) == Likeness.CLITIC;
        if (literalness < EXACT || !sure || !isWithin(i)) {
            return;
        }
        int from = alignment.column(i - 1) + 1;
        int to = alignment.column(i);
        int content = 0;
        for (int c = from; c < to; c++) {
            Unit unit = speech.unit(c);
            content += unit.isContent() && unit.confidence() >= Thresholds.HEARD ? 1 : 0;
        }
        if (content >= CUT) {
            issues.add(new Issue(Finding.Kind.OMISSION, Force.UNSURE, i, i, from, to));
        }
    }

    /** "The army" from "and the army came", which is the next sentence. */
    private void movedIn(int i) {
        if (literalness < LITERAL
                || !alignment.isMatched(i)
                || chain.has(i)
                || !alignment.unit(i).isContent()) {
            return;
        }
        int column = alignment.column(i);
        int last = chain.before(alignment.size());
        boolean nextSentence = last >= 0
                && alignment.speech().sameStrip(column, alignment.column(last))
                && column > alignment.column(last)
                && last > i;
        String heard = speech.unit(column).form().folded();
        String printed = alignment.unit(i).form().folded();
        if (nextSentence && heard.equals("و" + printed) && speech.unit(column).confidence() >= Thresholds.HEARD) {
            issues.add(new Issue(Finding.Kind.AGENT, Force.UNSURE, i, i + 1, column, column + 1));
        }
    }

    /** Words printed between two that follow each other in speech without room for more. */
    private void added(int i) {
        int before = chain.before(i);
        boolean first = before >= 0 && before == i - 1 && !alignment.isMatched(i);
        int after = first ? chain.after(i) : -1;
        if (literalness < ADDED_LITERAL
                || after < i + ADDED
                || alignment.column(after) != alignment.column(before) + 1) {
            return;
        }
        boolean content = false;
        for (int j = i; j < after; j++) {
            content |= alignment.unit(j).isContent() && !alignment.quote().bracketed()[j];
        }
        int left = alignment.column(before);
        if (content
                && speech.gapMs(left, left + 1) < Thresholds.ROOM_MS
                && speech.unit(left).confidence() >= Thresholds.CONTRADICTS) {
            issues.add(new Issue(Finding.Kind.INSERTION, Force.UNSURE, i, after, left, left + 2));
        }
    }
}
