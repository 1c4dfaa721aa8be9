package org.isnad.quote.extract;

import java.util.HashMap;
import java.util.Map;

/** Tells words in marks that are somebody's from names, titles, terms and scare quotes. */
final class FragmentJudge {

    /** [words] Longer is no name: measured, 67 % of all marked spans of news have at most three words. */
    private static final int LONGEST_NAME = 4;

    private final Reading reading;
    private final Announcement announcement;
    private final Lexicon lexicon = Lexicon.shipped();
    private final Map<String, Integer> seen = new HashMap<>();
    private final java.util.Set<String> unmarked = new java.util.HashSet<>();

    FragmentJudge(Reading reading) {
        this.reading = reading;
        this.announcement = new Announcement(reading);
        for (Marked m : reading.marked()) {
            seen.merge(key(m), 1, Integer::sum);
        }
        for (int i = 0; i < reading.size(); i++) {
            if (!reading.inMarks(i)) {
                unmarked.add(reading.word(i));
            }
        }
    }

    private String key(Marked m) {
        StringBuilder out = new StringBuilder();
        for (int i = m.first(); i < Math.min(m.last(), m.first() + 6); i++) {
            out.append(reading.word(i)).append(' ');
        }
        return out.toString().strip();
    }

    /** Whether a finite verb or another sign of a clause stands inside. */
    boolean isClause(Marked m) {
        return isClause(m.first(), m.last());
    }

