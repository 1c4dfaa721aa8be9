package org.isnad.quote.extract;

import java.util.HashMap;
import java.util.Map;

/** Tells words in marks that are somebody's from names, titles, terms and scare quotes. */
final class FragmentJudge {

    /** [words] Longer is no name: measured, 67 % of all marked spans of news have at most three words. */
    private static final int LONGEST_NAME = 4;

    private static final java.util.List<String> PRONOUNS = java.util.List.of("ه", "ها", "هم", "ي");

    private final Reading reading;
    private final Lexicon lexicon = Lexicon.shipped();
    private final Map<String, Integer> seen = new HashMap<>();
    private final java.util.Set<String> unmarked = new java.util.HashSet<>();

    FragmentJudge(Reading reading) {
        this.reading = reading;
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
            return !hasTitleHead(m);
        }
        if (isClause(m)) {
            return !hasTitleHead(m) || startsWithVerb(m);
        }
        return !hasTitleHead(m) && !isNameInside(m) && !isName(m) && !isNameByPlace(m);
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
                && !isAdjective(before)
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

    /** A noun before the marks that announces a name: فيلم، حزب، صحيفة; adjectives may stand between. */
    boolean hasTitleHead(Marked m) {
        int i = m.open() - 1;
        for (int steps = 0; steps < 4 && i >= 0; steps++, i--) {
            String word = reading.word(i);
            if (word.isEmpty()) {
                return false;
            }
            if (lexicon.hasBare(WordList.TITLE_HEAD, word) || isTitleWithClitic(word) || isCalling(word)) {
                return !(steps > 0 && isPredicate(word, m));
            }
            if (steps == 0 && announces(i)) {
                return true;
            }
            if (!isAdjective(word) && !isNaming(reading.word(i - 1))) {
                return false;
            }
        }
        return false;
    }

    private boolean isTitleWithClitic(String word) {
        if (word.length() < 4) {
            return false;
        }
        for (String pronoun : PRONOUNS) {
            if (word.endsWith(pronoun) && isTitleBeforePronoun(word.substring(0, word.length() - pronoun.length()))) {
                return true;
            }
        }
        String rest = word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1);
        return "بلكو".indexOf(word.charAt(0)) >= 0 && lexicon.has(WordList.TITLE_HEAD, rest);
    }

    /** كتابه، روايتها. */
    private boolean isTitleBeforePronoun(String stem) {
        return lexicon.hasBare(WordList.TITLE_HEAD, stem)
                || stem.endsWith("ت")
                        && lexicon.hasBare(WordList.TITLE_HEAD, stem.substring(0, stem.length() - 1) + "ه");
    }

    /** قانون الإيجار القديم "قنبلة اجتماعية": behind a whole idafa indefinite words say something of it. */
    private boolean isPredicate(String head, Marked m) {
        if (head.startsWith("ال") || !reading.word(m.open() - 1).startsWith("ال")) {
            return false;
        }
        for (int i = m.first(); i < m.last(); i++) {
            if (reading.word(i).startsWith("ال") || !reading.token(i).isWord()) {
                return false;
            }
        }
        return lexicon.has(WordList.LAW, head) || m.words(reading) > 1;
    }

    /** تعرف بـ، ندوة حول، شعار الحملة هو: a name is announced through the word right before the marks. */
    private boolean announces(int i) {
        String before = reading.word(i - 1);
        return switch (reading.word(i)) {
            case "ب" -> isCalling(before);
            case "حول" -> lexicon.hasBare(WordList.TITLE_HEAD, before);
            case "هو", "هي" -> isNaming(before) || isNaming(reading.word(i - 2));
            case "اجل" -> before.equals("من") && isBeforeCourt(i);
            default -> false;
        };
    }

    /** أذنت النيابة بفتح تحقيق من أجل "تكوين وفاق": behind a word of justice من أجل names the charge. */
    private boolean isBeforeCourt(int i) {
        for (int k = i - 1; k >= 0 && k > i - CHARGED_WITHIN; k--) {
            if (lexicon.hasBare(WordList.JUSTICE, reading.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** [tokens] From a word of justice to the charge. */
    private static final int CHARGED_WITHIN = 15;

    /** يعرف بـ، الملقب بـ، المسماة، بتهمة: whatever form the root of naming or charging has. */
    private boolean isCalling(String word) {
        String bare = lexicon.hasBare(WordList.CALLING, word) || word.length() < 4
                ? word
                : word.replaceFirst("^[وف]?(?:ال|لل|بال|[يتب])?", "");
        return lexicon.hasBare(WordList.CALLING, bare);
    }

    /** باسم نكرة "…". */
    private static boolean isNaming(String word) {
        return switch (word) {
            case "اسم", "باسم", "لقب", "كنيه", "عنوان", "بعنوان", "شعار", "تسميه" -> true;
            default -> false;
        };
    }

    private static boolean isAdjective(String word) {
        return word.startsWith("ال") || word.endsWith("ي") && word.length() > 3 || word.endsWith("يه");
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
        if (hasTitleHead(m) && !(words > 6 && isClause(m) && !cue.form().has('a'))) {
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
