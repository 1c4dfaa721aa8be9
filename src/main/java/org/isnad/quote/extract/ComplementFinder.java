package org.isnad.quote.extract;

import java.util.List;

/** Finds what a cue introduces, and where a reported clause ends. */
final class ComplementFinder {

    /** [tokens] From a verb of saying to its أن, subject and circumstances between: the longest in the tuning half of the articles has 38. */
    private static final int FAR = 60;

    /** [tokens] The same for a verb that is also another word. */
    private static final int NEAR = 12;

    /** [tokens] From a noun of saying to its أن. */
    private static final int NEXT = 5;

    private final Reading reading;
    private final FragmentJudge judge;
    private final CueFinder cueFinder;
    private final Lexicon lexicon = Lexicon.shipped();

    ComplementFinder(Reading reading, FragmentJudge judge, CueFinder cueFinder) {
        this.reading = reading;
        this.judge = judge;
        this.cueFinder = cueFinder;
    }

    private static int reach(CueForm form) {
        if (form.is(CueForm.Shape.NOUN)) {
            return NEXT;
        }
        return form.is(CueForm.Shape.PARTICIPLE) || form.has('d') || form.has('f') && !form.has('s') ? NEAR : FAR;
    }

    Complement of(Cue cue, int to, List<TagFinder.Tag> tags) {
        int limit = Math.min(to, cue.token() + reach(cue.form()));
        if (cue.form().has('j') && !introducesDocument(cue, limit)) {
            return Complement.none(to);
        }
        for (int i = cue.token() + 1; i < limit; i = reading.next(i)) {
            Token token = reading.token(i);
            if (reading.inMarks(i)) {
                Marked m = reading.outer(i);
                if (judge.isComplement(m, cue, isColon(m.open() - 1)) && !clauseFollows(cue, m, limit)) {
                    return Complement.words(m, isColon(m.open() - 1));
                }
            } else if (token.isColon()) {
                if (i + 1 < to && !reading.inMarks(i + 1)) {
                    return cue.form().has('s') || cue.form().has('w') ? Complement.unmarked(i) : Complement.none(to);
                }
            } else if (isThat(i, cue)) {
                return isWeak(cue.form()) && i - cue.token() > NEAR ? Complement.none(to) : clause(i);
            } else if (stops(i, cue, to)) {
                return Complement.none(to);
            } else if (isTagStart(i, tags)) {
                // وقال فلان، بحسب بيان، إن: a tag between commas is passed over
                int last = endOfTag(i, tags);
                if (last >= limit || !reading.token(last).isComma()) {
                    return Complement.none(to);
                }
                i = last - 1;
            }
        }
        return Complement.none(to);
    }

    private boolean isColon(int i) {
        return i >= 0 && reading.token(i).isColon();
    }

