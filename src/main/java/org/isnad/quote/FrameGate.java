package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/** Who was said to say the quoted words: "he told me that". Works on one alignment. */
final class FrameGate {

    /** Units between a verb of saying and the words said. */
    private static final int FRAME = 7;

    /** First units of a quotation among which it may print the frame itself. */
    private static final int PRINTED_FRAME = 6;

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
        }
        return gate.issues;
    }

    private void thirdParty() {
        int first = Slots.firstColumn(alignment);
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
}
