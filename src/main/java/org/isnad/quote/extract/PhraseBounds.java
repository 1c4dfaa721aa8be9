package org.isnad.quote.extract;

import java.util.Optional;

/** Tells which words may begin the noun phrase of a speaker, and which end it. */
final class PhraseBounds {

    private final Reading reading;
    private final EntityTable entities;
    private final NameFinder names;
    private final Lexicon lexicon = Lexicon.shipped();

    PhraseBounds(Reading reading, EntityTable entities, NameFinder names) {
        this.reading = reading;
        this.entities = entities;
        this.names = names;
    }

    boolean isMarkEnd(int i) {
        return reading.inMarks(i) && reading.outer(i).after() == i + 1;
    }

    boolean staysInside(int i, int from, boolean headIsName) {
        Token token = reading.token(i);
        if (token.kind() == Token.Kind.MARK) {
            return reading.inMarks(i)
                    && reading.outer(i).words(reading) <= NameFinder.LONGEST_QUOTED_NAME
                    && !headIsName;
        }
        if (!token.isWord()) {
            return false;
        }
        return i == from || !isNextPerson(i, from) && (completes(i, from) || !breaksOff(i, from, headIsName));
    }

    /** What looks like the phrase's end and is none: والد إحدى الضحايا، المظنون فيه، الفصل 31 من الدستور، المدير هذا. */
    private boolean completes(int i, int from) {
        String word = reading.word(i);
        boolean afterDefinite = reading.word(i - 1).startsWith("ال");
        if (word.equals("من")) {
            return lexicon.has(WordList.LAW, reading.word(from))
                    && reading.word(i + 1).startsWith("ال");
        }
        return isDemonstrative(word) && reading.word(i + 1).startsWith("ال") && !afterDefinite
                || isOneOf(word) && !afterDefinite
                || i == from + 1 && reading.word(from).startsWith("الم") && isOfParticiple(word);
    }

    private boolean breaksOff(int i, int from, boolean headIsName) {
        String word = reading.word(i);
        if (NameFinder.hasPossessor(word) && i > from + 1
                || isFunctionWord(word)
                || isAfterTopic(i, from)
                || isObject(i, from)
                || isVerbOfHers(i, from)
                || VerbShape.isImperfect(word) && !lexicon.isGivenName(word)) {
            return true;
        }
        if (!headIsName && word.charAt(0) == 'ل' && lexicon.isGivenName(word.substring(1))) {
            return false;
        }
        if (isForeignL(i) && !lexicon.hasBare(WordList.PREPOSITION, reading.word(i - 1))) {
            Mention before = names.withName(from, i);
            return before.nameLast() - before.nameFirst() >= 2;
        }
        return isAdjunct(i, from, headIsName)
                || cue(word)
                        .filter(form -> !form.pronoun() || form.is(CueForm.Shape.NOUN))
                        .isPresent();
    }

    private boolean isFunctionWord(String word) {
        return lexicon.has(WordList.COMPLEMENTIZER, word)
                || lexicon.has(WordList.TAG, word)
                || lexicon.has(WordList.DAY, word)
                || lexicon.has(WordList.SENTENCE_ADVERB, word)
                || lexicon.has(WordList.PREPOSITION, word)
                || lexicon.hasBare(WordList.PREPOSITION, word) && !lexicon.has(WordList.ROLE, word);
    }

    /** للصحيفة behind a name: said to whom, not the office's field. */
    private boolean isAdjunct(int i, int from, boolean headIsName) {
        String word = reading.word(i);
        return isCliticPhrase(i)
                && (headIsName
                        || names.hasOwnName(from, i)
                        || !word.startsWith("لل")
                                && !word.startsWith("بال")
                                && !word.startsWith("ب")
                                && !lexicon.isCommon(word.substring(1)));
    }

    /** The form of a word that cannot be anything else; الاتهام and التعبير are nouns like others. */
    Optional<CueForm> cue(String word) {
        return CueLexicon.shipped()
                .find(word)
                .filter(form -> !lexicon.isCommon(word) && (form.pronoun() || !form.is(CueForm.Shape.NOUN)));
    }

    /** أعلنت شركة غوغل إطلاق: an indefinite verbal noun behind a whole subject is what was announced. */
    private boolean isObject(int i, int from) {
        String before = reading.word(i - 1);
        if (i == from + 1 && isDefiniteVerbalNoun(reading.word(i)) && lexicon.has(WordList.ROLE, before)) {
            return before.startsWith("ال");
        }
        return i > from + 1
                && VerbShape.isVerbalNoun(reading.word(i))
                && !lexicon.isGivenName(reading.word(i))
                && (before.startsWith("ال") || !lexicon.isCommon(before));
    }

    /** المتحدث التأكيد: an agent has no verbal noun for an adjective. */
    private static boolean isDefiniteVerbalNoun(String word) {
        return word.length() == 7 && word.startsWith("الت") && word.charAt(5) == 'ي'
                || word.startsWith("ال") && VerbShape.isVerbalNoun(word.substring(2));
    }

