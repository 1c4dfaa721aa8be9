package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/** Names: a printed one that was not heard where it should stand. Works on one alignment. */
final class NameGate {

    /** Columns around a passage within which a name may have been said that the quotation puts for a pronoun. */
    private static final int CONTEXT = 30;

    /** Units of the quotation within which a name's own sentence goes on. */
    private static final int FETCHED = 4;

    /** Columns over which a name may have been fetched. */
    private static final int FETCHED_FROM = 8;

    /** Names that are ordinary words as often. */
    private static final Set<String> ORDINARY = Set.of(
            "كامل", "المدينه", "سعيد", "جميل", "جميله", "كريم", "صالح", "سليم", "سالم", "شريف", "كمال", "جمال", "امل",
            "وفاء", "رجاء", "سلام", "وداد", "حسن", "بدر", "نور", "هدي", "مني", "صور", "خالد", "ماهر", "نادر", "عادل",
            "نضال", "جهاد", "رشيد", "رضا", "حاتم", "منصور", "امين", "حنان", "هناء", "صفاء", "ريم", "كرم", "جلال");

    /** Names that are read as particles where no title stands before them: منى is not مني, nor هناء هنا. */
    private static final Set<String> ELSE_PARTICLES = Set.of("منى", "مني", "هناء", "هنا", "علي");

    private final Alignment alignment;
    private final Speech speech;
    private final boolean reworded;

    private NameGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.reworded = Support.of(alignment).literalness() < FigureGate.REWORDED;
    }

    static List<Issue> issues(Alignment alignment) {
        NameGate gate = new NameGate(alignment);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < alignment.size(); i++) {
            gate.fetched(i, issues);
            gate.alike(i, issues);
            boolean candidate = !alignment.agrees(i) && !alignment.quote().bracketed()[i];
            boolean name = gate.reworded
                    ? alignment.unit(i).is(WordClass.NAME)
                            && !ORDINARY.contains(alignment.unit(i).form().folded())
                    : isName(alignment.unit(i), gate.before(i), i > 0);
            if (candidate && name) {
                gate.check(i, issues);
            }
        }
        return issues;
    }

    /** A name that was matched in the sentence before, while another stands in its place. */
    private void fetched(int i, List<Issue> issues) {
        int follower = Slots.anchorAfter(alignment, i + 1);
        if (follower < 0
                || follower - i > FETCHED
                || !alignment.agrees(i)
                || !alignment.unit(i).is(WordClass.NAME) && !isSubject(i)) {
            return;
        }
        int column = alignment.column(i);
        int next = alignment.column(follower);
        boolean pause = false;
        for (int c = column + 1; speech.sameStrip(column, next) && c < next && next - column <= FETCHED_FROM; c++) {
            pause |= speech.gapMs(c - 1, c) >= Thresholds.PHRASE_MS;
            Unit heard = speech.unit(c);
            if (pause
                    && heard.is(WordClass.NAME)
                    && alignment.quoteAt(c) < 0
                    && heard.confidence() >= Thresholds.CONTRADICTS) {
                issues.add(issue(i, Force.CLEAR, c));
                return;
            }
        }
    }

    /** A name that no list has may stand at the beginning. */
    private boolean isSubject(int i) {
        return i == 0 && alignment.unit(0).isContent() && !alignment.unit(0).isFigure();
    }

    /** Another name that looks like it was heard clearly: الحسون for الحسيني. */
    private void alike(int i, List<Issue> issues) {
        Likeness likeness = alignment.likeness(i);
        if (likeness != Likeness.ROOT && likeness != Likeness.SOUND || !isName(alignment.unit(i), before(i), i > 0)) {
            return;
        }
        int column = alignment.column(i);
        Unit heard = speech.unit(column);
        if (heard.confidence() >= Thresholds.HEARD
                && Comparison.distance(
                                alignment.unit(i).form().bare(), heard.form().bare())
                        > 1) {
            issues.add(issue(i, Force.UNSURE, column));
        }
    }

    private Unit before(int i) {
        return alignment.unit(Math.max(0, i - 1));
    }

    static boolean isName(Unit unit, Unit before, boolean hasBefore) {
        if (unit.isFigure() || unit.is(WordClass.TITLE) && !unit.is(WordClass.NAME)) {
            return false;
        }
        boolean content = unit.form().isContent();
        boolean titled = hasBefore
                && before.is(WordClass.TITLE)
                && before.form().isContent()
                && !unit.form().is(WordClass.THAT)
                && !unit.form().is(WordClass.REL);
        return unit.is(WordClass.NAME)
                || titled && ELSE_PARTICLES.contains(unit.form().text())
                || hasBefore
                        && content
                        && !unit.form().isImperfect()
                        && (before.is(WordClass.TITLE) || before.is(WordClass.NAME) && !before.is(WordClass.PLACE));
    }

    private void check(int i, List<Issue> issues) {
        Slots.Slot slot = slot(i);
        List<Integer> free = Slots.free(alignment, slot);
        boolean elsewhere = isNearby(i, slot);
        for (int c : free) {
            Unit heard = speech.unit(c);
            boolean name =
                    speech.isInside(c - 1, c) && isName(heard, speech.unit(c - 1), true) || heard.is(WordClass.NAME);
            if (name && !heard.isFigure()) {
                boolean listed = alignment.unit(i).is(WordClass.NAME) || heard.is(WordClass.NAME);
                boolean clear = listed && heard.confidence() >= Thresholds.CONTRADICTS;
                issues.add(issue(i, clear ? Force.CLEAR : Force.UNSURE, c));
                return;
            }
        }
        if (elsewhere) {
            return;
        }
        boolean garbled = free.stream().anyMatch(c -> speech.unit(c).confidence() < Thresholds.HEARD);
        issues.add(issue(i, garbled ? Force.NOTE : Force.UNSURE, Math.max(1, slot.from())));
    }

    /** Of the whole run of words without a place of their own: a name is printed in two words where another has three. */
    private Slots.Slot slot(int i) {
        int from = i;
        int to = i + 1;
        while (from > 0 && isLoose(from - 1)) {
            from--;
        }
        while (to < alignment.size() && isLoose(to)) {
            to++;
        }
        return Slots.of(alignment, from, to);
    }

    private boolean isLoose(int i) {
        return !alignment.isMatched(i) || alignment.isMoved(i);
    }

    private boolean isNearby(int i, Slots.Slot slot) {
        for (int c = slot.from() - CONTEXT; c < slot.to() + CONTEXT; c++) {
            if (slot.to() > 0
                    && speech.isInside(c, Math.max(1, slot.from()) - 1)
                    && Comparison.of(alignment.unit(i), speech.unit(c)).isWord()) {
                return true;
            }
        }
        return false;
    }

    private Issue issue(int i, Force force, int column) {
        return new Issue(Finding.Kind.NAME, force, i, i + 1, column, Math.min(column + 1, speech.size()));
    }
}
