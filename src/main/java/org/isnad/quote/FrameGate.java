package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/** What stood around the quoted words and changes what they mean: "he told me that", "if the policy does not change". Works on one alignment. */
final class FrameGate {

    /** Units between a verb of saying and the words said. */
    private static final int FRAME = 7;

    /** Units of a condition that comes first: "if", a verb, its subject and object with their particles. */
    private static final int CLAUSE = 10;

    /** First units of a quotation among which it may print the frame itself. */
    private static final int PRINTED_FRAME = 6;

    private static final Set<String> WERE = Set.of("كان", "كانت", "كنت", "كنا", "كانوا", "لكنت", "لكان", "لكنا");

    /** قال لي. */
    private static final Set<String> TOLD = Set.of("لي", "لنا", "ليا", "لينا");

    /** يبدو لي: the speaker's own view. */
    private static final Set<String> SEEMS = Set.of(
            "بالنسبه", "نسبه", "يبدو", "بدا", "تبين", "اتبين", "ظهر", "اتضح", "ثبت", "واضح", "مبين", "بيبين", "سبق",
            "خطر", "يحق", "حق", "اتيح", "اسمح", "اسمحوا", "يطيب", "يمكن", "يحلو", "حصل", "حدث");

    private static final Set<String> KNOW = Set.of(
            "بعرف", "عارف", "عارفه", "متاكد", "متاكده", "واثق", "واثقه", "بظن", "بفتكر", "بشوف", "مقتنع", "مقتنعه");

    /** Parts of names that name nobody: أبو زيد is not أبوي. */
    private static final Set<String> NAME_PARTS = Set.of("ابو", "ابن", "بن", "ام", "عبد", "ال", "بنت");

    /** قالوا إنهم وقعوا: what follows is about those who say it, and does not sound like the speaker's own view. */
    private static final Set<String> SAYERS = Set.of("انهم", "انها", "بانهم", "بانها");

    private final Alignment alignment;
    private final Speech speech;
    private final List<Unit> attributed;
    private final List<Issue> issues = new ArrayList<>();

