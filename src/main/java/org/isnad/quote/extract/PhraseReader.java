package org.isnad.quote.extract;

import java.util.Optional;

/** Tells where a noun phrase that names a speaker ends, and whose name it holds. */
final class PhraseReader {

    /** [tokens] A longer subject is no subject. */
    private static final int LONGEST_MENTION = 28;

    /** [tokens] Between an office and its holder's name: مدير الشركة التي تستغل هذا القطار فلان. */
    private static final int FAR_NAME = 12;

    private final Reading reading;
    private final EntityTable entities;
    private final NameFinder names;
    private final Lexicon lexicon = Lexicon.shipped();

    PhraseReader(Reading reading, EntityTable entities) {
        this.reading = reading;
        this.entities = entities;
        this.names = new NameFinder(reading, entities);
    }

    NameFinder names() {
        return names;
    }

    /** The phrase that begins at {@code i}. */
    Optional<Mention> phraseAt(int i, int limit) {
        int end = endOfPhrase(i, Math.min(limit, i + LONGEST_MENTION));
        if (end <= i) {
            return Optional.empty();
        }
        Mention mention = names.withName(i, end);
        if (!mention.hasName()
                && end + 1 < limit
                && reading.token(end).isComma()
                && lexicon.hasBare(WordList.ROLE, reading.word(i))) {
            return Optional.of(apposed(mention, end + 1, limit));
        }
        return Optional.of(mention);
    }

    /** الناطق باسم الحركة، فلان: an office, a comma, and its holder. */
    private Mention apposed(Mention office, int i, int limit) {
        if (isNameAt(i, limit)) {
            int nameEnd = entities.endOfName(i, limit);
            return new Mention(office.first(), nameEnd, i, nameEnd);
        }
        if (lexicon.has(WordList.ROLE, reading.word(i))) {
            int end = endOfPhrase(i, Math.min(limit, i + LONGEST_MENTION));
            Mention holder = names.withName(i, end);
            if (holder.hasName()) {
                return new Mention(office.first(), end, holder.nameFirst(), holder.nameLast());
            }
        }
        return office;
    }

    private boolean isNameAt(int i, int limit) {
        String word = reading.word(i);
        int end = entities.endOfName(i, limit);
        return end > i
                && !word.startsWith("ال")
                && (lexicon.isGivenName(word) || end - i >= 2 && end - i <= 3)
                && (end >= limit || !reading.token(end).isWord() || lexicon.isGivenName(word));
    }

    int endOfPhrase(int from, int limit) {
        boolean headIsName = isNameHead(reading.word(from));
        int i = from;
        while (i < limit && staysInside(i, from, headIsName)) {
            i = reading.inMarks(i) ? reading.outer(i).after() : i + 1;
        }
        i = Math.min(i, limit);
        return headIsName || names.hasGivenName(from, i) || names.hasOwnName(from, i) ? i : extended(from, i, limit);
    }

    /** المشرفة is an office, whether or not it is in a list; الصيداوي is a name where the article has it as one. */
    private boolean isNameHead(String word) {
        return !lexicon.isCommon(word)
                && (!word.startsWith("ال") || lexicon.isGivenName(word) || entities.isKnownSurname(word));
    }

    /** Across a preposition or a relative clause, when the holder's name or the end of the subject is near. */
    private int extended(int from, int end, int limit) {
        int far = Math.min(limit, end + FAR_NAME);
        boolean office = isOffice(reading.word(from));
        int i = end;
        while (i < far && reading.token(i).isWord() && !endsSubject(i)) {
            if (office
                    && i > end
                    && lexicon.isGivenName(reading.word(i))
                    && !lexicon.isCommon(reading.word(i))
                    && isOwnName(i)) {
                return entities.endOfName(i, limit);
            }
            if (office && i > end && isTitle(i - 1) && isUnknown(i)) {
                // المشرفة على الدراسة الدكتورة أيومي ناكانو
                return entities.endOfName(i, limit);
            }
            i++;
        }
        if (i < limit
                || i == end
                || lexicon.has(WordList.VENUE, reading.word(end + 1))
                || lexicon.has(WordList.DAY, reading.word(end + 1))) {
            return end;
        }
        boolean place = i - end >= 2
                && i - end <= 3
                && lexicon.has(WordList.PREPOSITION, reading.word(end))
                && !reading.word(end).startsWith("ما");
        boolean named = office && i - end > 2 && names.tailStart(end, limit) < limit - 1;
        return place || named ? limit : end;
    }

    private boolean isOffice(String word) {
        return lexicon.has(WordList.ROLE, word)
                || word.startsWith("ال") && !lexicon.has(WordList.BODY, word) && !lexicon.has(WordList.DOCUMENT, word);
    }