    /** جمعية «الشفافية» أصدرت: behind a body a word in ت is its verb. */
    private boolean isVerbOfHers(int i, int from) {
        String word = reading.word(i);
        return i > from
                && word.length() >= 4
                && word.endsWith("ت")
                && !word.endsWith("ات")
                && !word.startsWith("ال")
                && lexicon.has(WordList.BODY, reading.word(from))
                && (reading.word(i - 1).startsWith("ال") || isMarkEnd(i - 1))
                && !lexicon.isCommon(word)
                && !lexicon.isGivenName(word);
    }

    private static boolean isOfParticiple(String word) {
        return switch (word) {
            case "فيه", "فيها", "فيهم", "به", "بها", "بهم", "عليه", "عليها", "عليهم", "اليه", "اليها", "عنه", "عنها" ->
                true;
            default -> false;
        };
    }

    private static boolean isOneOf(String word) {
        return word.equals("احد") || word.equals("احدي");
    }

    /** أما الرئيس فاكتفى: behind أما and its noun, ف begins what is said of it. */
    private boolean isAfterTopic(int i, int from) {
        String word = reading.word(i);
        return reading.word(from - 1).equals("اما")
                && reading.word(i - 1).startsWith("ال")
                && word.length() > 2
                && word.charAt(0) == 'ف'
                && !lexicon.isCommon(word)
                && !lexicon.isGivenName(word);
    }

    /** الأم "فلانة" ووالد الطفلة: behind a name, و and an office are somebody else. */
    private boolean isNextPerson(int i, int from) {
        String word = reading.word(i);
        String rest = lexicon.withoutConjunction(word);
        boolean person =
                !rest.equals(word) && (lexicon.has(WordList.ROLE, rest) || lexicon.has(WordList.OF_ROLE, rest));
        return person && (reading.token(i - 1).kind() == Token.Kind.MARK || names.hasGivenName(from, i));
    }

    private static boolean isDemonstrative(String word) {
        return word.equals("هذا") || word.equals("هذه") || word.equals("ذلك") || word.equals("تلك");
    }

    boolean startsPhrase(int i) {
        String word = reading.word(i);
        return !word.isEmpty()
                && !isAdverbial(word)
                && !lexicon.hasBare(WordList.PREPOSITION, word)
                && !lexicon.has(WordList.COMPLEMENTIZER, word)
                && !lexicon.has(WordList.TAG, word)
                && !(VerbShape.isImperfect(word) && !lexicon.isGivenName(word))
                && !isCliticPhrase(i)
                && cue(word).isEmpty();
    }

    /** مبتسما، باكية: an adverb of manner is no subject. */
    private boolean isAdverbial(String word) {
        boolean participle = word.length() == 5
                && word.charAt(1) == 'ا'
                && (word.endsWith("ا") || word.endsWith("ه"))
                && !lexicon.isCommon(word)
                && !entities.isKnownSurname(word);
        return participle && !lexicon.isGivenName(word)
                || word.length() >= 5
                        && word.charAt(0) == 'م'
                        && word.charAt(1) != 'ا'
                        && word.endsWith("ا")
                        && !lexicon.isGivenName(word);
    }

    /** لمزيج، للصحيفة، بالقول: a preposition grown together with its noun. */
    boolean isCliticPhrase(int i) {
        String word = reading.word(i);
        if (lexicon.isGivenName(word) || lexicon.has(WordList.ROLE, word) || lexicon.has(WordList.BODY, word)) {
            return false;
        }
        return word.length() > 3
                && (word.charAt(0) == 'ل'
                        || word.startsWith("بال")
                        || word.startsWith("وبال")
                        || word.startsWith("ولل")
                        || word.startsWith("فبال")
                        || word.startsWith("ب") && lexicon.isCommon(word.substring(1)));
    }

    /** ليند, لفرانس: ل may be the name's own or a preposition; it is the preposition's when the name is complete. */
    private boolean isForeignL(int i) {
        String word = reading.word(i);
        return word.length() > 3
                && word.charAt(0) == 'ل'
                && word.charAt(1) != 'ل'
                && !lexicon.isCommon(word)
                && !lexicon.isCommon(word.substring(1))
                && !lexicon.isCommon("ال" + word.substring(1))
                && !entities.isKnownSurname(reading.word(i - 1))
                && entities.isNameLike(i - 1);
    }

    boolean isHead(int i) {
        String word = reading.word(i);
        return !reading.inMarks(i)
                && (lexicon.has(WordList.ROLE, word)
                        || lexicon.has(WordList.BODY, word)
                        || lexicon.isGivenName(word)
                        || lexicon.has(WordList.OF_ROLE, word))
                && !lexicon.has(WordList.PREPOSITION, word);
    }
}
