package org.isnad.quote.extract;

import java.util.Optional;

/** Finds the words that name a speaker, behind a verb (قال وزير…) or before it (الوزير قال). */
final class MentionFinder {

    /** [tokens] A subject that stands further before its verb is not looked for. */
    private static final int FAR_BEFORE = 80;

    private final Reading reading;
    private final EntityTable entities;
    private final PhraseReader phrases;
    private final PhraseBounds bounds;
    private final Openers openers;
    private final Lexicon lexicon = Lexicon.shipped();

    MentionFinder(Reading reading, EntityTable entities) {
        this.reading = reading;
        this.openers = new Openers(reading);
        this.entities = entities;
        this.phrases = new PhraseReader(reading, entities);
        this.bounds = phrases.bounds();
    }

    /** The subject behind the verb at {@code cue}, which ends before {@code limit}. */
    Optional<Mention> after(int cue, int limit) {
        int i = skipAdverbs(cue + 1, limit);
        if (i >= limit) {
            return Optional.empty();
        }
        if (i == cue + 1 && reading.inMarks(i) && !isLong(reading.outer(i))) {
            Marked m = reading.outer(i);
            return Optional.of(new Mention(m.first(), m.last(), m.first(), m.last()));
        }
        if (bounds.startsPhrase(i)) {
            return isIdiom(reading.word(i)) ? Optional.empty() : phrases.phraseAt(i, limit);
        }
        for (int j = i + 1; j < limit; j++) {
            if (reading.word(j).equals("التي") || reading.word(j).equals("الذي")) {
                return Optional.empty();
            }
            if ((bounds.isHead(j) || lexicon.has(WordList.ANONYMOUS, reading.word(j)) && !reading.inMarks(j))
                    && isFree(j, i)) {
                return phrases.phraseAt(j, limit);
            }
        }
        return Optional.empty();
    }

    /** لفت النظر، جدد التأكيد: the object that makes one expression with the verb. */
    private boolean isIdiom(String word) {
        return switch (word) {
            case "النظر", "الانتباه", "انتباه", "الدعوه", "دعوته", "دعوتها", "الاشاره", "القول", "الحديث", "الشكر" ->
                true;
            default ->
                word.length() == 7
                        && word.startsWith("الت")
                        && word.charAt(5) == 'ي'
                        && !lexicon.has(WordList.ROLE, word);
        };
    }

    private boolean isLong(Marked m) {
        return m.words(reading) > NameFinder.LONGEST_QUOTED_NAME * 2 || m.last() == m.first();
    }