    private boolean isTitle(int i) {
        return reading.word(i).startsWith("ال") && lexicon.has(WordList.ROLE, reading.word(i));
    }

    private boolean isUnknown(int i) {
        String word = reading.word(i);
        return !word.startsWith("ال")
                && !isCliticPhrase(i)
                && !lexicon.isCommon(word)
                && !lexicon.hasBare(WordList.PREPOSITION, word);
    }

    private boolean endsSubject(int i) {
        String word = reading.word(i);
        return lexicon.has(WordList.COMPLEMENTIZER, word)
                || lexicon.has(WordList.TAG, word)
                || lexicon.has(WordList.DAY, word)
                || lexicon.has(WordList.VENUE, word)
                || cue(word).filter(f -> !f.has('w')).isPresent();
    }

    private boolean isOwnName(int i) {
        String before = reading.word(i - 1);
        return !before.isEmpty()
                && !lexicon.has(WordList.PREPOSITION, before)
                && !lexicon.has(WordList.OF_ROLE, before)
                && !names.isGenitiveHead(before);
    }

    private boolean staysInside(int i, int from, boolean headIsName) {
        Token token = reading.token(i);
        if (token.kind() == Token.Kind.MARK) {
            return reading.inMarks(i)
                    && reading.outer(i).words(reading) <= NameFinder.LONGEST_QUOTED_NAME
                    && !headIsName;
        }
        if (!token.isWord()) {
            return false;
        }
        String word = token.fold();
        if (i == from) {
            return true;
        }
        if (isNextPerson(i, from)) {
            return false;
        }
        if (isDemonstrative(word)
                && reading.word(i + 1).startsWith("ال")
                && !reading.word(i - 1).startsWith("ال")) {
            return true;
        }
        if (NameFinder.hasPossessor(word) && i > from + 1) {
            return false;
        }
        if (lexicon.has(WordList.COMPLEMENTIZER, word)
                || lexicon.has(WordList.TAG, word)
                || lexicon.has(WordList.DAY, word)) {
            return false;
        }
        if (isOneOf(word) && !reading.word(i - 1).startsWith("ال")) {
            // والد إحدى الضحايا
            return true;
        }
        if (isAfterTopic(i, from)) {
            return false;
        }
        if (lexicon.has(WordList.SENTENCE_ADVERB, word)
                || lexicon.has(WordList.PREPOSITION, word)
                || lexicon.hasBare(WordList.PREPOSITION, word) && !lexicon.has(WordList.ROLE, word)
                || VerbShape.isImperfect(word) && !lexicon.isGivenName(word)) {
            return false;
        }
        if (!headIsName && word.charAt(0) == 'ل' && lexicon.isGivenName(word.substring(1))) {
            return true;
        }
        if (isForeignL(i) && !lexicon.hasBare(WordList.PREPOSITION, reading.word(i - 1))) {
            return names.withName(from, i).nameLast() - names.withName(from, i).nameFirst() < 2;
        }
        if (isCliticPhrase(i)
                && (headIsName
                        || names.hasOwnName(from, i)
                        || !word.startsWith("لل")
                                && !word.startsWith("بال")
                                && !word.startsWith("ب")
                                && !lexicon.isCommon(word.substring(1)))) {
            return false;
        }
        return cue(word).filter(f -> !f.pronoun() || f.is(CueForm.Shape.NOUN)).isEmpty();
    }

    /** The form of a word that cannot be anything else; الاتهام and التعبير are nouns like others. */
    private Optional<CueForm> cue(String word) {
        return CueLexicon.shipped()
                .find(word)
                .filter(form -> !lexicon.isCommon(word) && (form.pronoun() || !form.is(CueForm.Shape.NOUN)));
    }

    private static boolean isOneOf(String word) {
        return word.equals("احد") || word.equals("احدي");
    }

    /** أما الرئيس فاكتفى: behind أما and its noun, ف begins what is said of it. */
    private boolean isAfterTopic(int i, int from) {
        String word = reading.word(i);
        return reading.word(from - 1).equals("اما")
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
                && !lexicon.hasBare(WordList.PREPOSITION, word)
                && !lexicon.has(WordList.COMPLEMENTIZER, word)
                && !lexicon.has(WordList.TAG, word)
                && !(VerbShape.isImperfect(word) && !lexicon.isGivenName(word))
                && !isCliticPhrase(i)
                && cue(word).isEmpty();
    }

    /** لمزيج، للصحيفة، بالقول: a preposition grown together with its noun. */
    private boolean isCliticPhrase(int i) {
        String word = reading.word(i);
        if (lexicon.isGivenName(word) || lexicon.has(WordList.ROLE, word) || lexicon.has(WordList.BODY, word)) {
            return false;
        }
        return word.length() > 3
                && (word.charAt(0) == 'ل'
                        || word.startsWith("بال")
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