    private FrameGate(Alignment alignment, Optional<String> attributedTo) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.attributed = attributedTo.map(QuoteText::of).map(QuoteText::units).orElse(List.of());
    }

    static List<Issue> issues(Alignment alignment, Optional<String> attributedTo) {
        FrameGate gate = new FrameGate(alignment, attributedTo);
        if (!alignment.isEmpty()) {
            gate.thirdParty();
            gate.thirdPartyWithin();
            gate.conditionAfter();
            gate.conditionBefore();
            gate.hedges();
        }
        return gate.issues;
    }

    private int firstColumn() {
        int anchor = Slots.anchorAfter(alignment, 0);
        return anchor < 0 ? Alignment.NOWHERE : alignment.column(anchor);
    }

    private void thirdParty() {
        int first = firstColumn();
        if (first < 0 || printsFrame()) {
            return;
        }
        int known = issues.size();
        heardSayer(first);
        if (issues.size() == known) {
            garbledSayer(first);
        }
    }

    /**
     * "To me … that", or an office and a name before "that", and no verb of saying or of the speaker's own: whoever said it, it was not the speaker. The recogniser heard
     * another word for the verb.
     */
    private void garbledSayer(int first) {
        boolean that =
                speech.isInside(first - 1, first) && speech.unit(first - 1).is(WordClass.THAT);
        for (int c = first - 2; that && c >= first - FRAME && speech.isInside(c, first); c--) {
            Unit unit = speech.unit(c);
            if (unit.is(WordClass.SAID_ANY)
                    || isOwnVerb(unit)
                    || speech.gapMs(c, c + 1) > Thresholds.PHRASE_MS
                    || !speech.speaker(c).equals(speech.speaker(first))) {
                return;
            }
            boolean told = TOLD.contains(unit.form().folded())
                    && speech.isInside(c - 1, c)
                    && !SEEMS.contains(speech.unit(c - 1).form().bare());
            boolean office = unit.is(WordClass.TITLE) && unit.form().folded().startsWith("ال") && first - c > 3;
            if ((told || office) && !isAttributedToSayer(c)) {
                issues.add(new Issue(Finding.Kind.AGENT, Force.UNSURE, 0, 0, c, first));
                return;
            }
        }
    }

    private static boolean isOwnVerb(Unit unit) {
        String word = unit.form().folded();
        return unit.is(WordClass.BELIEVE)
                || KNOW.contains(word)
                || unit.form().isImperfect() && (word.startsWith("ا") || word.startsWith("وا"));
    }

    private void heardSayer(int first) {
        boolean that = false;
        for (int c = first - 1; c >= first - FRAME && speech.isInside(c, first); c--) {
            Unit unit = speech.unit(c);
            that |= unit.is(WordClass.THAT);
            if (speech.gapMs(c, c + 1) > Thresholds.PHRASE_MS && !that) {
                return;
            }
            if (unit.is(WordClass.SAID_THIRD) && isFrame(c, first, that) && !isAttributedToSayer(c)) {
                boolean clear = unit.confidence() >= Thresholds.CONTRADICTS;
                issues.add(new Issue(Finding.Kind.AGENT, clear ? Force.CLEAR : Force.UNSURE, 0, 0, c, first));
                return;
            }
        }
    }

    /** "She used to tell me that", taken out of the middle: what follows it is hers. */
    private void thirdPartyWithin() {
        for (int i = 1; i < alignment.size(); i++) {
            int before = alignment.column(i - 1);
            int after = alignment.column(i);
            if (before >= 0 && after > before + 1 && after - before <= FRAME && speech.sameStrip(before, after)) {
                for (int c = before + 1; c < after - 1; c++) {
                    if (speech.unit(c).is(WordClass.SAID_THIRD)
                            && TOLD.contains(speech.unit(c + 1).form().folded())
                            && !isAttributedToSayer(c)) {
                        boolean clear = speech.unit(c).confidence() >= Thresholds.CONTRADICTS;
                        issues.add(new Issue(Finding.Kind.AGENT, clear ? Force.CLEAR : Force.UNSURE, i, i, c, after));
                    }
                }
            }
        }
    }

    /** The article names the person who is reported to have said it, so nothing of the frame is lost. */
    private boolean isAttributedToSayer(int said) {
        for (int c = said - 3; c <= said + 3; c++) {
            if (c != said && speech.isInside(c, said) && speech.unit(c).isContent()) {
                Unit near = speech.unit(c);
                if (attributed.stream()
                        .anyMatch(unit -> unit.isContent()
                                && !NAME_PARTS.contains(unit.form().folded())
                                && Comparison.of(unit, near).isWord())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFrame(int c, int first, boolean that) {
        boolean told = speech.isInside(c + 1, c)
                && TOLD.contains(speech.unit(c + 1).form().folded());
        boolean onThemselves = speech.isInside(c + 1, c)
                && SAYERS.contains(speech.unit(c + 1).form().folded());
        return (that || told)
                && !onThemselves
                && !isOwnKnowledge(c)
                && speech.speaker(c).equals(speech.speaker(first));
    }

    /** "My information says": the speaker's own claim. */
    private boolean isOwnKnowledge(int c) {
        if (!speech.isInside(c - 1, c)) {
            return false;
        }
        String subject = speech.unit(c - 1).form().folded();
        return speech.unit(c - 1).isContent()
                && !subject.startsWith("ال")
                && (subject.endsWith("تي") || subject.endsWith("نا"));
    }

    private boolean printsFrame() {
        int until = Math.min(alignment.size(), PRINTED_FRAME);
        for (int i = 0; i < until; i++) {
            if (alignment.unit(i).is(WordClass.SAID_ANY)
                    && (!alignment.isMatched(i)
                            || speech.unit(alignment.column(i)).is(WordClass.SAID_ANY)
                                    && !alignment.unit(i).form().folded().equals("حكي"))) {
                return true;
            }
        }
        return false;
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
        int first = firstColumn();
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