    private static int endOfTag(int i, List<TagFinder.Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.first() == i)
                .mapToInt(TagFinder.Tag::last)
                .findFirst()
                .orElse(i + 1);
    }

    private static boolean isTagStart(int i, List<TagFinder.Tag> tags) {
        return tags.stream().anyMatch(tag -> tag.first() == i);
    }

    private Complement clause(int that) {
        if (reading.word(that).equals("اذا")) {
            return Complement.clause(that, false);
        }
        return Complement.clause(that, lexicon.has(WordList.COMPLEMENTIZER_PRONOUN, reading.word(that)));
    }

    private boolean isThat(int i, Cue cue) {
        String word = reading.word(i);
        if (word.equals("اذا")) {
            String before = reading.word(i - 1);
            return before.equals("عما") || before.equals("ما") && i - cue.token() <= 4;
        }
        if (!lexicon.has(WordList.COMPLEMENTIZER, word)
                || word.equals("لان")
                || cue.form().has('a') && !word.startsWith("ب")) {
            return false;
        }
        if (cue.form().has('a') || cue.form().has('e') && !reading.word(i - 1).equals("الي")) {
            return false;
        }
        if (cue.form().has('j') && !introducesDocument(cue, i)) {
            return false;
        }
        return i == cue.token() + 1 || !isBlocked(i, cue);
    }

    /** A verb that is also something else, or that mostly takes a noun. */
    private static boolean isWeak(CueForm form) {
        return (form.has('w') || form.has('p')) && !form.has('s');
    }

    /** جاء في بيان الوزارة أن. */
    private boolean introducesDocument(Cue cue, int to) {
        return documentAfter(cue, to) >= 0;
    }

    /** The document behind جاء في; −1 without one. */
    int documentAfter(Cue cue, int to) {
        for (int i = cue.token() + 1; i < Math.min(to, cue.token() + 4); i++) {
            if (lexicon.has(WordList.DOCUMENT, reading.word(i))
                    || lexicon.has(WordList.LAW, reading.word(i))
                    || lexicon.has(WordList.VENUE, reading.word(i))) {
                return i;
            }
        }
        return -1;
    }

    /** بعد أن، من الممكن أن، نظرا إلى أن، معربا عن أمله في أن: this أن is governed by the word before it. */
    private boolean isBlocked(int i, Cue cue) {
        String before = reading.word(i - 1);
        String earlier = reading.word(i - 2);
        if (lexicon.hasBare(WordList.BLOCKS_COMPLEMENTIZER, before)) {
            boolean adjective = before.startsWith("ال") && before.length() > 4;
            return !adjective
                    || earlier.equals("من")
                    || earlier.equals("ومن")
                    || earlier.equals("غير")
                    || earlier.equals("فمن");
        }
        if (before.equals("في") && isWeak(cue.form())) {
            return true;
        }
        return lexicon.has(WordList.PREPOSITION, before) && lexicon.hasBare(WordList.BLOCKS_AFTER_PREPOSITION, earlier);
    }

    /** A short span in the subject, with the real complement still to come: قالت الأم "فلانة" إن. */
    private boolean clauseFollows(Cue cue, Marked m, int limit) {
        if (m.words(reading) > 8
                || m.words(reading) > 4 && m.open() != cue.token() + 1
                || judge.isClause(m)
                || FragmentJudge.isGovernor(reading.word(m.open() - 1)) && !isAside(m, cue, limit)
                || reading.token(m.open() - 1).isColon()) {
            return false;
        }
        for (int i = m.after(); i < limit; i = reading.next(i)) {
            if (stops(i, cue, limit)) {
                return false;
            }
            if (reading.token(i).isColon()
                    || isThat(i, cue)
                    || reading.inMarks(i) && reading.outer(i).words(reading) > 4) {
                return true;
            }
        }
        return false;
    }

    /** كتب على صفحته بـ"فايسبوك" أن: a name between a verb of saying and the أن that is surely its own. */
    private boolean isAside(Marked m, Cue cue, int limit) {
        int i = m.after();
        boolean through = i + 1 < limit && lexicon.has(WordList.PREPOSITION, reading.word(i)) && isThat(i + 1, cue);
        return cue.form().has('s') && m.words(reading) <= 4 && i < limit && (isThat(i, cue) || through);
    }

    /** Another cue of the writer's begins: its complement is not ours. */
    private boolean stops(int i, Cue cue, int to) {
        return cueFinder
                .at(i, cue.token() + 1, to)
                .filter(form -> form.form().is(CueForm.Shape.PARTICIPLE)
                                && !reading.word(i).endsWith("ات")
                        || form.form().is(CueForm.Shape.FINITE)
                                && !form.form().has('w')
                                && !form.form().has('a')
                                && !form.form().pronoun()
                                && beginsClause(i))
                .isPresent();
    }

    boolean beginsClause(int i) {
        return Lexicon.startsWithConjunction(reading.word(i))
                || reading.token(i - 1).isComma()
                || reading.word(i - 1).equals("و")
                || reading.word(i - 1).equals("كما");
    }

    boolean hasComplementNear(Cue cue, int to) {
        return !of(cue, Math.min(to, cue.token() + NEAR), List.of()).isNone();
    }
}