    private int skipAdverbs(int from, int limit) {
        int i = from;
        while (i < limit
                && (isTime(i)
                        || lexicon.has(WordList.SENTENCE_ADVERB, reading.word(i))
                        || isPronoun(reading.word(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isPronoun(String word) {
        return switch (word) {
            case "عليه", "عليها", "اليه", "اليها", "لهم", "به", "بها", "فيه", "فيها", "عنه", "عنها", "له", "لها" ->
                true;
            default -> false;
        };
    }

    private boolean isTime(int i) {
        String word = reading.word(i);
        return lexicon.has(WordList.DAY, word) || !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** Not governed by the word before: a day, a comma or a definite noun stands there. */
    private boolean isFree(int j, int from) {
        Token before = reading.token(j - 1);
        if (before.kind() != Token.Kind.WORD) {
            return before.isComma() || before.kind() == Token.Kind.MARK || before.is(")");
        }
        String word = before.fold();
        String head = reading.word(j);
        if (word.startsWith("ال") && head.startsWith("ال") && (head.endsWith("ي") || head.endsWith("يه"))) {
            // الندوة الصحفية
            return false;
        }
        return isTime(j - 1)
                || word.startsWith("ال") && !lexicon.has(WordList.ROLE, word) && j - from > 1
                || lexicon.has(WordList.COUNTRY, word);
    }

    /** The subject before a verb, no further back than {@code from}. */
    Optional<Mention> before(int cue, int start) {
        int from = Math.max(start, cue - FAR_BEFORE);
        int comma = cue - 1;
        while (comma >= from && !isBreak(comma)) {
            comma--;
        }
        Optional<Mention> near = inSegment(comma + 1, cue);
        return near.isPresent() || comma < from ? near : inSegment(from, cue);
    }

    private boolean isBreak(int i) {
        Token token = reading.token(i);
        return token.isComma() || token.isColon() || lexicon.hasBare(WordList.COMPLEMENTIZER, reading.word(i));
    }

    /** وكان فلان [قد] أعلن, من جهته فلان قال: the subject that opens the clause and reaches up to the verb. */
    Optional<Mention> rightBefore(int cue, int start) {
        int from = Math.max(start, cue - FAR_BEFORE);
        int comma = cue - 1;
        while (comma >= from && !isBreak(comma)) {
            comma--;
        }
        int i = openers.skipOpeners(comma + 1, cue);
        if (i >= cue
                || !bounds.startsPhrase(i)
                || !bounds.isHead(i) && !lexicon.has(WordList.COUNTRY, reading.word(i))) {
            return Optional.empty();
        }
        return phrases.phraseAt(i, cue)
                .filter(m -> m.last() == cue
                        || m.last() == cue - 1 && reading.word(m.last()).equals("قد"));
    }

    /** The noun phrase between a clause's أن and its verb: أن أمها قالت. */
    Optional<Mention> nounBefore(int cue, int from) {
        return from < cue && bounds.startsPhrase(from)
                ? phrases.phraseAt(from, cue).filter(m -> m.last() == cue)
                : Optional.empty();
    }

    /** أما فلان فقال: the noun behind أما. */
    Optional<Mention> topic(int cue, int from) {
        for (int i = cue - 1; i >= Math.max(from, cue - FAR_BEFORE); i--) {
            if (reading.word(i).equals("اما") && i + 1 < cue) {
                return phrases.phraseAt(i + 1, cue);
            }
        }
        return Optional.empty();
    }

    /** The noun phrase that ends right before the verb, inside quoted words: الإيرانيين قالوا. */
    Optional<Mention> rightBeforeOrName(int cue, int from) {
        int start = cue;
        while (start > from
                && cue - start < 3
                && bounds.startsPhrase(start - 1)
                && reading.token(start - 1).isWord()) {
            start--;
        }
        return start < cue ? Optional.of(phrases.names().withName(start, cue)) : Optional.empty();
    }

    private Optional<Mention> inSegment(int from, int to) {
        int start = openers.skipOpeners(from, to);
        if (reading.word(start).contains("اتصال") && reading.word(start + 1).startsWith("ب") && start + 1 < to) {
            // وبالاتصال بالمعتمد أفادنا
            return phrases.phraseAt(start + 1, to).map(m -> m.hasName() ? m : m.withClitic());
        }
        if (start < to && bounds.startsPhrase(start) && !lexicon.has(WordList.DAY, reading.word(start))) {
            Optional<Mention> mention = phrases.phraseAt(start, to);
            if (mention.isPresent()
                    && (mention.get().hasName()
                            || bounds.isHead(start)
                            || lexicon.has(WordList.COUNTRY, reading.word(start))
                            || lexicon.has(WordList.ANONYMOUS, reading.word(start)))) {
                return mention;
            }
        }
        if (isTopic(reading.word(start))) {
            return Optional.empty();
        }
        for (int k = to - 1; k >= start; k--) {
            String word = reading.word(k);
            if (lexicon.isGivenName(word) && !lexicon.isCommon(word) && !reading.inMarks(k)) {
                int end = entities.endOfName(k, to);
                boolean governed = k > start && (lexicon.has(WordList.OF_ROLE, reading.word(k - 1)));
                if (end - k >= 2 && !governed) {
                    return Optional.of(new Mention(k, end, k, end));
                }
            }
        }
        return Optional.empty();
    }

    /** وعن سؤال حول فلان أجاب: whoever is named there is asked about. */
    private static boolean isTopic(String word) {
        return switch (word) {
            case "عن", "وعن", "حول", "وحول", "بخصوص", "وبخصوص", "بشان", "وبشان" -> true;
            default -> false;
        };
    }

    /** Whether the article has a full name that ends so. */
    boolean isKnownSurname(String word) {
        return entities.isKnownSurname(word);
    }

    /** The subject of a sentence that begins with a verb nobody knows: رفضت وزارة…، خرجت الفتاة…. */
    Optional<Mention> subjectOf(int from, int cue, boolean feminine) {
        for (int i = cue - 1; i > from && feminine; i--) {
            String verb = reading.word(i - 1);
            if (verb.length() >= 4
                    && verb.endsWith("ت")
                    && !verb.startsWith("ال")
                    && isSubject(i)
                    && !reading.inMarks(i)) {
                return phrases.phraseAt(i, cue);
            }
        }
        return behindVerb(openers.skipParticles(from, cue), cue);
    }

    private Optional<Mention> behindVerb(int from, int cue) {
        String first = reading.word(from);
        boolean verb = !first.isEmpty()
                && !first.startsWith("ال")
                && !lexicon.has(WordList.PREPOSITION, first)
                && !lexicon.isCommon(first);
        return verb && from + 1 < cue && isSubject(from + 1) ? phrases.phraseAt(from + 1, cue) : Optional.empty();
    }

    private boolean isSubject(int i) {
        String word = reading.word(i);
        return bounds.isHead(i)
                || word.startsWith("ال") && word.length() > 4 && bounds.startsPhrase(i)
                || lexicon.has(WordList.COUNTRY, word);
    }

    /** The name that begins at {@code i}, or nothing. */
    Optional<Mention> nameAt(int i, int limit) {
        String word = reading.word(i);
        int end = lexicon.isGivenName(word) && !lexicon.isCommon(word) ? entities.endOfName(i, limit) : i;
        return end > i + 1 ? Optional.of(new Mention(i, end, i, end)) : Optional.empty();
    }

    /** A person, an office, a body or a country rather than a thing. */
    boolean isAgent(Mention m) {
        String head = reading.word(m.first());
        return lexicon.isGivenName(head) && m.hasName()
                || m.nameFirst() > m.first()
                || lexicon.has(WordList.COUNTRY, head)
                || lexicon.has(WordList.ANONYMOUS, head)
                || phrases.names().isPerson(head)
                || lexicon.has(WordList.BODY, head)
                || entities.isKnownSurname(head);
    }

    /** The phrase that begins at {@code i}. */
    Optional<Mention> phraseAt(int i, int limit) {
        return phrases.phraseAt(i, limit);
    }
}
