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
        Mention mention = named(names.withName(i, end), limit);
        if (!mention.hasName()
                && end + 1 < limit
                && reading.token(end).isComma()
                && lexicon.hasBare(WordList.ROLE, reading.word(i))) {
            return Optional.of(apposed(mention, end + 1, limit));
        }
        return Optional.of(mention);
    }

    /** A phrase ends with its name, unless an office follows; سائح يدعى فلان has the name farther on. */
    private Mention named(Mention mention, int limit) {
        int last = mention.nameLast();
        if (!mention.hasName()) {
            return introduced(mention, limit);
        }
        boolean more = last < mention.last()
                && names.hasGivenName(mention.nameFirst(), last)
                && reading.token(last).isWord()
                && !lexicon.isCommon(reading.word(last));
        return more ? new Mention(mention.first(), last, mention.nameFirst(), last) : mention;
    }

    private Mention introduced(Mention mention, int limit) {
        for (int i = mention.first() + 1; i + 1 < Math.min(limit, mention.first() + FAR_NAME); i++) {
            if (!introduces(i, mention.first())) {
                continue;
            }
            if (reading.inMarks(i + 1)) {
                Marked m = reading.outer(i + 1);
                return new Mention(mention.first(), m.after(), m.first(), m.last());
            }
            int end = entities.endOfName(i + 1, limit);
            return end > i + 1 ? new Mention(mention.first(), end, i + 1, end) : mention;
        }
        return mention;
    }

    /** يدعى، اسمه; باسم before marks, unless somebody speaks in another's name. */
    private boolean introduces(int i, int head) {
        return switch (reading.word(i)) {
            case "يدعي", "تدعي", "ويدعي", "وتدعي", "اسمه", "اسمها", "واسمه", "واسمها", "المدعو", "المدعوه" -> true;
            case "باسم" -> reading.inMarks(i + 1) && !isSpokesman(reading.word(head));
            default -> false;
        };
    }

    private static boolean isSpokesman(String word) {
        return word.contains("ناطق") || word.contains("متحدث") || word.startsWith("ال");
    }

    /** الناطق باسم الحركة، فلان: an office, a comma, and its holder. */
    private Mention apposed(Mention office, int from, int limit) {
        // القطري علي الكواري
        boolean nationality = reading.word(from).startsWith("ال") && reading.word(from).endsWith("ي");
        int i = nationality && lexicon.isGivenName(reading.word(from + 1)) ? from + 1 : from;
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
                && (!word.startsWith("ال") || lexicon.isGivenName(word))
                && (lexicon.isGivenName(word) || end - i >= 2 && end - i <= 3)
                && (end >= limit || !reading.token(end).isWord() || lexicon.isGivenName(word));
    }

    int endOfPhrase(int from, int limit) {
        boolean headIsName = isNameHead(reading.word(from));
        if (reading.word(from).startsWith("ال")
                && entities.isKnownSurname(reading.word(from))
                && !lexicon.isGivenName(reading.word(from))) {
            return from + 1;
        }
        int i = from;
        while (i < limit && (staysInside(i, from, headIsName) || behindBracket(i, limit) > i)) {
            i = reading.inMarks(i) ? reading.outer(i).after() : Math.max(i + 1, behindBracket(i, limit));
        }
        i = Math.min(i, limit);
        return headIsName
                        || names.hasGivenName(from, i)
                        || names.hasOwnName(from, i)
                ? i
                : extended(from, i, limit);
    }

    /** نقابة (سود) التي: behind a short remark in brackets; {@code i} where there is none. */
    private int behindBracket(int i, int limit) {
        if (!reading.token(i).is("(")) {
            return i;
        }
        for (int k = i + 1; k < Math.min(limit, i + 5); k++) {
            if (reading.token(k).is(")")) {
                return k + 1;
            }
        }
        return i;
    }

    /** المشرفة is an office, whether or not it is in a list; الصيداوي is a name where the article has it as one. */
    private boolean isNameHead(String word) {
        return entities.isKnownSurname(word) && word.startsWith("ال")
                || !lexicon.isCommon(word) && (!word.startsWith("ال") || lexicon.isGivenName(word) || entities.isKnownSurname(word));
    }

    /** Across a preposition or a relative clause, when the holder's name or the end of the subject is near. */
    private int extended(int from, int end, int limit) {
        int far = Math.min(limit, end + FAR_NAME);
        boolean office = isOffice(reading.word(from));
        int i = end;
        while (i < far && (reading.token(i).isWord() || isShortMark(i)) && !endsSubject(i)) {
            if (office
                    && i > end
                    && lexicon.isGivenName(reading.word(i))
                    && !lexicon.isCommon(reading.word(i))
                    && isOwnName(i)) {
                return entities.endOfName(i, limit);
            }
            if (office && i > end && (isTitle(i - 1) || isMarkEnd(i - 1)) && isUnknown(i)) {
                // المشرفة على الدراسة الدكتورة أيومي ناكانو
                return entities.endOfName(i, limit);
            }
            i = reading.next(i);
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

    private boolean isShortMark(int i) {
        return reading.inMarks(i) && reading.outer(i).words(reading) <= NameFinder.LONGEST_QUOTED_NAME;
    }

    private boolean isMarkEnd(int i) {
        return reading.inMarks(i) && reading.outer(i).after() == i + 1;
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
        if (isAfterTopic(i, from) || isObject(i, from) || isVerbOfHers(i, from)) {
            return false;
        }
        if (i == from + 1 && reading.word(from).startsWith("الم") && isOfParticiple(word)) {
            // المظنون فيه، المدعى عليها
            return true;
        }
        if (word.equals("من") && lexicon.has(WordList.LAW, reading.word(from))) {
            return reading.word(i + 1).startsWith("ال");
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
        return cue(word)
                .filter(f -> !f.pronoun() || f.is(CueForm.Shape.NOUN))
                .isEmpty();
    }

    /** The form of a word that cannot be anything else; الاتهام and التعبير are nouns like others. */
    private Optional<CueForm> cue(String word) {
        return CueLexicon.shipped()
                .find(word)
                .filter(form -> !lexicon.isCommon(word) && (form.pronoun() || !form.is(CueForm.Shape.NOUN)));
    }

    /** أعلنت شركة غوغل إطلاق: an indefinite verbal noun behind a whole subject is what was announced. */
    private boolean isObject(int i, int from) {
        String before = reading.word(i - 1);
        return i > from + 1
                && VerbShape.isVerbalNoun(reading.word(i))
                && !lexicon.isGivenName(reading.word(i))
                && (before.startsWith("ال") || !lexicon.isCommon(before));
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
            case "فيه", "فيها", "فيهم", "به", "بها", "بهم", "عليه", "عليها", "عليهم", "اليه", "اليها", "عنه", "عنها" -> true;
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

    /** مبتسما، متحدثا: an accusative is no subject. */
    private boolean isAdverbial(String word) {
        return word.length() >= 5
                && word.charAt(0) == 'م'
                && word.charAt(1) != 'ا'
                && word.endsWith("ا")
                && !lexicon.isGivenName(word);
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
