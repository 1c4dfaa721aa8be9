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
        boolean headIsName = !lexicon.isCommon(reading.word(from));
        int i = from;
        while (i < limit && staysInside(i, from, headIsName)) {
            i = reading.inMarks(i) ? reading.outer(i).after() : i + 1;
        }
        i = Math.min(i, limit);
        return headIsName
                        || names.hasGivenName(from, i)
                        || i - from == 2 && names.withName(from, i).hasName()
                ? i
                : extended(from, i, limit);
    }

    /** Across a preposition or a relative clause, when the holder's name or the end of the subject is near. */
    private int extended(int from, int end, int limit) {
        int far = Math.min(limit, end + FAR_NAME);
        boolean office = lexicon.has(WordList.ROLE, reading.word(from));
        int i = end;
        while (i < far && reading.token(i).isWord() && !endsSubject(i)) {
            if (office
                    && i > end
                    && lexicon.isGivenName(reading.word(i))
                    && !lexicon.isCommon(reading.word(i))
                    && isOwnName(i)) {
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
        boolean place = i - end >= 2 && i - end <= 3 && lexicon.has(WordList.PREPOSITION, reading.word(end));
        boolean named = office && i - end > 2 && names.tailStart(end, limit) < limit - 1;
        return place || named ? limit : end;
    }

    private boolean endsSubject(int i) {
        String word = reading.word(i);
        return lexicon.has(WordList.COMPLEMENTIZER, word)
                || lexicon.has(WordList.TAG, word)
                || lexicon.has(WordList.DAY, word)
                || lexicon.has(WordList.VENUE, word)
                || CueLexicon.shipped()
                        .find(word)
                        .filter(f -> !f.has('w') && !lexicon.isCommon(word))
                        .isPresent();
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
        if (lexicon.has(WordList.SENTENCE_ADVERB, word)
                || lexicon.has(WordList.PREPOSITION, word)
                || lexicon.hasBare(WordList.PREPOSITION, word) && !lexicon.has(WordList.ROLE, word)
                || EntityTable.isVerbLike(word) && !lexicon.isGivenName(word)) {
            return false;
        }
        if (!headIsName && word.charAt(0) == 'ل' && lexicon.isGivenName(word.substring(1))) {
            return true;
        }
        if (isCliticPhrase(i)
                && (headIsName
                        || !word.startsWith("لل")
                                && !word.startsWith("بال")
                                && !word.startsWith("ب")
                                && !lexicon.isCommon(word.substring(1)))) {
            return false;
        }
        return CueLexicon.shipped()
                .find(word)
                .filter(f -> (!f.pronoun() || f.is(CueForm.Shape.NOUN)) && !lexicon.isCommon(word))
                .isEmpty();
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
                && !(EntityTable.isVerbLike(word) && !lexicon.isGivenName(word))
                && !isCliticPhrase(i)
                && CueLexicon.shipped()
                        .find(word)
                        .filter(f -> !lexicon.isCommon(word))
                        .isEmpty();
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
