package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/** What limited the quoted words and was left out: "if the policy does not change" around them, "partly" among them. Works on one alignment. */
final class ConditionGate {

    /** Units of a condition that comes first: "if", a verb, its subject and object with their particles. */
    private static final int CLAUSE = 10;

    private static final Set<String> WERE = Set.of("كان", "كانت", "كنت", "كنا", "كانوا", "لكنت", "لكان", "لكنا");

    private final Alignment alignment;
    private final Speech speech;
    private final List<Issue> issues = new ArrayList<>();

    private ConditionGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
    }

    static List<Issue> issues(Alignment alignment) {
        ConditionGate gate = new ConditionGate(alignment);
        if (!alignment.isEmpty()) {
            gate.conditionAfter();
            gate.conditionBefore();
            gate.hedges();
        }
        return gate.issues;
    }

    private void conditionAfter() {
        int anchor = Slots.anchorBefore(alignment, alignment.size());
        if (anchor < 0 || unsupportedAfter(anchor)) {
            return;
        }
        int last = alignment.column(anchor);
        int next = last + 1;
        if (speech.isInside(next, last)
                && speech.unit(next).is(WordClass.CONDITION_CUT)
                && alignment.quoteAt(next) < 0
                && speech.gapMs(last, next) <= Thresholds.PHRASE_MS
                && speech.speaker(next).equals(speech.speaker(last))) {
            boolean clear = speech.unit(next).confidence() >= Thresholds.CONTRADICTS
                    && speech.gapMs(last, next) < Thresholds.ROOM_MS;
            issues.add(new Issue(
                    Finding.Kind.OMISSION,
                    clear ? Force.CLEAR : Force.UNSURE,
                    alignment.size(),
                    alignment.size(),
                    next,
                    Math.min(speech.stripEnd(last), next + CLAUSE)));
        }
    }

    /** The quotation goes on after its last supported word: then what follows in speech was not cut but replaced. */
    private boolean unsupportedAfter(int anchor) {
        for (int i = anchor + 1; i < alignment.size(); i++) {
            if (alignment.unit(i).isContent()) {
                return true;
            }
        }
        return false;
    }

    private void conditionBefore() {
        int first = Slots.firstColumn(alignment);
        for (int c = first - 1; c >= first - CLAUSE && speech.isInside(c, first); c--) {
            if (speech.gapMs(c, c + 1) > Thresholds.PHRASE_MS || alignment.quoteAt(c) >= 0) {
                return;
            }
            if (speech.unit(c).is(WordClass.CONDITION_CUT) && !printsCondition() && !isWithTo(c)) {
                boolean clear =
                        speech.unit(c).confidence() >= Thresholds.HEARD && first - c > 1 && !isGarbled(c, first);
                issues.add(new Issue(Finding.Kind.OMISSION, clear ? Force.CLEAR : Force.UNSURE, 0, 0, c, first));
                return;
            }
        }
    }

    /** Where words between were not understood, the sentence may have ended among them. */
    private boolean isGarbled(int from, int to) {
        for (int c = from; c < to; c++) {
            if (speech.unit(c).confidence() < Thresholds.DOUBTED) {
                return true;
            }
        }
        return false;
    }

    /** حتى لو, ولو: "even if" leaves the claim standing; إلا limits what stands before it. */
    private boolean isWithTo(int c) {
        String word = speech.unit(c).form().folded();
        return word.equals("ولو")
                || word.equals("الا")
                || speech.isInside(c - 1, c)
                        && speech.unit(c - 1).form().folded().equals("حتي");
    }

    private boolean printsCondition() {
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.unit(i).is(WordClass.CONDITION_CUT) || isIf(i) || isUnreal(i) || isWhoever(i)) {
                return true;
            }
        }
        return false;
    }

    /** إن, written with its hamza, is "if" before a verb and "that" or "indeed" before a noun or pronoun or after a verb of saying. */
    private boolean isIf(int i) {
        Unit unit = alignment.unit(i);
        if (!unit.form().folded().endsWith("ان")) {
            return unit.is(WordClass.CONDITION);
        }
        String text = unit.form().text();
        boolean hamza = text.equals("إن") || text.equals("وإن") || text.equals("فإن");
        boolean said = i > 0 && alignment.unit(i - 1).is(WordClass.SAID_ANY);
        return hamza && !said && i + 1 < alignment.size() && !isNominal(alignment.unit(i + 1));
    }

    /** كنت لأفعل: "I would have". */
    private boolean isUnreal(int i) {
        String verb = i + 1 < alignment.size() ? alignment.unit(i + 1).form().folded() : "";
        return WERE.contains(alignment.unit(i).form().folded())
                && verb.length() > 3
                && verb.charAt(0) == 'ل'
                && "اينت".indexOf(verb.charAt(1)) >= 0;
    }

    /** من يريد: "whoever wants", and "in case": other words for "if". */
    private boolean isWhoever(int i) {
        String word = alignment.unit(i).form().folded();
        boolean verb = i + 1 < alignment.size() && alignment.unit(i + 1).form().isImperfect();
        return word.equals("حال") || word.equals("حاله") || verb && (word.equals("من") || word.equals("ومن"));
    }

    private static boolean isNominal(Unit unit) {
        return unit.isFigure()
                || unit.form().folded().startsWith("ال")
                || unit.is(WordClass.PRONOUN)
                || unit.is(WordClass.NAME)
                || !unit.isContent() && !unit.is(WordClass.NEGATION);
    }

    /** "A little", "partly" taken out of the middle. */
    private void hedges() {
        for (Alignment.Piece piece : alignment.pieces()) {
            for (int c = piece.firstColumn() + 1; c < piece.lastColumn(); c++) {
                boolean between = alignment.quoteAt(c - 1) >= 0
                        && (alignment.quoteAt(c + 1) >= 0
                                || speech.isInside(c + 2, c) && alignment.quoteAt(c + 2) >= 0);
                if (speech.unit(c).is(WordClass.HEDGE)
                        && alignment.quoteAt(c) < 0
                        && between
                        && !printsHedge(speech.unit(c))) {
                    boolean clear = speech.unit(c).confidence() >= Thresholds.HEARD;
                    int i = alignment.quoteAt(c - 1) + 1;
                    issues.add(new Issue(Finding.Kind.OMISSION, clear ? Force.CLEAR : Force.UNSURE, i, i, c, c + 1));
                }
            }
        }
    }

    /** The same hedge under another name counts: تقريبا and نحو. */
    private boolean printsHedge(Unit heard) {
        for (int i = 0; i < alignment.size(); i++) {
            Unit unit = alignment.unit(i);
            boolean hedge = unit.is(WordClass.HEDGE) || unit.is(WordClass.Q_SOME);
            if (hedge
                    || !unit.isFigure()
                            && Comparison.words(unit.form(), heard.form(), 1).isWord()) {
                return true;
            }
        }
        return false;
    }
}