    boolean isClause(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = reading.word(i);
            if (lexicon.hasBare(WordList.VERB_SIGN, word) || isImperfect(word)) {
                return true;
            }
        }
        return reading.words(from, to) >= LONGEST_PHRASE;
    }

    /** [words] A longer stretch without a verb that we know is a clause whose verb we do not know, or a nominal sentence. */
    private static final int LONGEST_PHRASE = 9;

    private boolean isImperfect(String word) {
        if (word.length() < 4 || lexicon.isGivenName(word) || lexicon.isCommon(word)) {
            return false;
        }
        return VerbShape.isImperfect(word);
    }

    /** A marked span inside a reported clause: a piece of the speaker's words rather than a name. */
    boolean isFragment(Marked m) {
        int words = m.words(reading);
        if (words == 0) {
            return false;
        }
        if (words > LONGEST_NAME + 2) {
            return !announcement.hasTitleHead(m);
        }
        if (isClause(m)) {
            return !announcement.hasTitleHead(m) || startsWithVerb(m);
        }
        return !announcement.hasTitleHead(m) && !isNameInside(m) && !isName(m) && !isNameByPlace(m);
    }

    /** A marked span in the noun phrase of a verb of saying: a piece of what was said, if it has more than a name's look. */
    boolean isPiece(Marked m) {
        int words = m.words(reading);
        return isFragment(m)
                && !isForOutlet(reading.word(m.open() - 1))
                && (words >= 2 || isGovernor(reading.word(m.open() - 1)));
    }

    private boolean startsWithVerb(Marked m) {
        return lexicon.has(WordList.VERB_SIGN, reading.word(m.first()));
    }

    /** إدارة "السيدة العجوز"، أقراص "إكستازي" المخدرة: in an idafa, or used without marks elsewhere. */
    private boolean isNameByPlace(Marked m) {
        int words = m.words(reading);
        String before = reading.word(m.open() - 1);
        String first = reading.word(m.first());
        if (words > 3) {
            return false;
        }
        if (isKnownUnmarked(m)) {
            return true;
        }
        boolean noun = before.length() > 2
                && !Announcement.isAdjective(before)
                && !lexicon.has(WordList.PREPOSITION, before)
                && !lexicon.has(WordList.COMPLEMENTIZER, before)
                && !lexicon.has(WordList.VERB_SIGN, before)
                && !isImperfect(before)
                && !before.startsWith("ت")
                && !NameFinder.hasPossessor(before)
                && !before.startsWith("لل")
                && !before.startsWith("بال")
                && CueLexicon.shipped().find(before).isEmpty();
        return noun
                && (first.startsWith("ال")
                        || lexicon.has(WordList.ROLE, before)
                        || words == 1 && reading.word(m.after()).startsWith("ال"));
    }

    private boolean isKnownUnmarked(Marked m) {
        String key = key(m);
        String other = key.startsWith("ال") ? key.substring(2) : "ال" + key;
        return m.words(reading) == 1
                && key.length() > 2
                && (unmarked.contains(key) && !key.startsWith("ال") && unmarked.contains(other)
                        || unmarked.contains(other) && !key.endsWith("ه"));
    }

    private boolean isName(Marked m) {
        boolean latin = true;
        for (int i = m.first(); i < m.last(); i++) {
            String word = reading.word(i);
            latin &= word.isEmpty() || word.charAt(0) < 0x250;
        }
        return latin || seen.getOrDefault(key(m), 0) > 1 && m.words(reading) <= 3;
    }

    /** Given names, countries and bodies inside. */
    private boolean isNameInside(Marked m) {
        String first = reading.word(m.first());
        return lexicon.isGivenName(first)
                || lexicon.has(WordList.TITLE_HEAD, first)
                        && m.words(reading) > 1
                        && m.words(reading) <= LONGEST_NAME
                        && reading.word(m.last() - 1).startsWith("ال")
                || lexicon.has(WordList.COUNTRY, first) && m.words(reading) <= 2
                || lexicon.has(WordList.BODY, first)
                        && m.words(reading) <= LONGEST_NAME
                        && m.words(reading) > (first.startsWith("ال") ? 2 : 1);
    }

    /** Whether the words before announce a name. */
    boolean hasTitleHead(Marked m) {
        return announcement.hasTitleHead(m);
    }

    /** Whether a span that follows a cue without أن is what was said. */
    boolean isComplement(Marked m, Cue cue, boolean colon) {
        int words = m.words(reading);
        if (words == 0) {
            return false;
        }
        if (colon) {
            return words >= 2 || isClause(m);
        }
        if (announcement.hasTitleHead(m)
                && !(words > 6 && isClause(m) && !cue.form().has('a'))) {
            return false;
        }
        String before = reading.word(m.open() - 1);
        if (words <= LONGEST_NAME && (isForOutlet(before) || before.equals("الي") && !takesTo(cue.form()))) {
            return false;
        }
        if (words > LONGEST_NAME) {
            return true;
        }
        if (isClause(m)) {
            return words >= 2;
        }
        boolean governed = isGovernor(before)
                || cue.form().has('p') && reading.word(m.first()).startsWith("بال");
        if (!governed && (cue.form().has('s') || cue.form().has('t')) && isLastWord(m, cue)) {
            return words >= 2;
        }
        if (cue.form().pronoun() && labels(m, cue)) {
            // ما سماه فلان "…"، التي اعتبرها "…"
            return !isName(m);
        }
        return governed && !cue.form().has('w') && !isNameInside(m) && !isName(m)
                || governed && cue.form().has('p') && !isName(m);
    }

    /** قال فلان "كفى كذبا": behind the subject, and the sentence pauses after it. */
    private boolean isLastWord(Marked m, Cue cue) {
        boolean pauses = m.after() >= reading.size()
                || !reading.token(m.after()).isWord()
                || lexicon.hasBare(WordList.TAG, reading.word(m.after()));
        return m.open() > cue.token() + 1 && pauses && !isNameInside(m) && !isInterrupted(cue.token() + 1, m.open());
    }

    private boolean isInterrupted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.inMarks(i) || lexicon.has(WordList.COMPLEMENTIZER, reading.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** ما سماه فلان "…", التي اعتبرها "…". */
    private static boolean labels(Marked m, Cue cue) {
        CueForm form = cue.form();
        return form.has('p') && m.open() <= cue.token() + LABELLED_WITHIN
                || form.has('s') && !form.has('o') && m.open() == cue.token() + 1;
    }

    /** [tokens] From a verb of naming with its object to the label, the subject between. */
    private static final int LABELLED_WITHIN = 8;

    /** دعا إلى، أشار إلى، لفت إلى; but تحدث إلى "الجريدة". */
    private static boolean takesTo(CueForm form) {
        return !form.has('t') && !form.lemma().equals("قال") && !form.lemma().equals("صرح");
    }

    private static boolean isForOutlet(String before) {
        return switch (before) {
            case "ل", "لـ", "عبر", "مع" -> true;
            default -> false;
        };
    }

    /** A preposition by which a verb takes its words: شدد على، هدد بـ. */
    static boolean isGovernor(String before) {
        return switch (before) {
            case "ب", "علي", "عن", "من", "الي", "بانه", "بانها", "بال" -> true;
            default -> false;
        };
    }
}
