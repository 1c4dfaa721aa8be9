package org.isnad.quote.extract;

import java.util.Optional;

/** Finds the words that name a speaker, behind a verb (قال وزير…) or before it (الوزير قال). */
final class MentionFinder {

    /** [tokens] A longer subject is no subject. */
    private static final int LONGEST_MENTION = 28;

    private final Reading reading;
    private final EntityTable entities;
    private final Lexicon lexicon = Lexicon.shipped();

    MentionFinder(Reading reading, EntityTable entities) {
        this.reading = reading;
        this.entities = entities;
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
        if (startsPhrase(i)) {
            return phraseAt(i, limit);
        }
        for (int j = i + 1; j < limit; j++) {
            if ((isHead(j) || lexicon.has(WordList.ANONYMOUS, reading.word(j)) && !reading.inMarks(j)) && isFree(j, i)) {
                return phraseAt(j, limit);
            }
        }
        return Optional.empty();
    }

    private boolean isLong(Marked m) {
        return m.words(reading) > LONGEST_QUOTED_NAME * 2 || m.last() == m.first();
    }

    private int skipAdverbs(int from, int limit) {
        int i = from;
        while (i < limit && (isTime(i) || lexicon.has(WordList.SENTENCE_ADVERB, reading.word(i)) || isPronoun(reading.word(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isPronoun(String word) {
        return switch (word) {
            case "عليه", "عليها", "اليه", "اليها", "لهم", "به", "بها", "فيه", "فيها", "عنه", "عنها", "له", "لها" -> true;
            default -> false;
        };
    }

    private boolean isTime(int i) {
        String word = reading.word(i);
        return lexicon.has(WordList.DAY, word) || !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private boolean startsPhrase(int i) {
        String word = reading.word(i);
        return !word.isEmpty()
                && !lexicon.hasBare(WordList.PREPOSITION, word)
                && !lexicon.has(WordList.COMPLEMENTIZER, word)
                && !lexicon.has(WordList.TAG, word)
                && !(EntityTable.isVerbLike(word) && !lexicon.isGivenName(word))
                && !isCliticPhrase(i)
                && CueLexicon.shipped().find(word).filter(f -> !lexicon.isCommon(word)).isEmpty();
    }

    /** لمزيج، للصحيفة، بالقول: a preposition grown together with its noun. */
    private boolean isCliticPhrase(int i) {
        String word = reading.word(i);
        if (lexicon.isGivenName(word) || lexicon.has(WordList.ROLE, word) || lexicon.has(WordList.BODY, word)) {
            return false;
        }
        return word.length() > 3 && (word.charAt(0) == 'ل' || word.startsWith("بال") || word.startsWith("ب") && lexicon.isCommon(word.substring(1)));
    }

    private boolean isHead(int i) {
        String word = reading.word(i);
        return !reading.inMarks(i)
                && (lexicon.has(WordList.ROLE, word) || lexicon.has(WordList.BODY, word) || lexicon.isGivenName(word) || lexicon.has(WordList.OF_ROLE, word))
                && !lexicon.has(WordList.PREPOSITION, word);
    }

    /** Not governed by the word before: a day, a comma or a definite noun stands there. */
    private boolean isFree(int j, int from) {
        Token before = reading.token(j - 1);
        if (before.kind() != Token.Kind.WORD) {
            return before.isComma() || before.kind() == Token.Kind.MARK || before.is(")");
        }
        String word = before.fold();
        return isTime(j - 1)
                || word.startsWith("ال") && !lexicon.has(WordList.ROLE, word) && j - from > 1
                || lexicon.has(WordList.COUNTRY, word);
    }

    /** The phrase that begins at {@code i}. */
    Optional<Mention> phraseAt(int i, int limit) {
        int end = endOfPhrase(i, Math.min(limit, i + LONGEST_MENTION));
        if (end <= i) {
            return Optional.empty();
        }
        Mention mention = withName(i, end);
        if (!mention.hasName() && end + 1 < limit && reading.token(end).isComma() && lexicon.hasBare(WordList.ROLE, reading.word(i))) {
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
            Mention holder = withName(i, end);
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

    private int endOfPhrase(int from, int limit) {
        boolean headIsName = !lexicon.isCommon(reading.word(from));
        int i = from;
        while (i < limit && staysInside(i, from, headIsName)) {
            i = reading.inMarks(i) ? reading.outer(i).after() : i + 1;
        }
        i = Math.min(i, limit);
        return headIsName || hasGivenName(from, i) || i - from == 2 && withName(from, i).hasName() ? i : extended(from, i, limit);
    }

    /** بمرض نادر: many given names are adjectives too; one that stands alone behind an indefinite noun is. */
    private boolean isAdjectival(int k) {
        String before = reading.word(k - 1);
        if (reading.word(k).startsWith("ال") && !lexicon.has(WordList.ROLE, before)) {
            return true;
        }
        return !before.startsWith("ال") && !before.startsWith("لل") && !lexicon.has(WordList.ROLE, before) && !lexicon.has(WordList.COUNTRY, before);
    }

    private boolean hasGivenName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.isGivenName(reading.word(i)) && !lexicon.isCommon(reading.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOfRole(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.hasBare(WordList.OF_ROLE, reading.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** [tokens] Between an office and its holder's name: مدير الشركة التي تستغل هذا القطار فلان. */
    private static final int FAR_NAME = 12;

    /** Across a preposition or a relative clause, when the holder's name or the end of the subject is near. */
    private int extended(int from, int end, int limit) {
        int far = Math.min(limit, end + FAR_NAME);
        boolean office = lexicon.has(WordList.ROLE, reading.word(from));
        int i = end;
        while (i < far && reading.token(i).isWord() && !endsSubject(i)) {
            if (office && i > end && lexicon.isGivenName(reading.word(i)) && !lexicon.isCommon(reading.word(i)) && isOwnName(i)) {
                return entities.endOfName(i, limit);
            }
            i++;
        }
        if (i < limit || i == end || lexicon.has(WordList.VENUE, reading.word(end + 1)) || lexicon.has(WordList.DAY, reading.word(end + 1))) {
            return end;
        }
        boolean place = i - end >= 2 && i - end <= 3 && lexicon.has(WordList.PREPOSITION, reading.word(end));
        boolean named = office && i - end > 2 && tailStart(end, limit) < limit - 1;
        return place || named ? limit : end;
    }

    private boolean endsSubject(int i) {
        String word = reading.word(i);
        return lexicon.has(WordList.COMPLEMENTIZER, word)
                || lexicon.has(WordList.TAG, word)
                || lexicon.has(WordList.DAY, word)
                || lexicon.has(WordList.VENUE, word)
                || CueLexicon.shipped().find(word).filter(f -> !f.has('w') && !lexicon.isCommon(word)).isPresent();
    }

    private boolean isOwnName(int i) {
        String before = reading.word(i - 1);
        return !before.isEmpty()
                && !lexicon.has(WordList.PREPOSITION, before)
                && !lexicon.has(WordList.OF_ROLE, before)
                && !isGenitiveHead(before);
    }

    private boolean staysInside(int i, int from, boolean headIsName) {
        Token token = reading.token(i);
        if (token.kind() == Token.Kind.MARK) {
            return reading.inMarks(i) && reading.outer(i).words(reading) <= LONGEST_QUOTED_NAME && !headIsName;
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
        if (isDemonstrative(word) && reading.word(i + 1).startsWith("ال") && !reading.word(i - 1).startsWith("ال")) {
            return true;
        }
        if (hasPossessor(word) && i > from + 1) {
            return false;
        }
        if (lexicon.has(WordList.COMPLEMENTIZER, word) || lexicon.has(WordList.TAG, word) || lexicon.has(WordList.DAY, word)) {
            return false;
        }
        if (lexicon.has(WordList.SENTENCE_ADVERB, word) || lexicon.hasBare(WordList.PREPOSITION, word) && !lexicon.has(WordList.ROLE, word) || EntityTable.isVerbLike(word) && !lexicon.isGivenName(word)) {
            return false;
        }
        if (!headIsName && word.charAt(0) == 'ل' && lexicon.isGivenName(word.substring(1))) {
            return true;
        }
        if (isCliticPhrase(i) && (headIsName || !word.startsWith("لل") && !word.startsWith("بال") && !word.startsWith("ب") && !lexicon.isCommon(word.substring(1)))) {
            return false;
        }
        return CueLexicon.shipped().find(word).filter(f -> (!f.pronoun() || f.is(CueForm.Shape.NOUN)) && !lexicon.isCommon(word)).isEmpty();
    }

    /** الأم "فلانة" ووالد الطفلة: behind a name, و and an office are somebody else. */
    private boolean isNextPerson(int i, int from) {
        String word = reading.word(i);
        String rest = lexicon.withoutConjunction(word);
        boolean person = !rest.equals(word) && (lexicon.has(WordList.ROLE, rest) || lexicon.has(WordList.OF_ROLE, rest));
        return person && (reading.token(i - 1).kind() == Token.Kind.MARK || hasGivenName(from, i));
    }

    private static boolean isDemonstrative(String word) {
        return word.equals("هذا") || word.equals("هذه") || word.equals("ذلك") || word.equals("تلك");
    }

    /** [words] A name in marks inside a subject: الأم "…". */
    private static final int LONGEST_QUOTED_NAME = 3;

    private Mention withName(int first, int last) {
        for (int k = first; k < last; k++) {
            String word = reading.word(k);
            if (lexicon.isGivenName(word) && !lexicon.isCommon(word) && !(k > first && isGenitiveHead(reading.word(k - 1))) && !reading.inMarks(k)) {
                if (k > first && lexicon.has(WordList.OF_ROLE, bare(reading.word(k - 1)))) {
                    return new Mention(first, last, first, first);
                }
                int end = entities.endOfName(k, last);
                if (end > k + 1 || end == k + 1 && (k == first || !isAdjectival(k))) {
                    return new Mention(first, last, k, end);
                }
            }
        }
        for (int k = first + 1; k < last; k++) {
            if (reading.token(k).kind() == Token.Kind.MARK && reading.inMarks(k) && reading.outer(k).open() == k && isPerson(reading.word(k - 1))) {
                Marked m = reading.outer(k);
                boolean genitive = hasOfRole(first, k);
                return genitive ? new Mention(first, last, first, first) : new Mention(first, last, m.first(), m.last());
            }
        }
        if (reading.token(first).isWord() && !lexicon.isCommon(reading.word(first))) {
            int end = entities.endOfName(first, last);
            boolean all = end == last || entities.isKnownSurname(reading.word(first));
            return all && end > first ? new Mention(first, last, first, end) : new Mention(first, last, first, first);
        }
        return tailName(first, last);
    }

    /** الأم، الوزير. */
    private boolean isPerson(String word) {
        return lexicon.hasBare(WordList.ROLE, word)
                || lexicon.hasBare(WordList.OF_ROLE, word)
                || word.startsWith("ال") && lexicon.has(WordList.OF_ROLE, word.substring(2));
    }

    private boolean isGenitiveHead(String before) {
        return !before.startsWith("ال") && lexicon.has(WordList.BODY, before) || lexicon.has(WordList.TITLE_HEAD, before) && !before.startsWith("ال") && !lexicon.has(WordList.ROLE, before);
    }

    private String bare(String word) {
        return lexicon.withoutConjunction(word);
    }

    /** وزيرة الطاقة والمناجم هالة شيخ روحو: unknown words behind the office, the first of them indefinite. */
    private Mention tailName(int first, int last) {
        Mention none = new Mention(first, last, first, first);
        if (!lexicon.hasBare(WordList.ROLE, reading.word(first))) {
            return none;
        }
        int from = tailStart(first, last);
        boolean enough = last - from >= 2 || last - from == 1 && from == first + 1 && lexicon.has(WordList.ROLE, reading.word(first));
        String before = from > first ? reading.word(from - 1) : "";
        boolean idafa = from > first + 1 && !before.startsWith("ال") && !before.startsWith("لل") && !before.startsWith("وال") && !before.startsWith("بال") && !before.endsWith("ي") && !before.endsWith("يه") && !lexicon.has(WordList.COUNTRY, before);
        if (!enough || idafa || from < last && (reading.word(from).endsWith("ه") || reading.word(from).startsWith("ب") && !lexicon.isGivenName(reading.word(from))) || last - from > 5 || lexicon.has(WordList.OF_ROLE, bare(reading.word(from - 1)))) {
            return none;
        }
        return new Mention(first, last, from, last);
    }

    private int tailStart(int first, int last) {
        int from = last;
        while (from > first + 1 && reading.token(from - 1).isWord() && entities.endOfName(from - 1, from) == from && !hasPossessor(reading.word(from - 1))) {
            from--;
        }
        while (from < last && (reading.word(from).startsWith("ال") || reading.word(from).endsWith("ي") && reading.word(from).length() > 4)) {
            from++;
        }
        return from;
    }

    private static boolean hasPossessor(String word) {
        return word.length() > 4 && (word.endsWith("ها") || word.endsWith("هم"));
    }

    /** The subject before a verb, no further back than {@code from}. */
    Optional<Mention> before(int cue, int from) {
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
    Optional<Mention> rightBefore(int cue, int from) {
        int comma = cue - 1;
        while (comma >= from && !isBreak(comma)) {
            comma--;
        }
        int start = skipOpeners(comma + 1, cue);
        if (start >= cue || !startsPhrase(start) || !isHead(start) && !lexicon.has(WordList.COUNTRY, reading.word(start))) {
            return Optional.empty();
        }
        return phraseAt(start, cue).filter(m -> m.last() == cue || m.last() == cue - 1 && reading.word(m.last()).equals("قد"));
    }

    /** The noun phrase that ends right before the verb, inside quoted words: الإيرانيين قالوا. */
    Optional<Mention> rightBeforeOrName(int cue, int from) {
        int start = cue;
        while (start > from && cue - start < 3 && startsPhrase(start - 1) && reading.token(start - 1).isWord()) {
            start--;
        }
        return start < cue ? Optional.of(withName(start, cue)) : Optional.empty();
    }

    private Optional<Mention> inSegment(int from, int to) {
        int start = skipOpeners(from, to);
        if (start < to && startsPhrase(start) && !lexicon.has(WordList.DAY, reading.word(start))) {
            Optional<Mention> mention = phraseAt(start, to);
            if (mention.isPresent() && (mention.get().hasName() || isHead(start) || lexicon.has(WordList.COUNTRY, reading.word(start)) || lexicon.has(WordList.ANONYMOUS, reading.word(start)))) {
                return mention;
            }
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

    private int skipOpeners(int from, int to) {
        int i = from;
        while (i < to) {
            String word = reading.word(i);
            if (word.equals("من") && i + 1 < to && isTurn(reading.word(i + 1))) {
                i += 2;
            } else if (isConnective(word) || reading.token(i).isComma() || isTurn(word)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private static boolean isTurn(String word) {
        return word.startsWith("جه") || word.startsWith("جانب") || word.startsWith("ناحي") || word.startsWith("بدور") || word.startsWith("وبدور");
    }

    private static boolean isConnective(String word) {
        return switch (word) {
            case "و", "ومن", "كما", "الا", "ان", "لكن", "ولكن", "وان", "فيما", "بينما", "وكان", "كان", "وكانت", "كانت", "قد", "هذا", "ثم", "في", "حين", "اما" -> true;
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
            if (verb.length() >= 4 && verb.endsWith("ت") && !verb.startsWith("ال") && isSubject(i) && !reading.inMarks(i)) {
                return phraseAt(i, cue);
            }
        }
        String first = reading.word(from);
        boolean verb = !first.isEmpty() && !first.startsWith("ال") && !lexicon.has(WordList.PREPOSITION, first) && !lexicon.isCommon(first);
        return verb && from + 1 < cue && isSubject(from + 1) ? phraseAt(from + 1, cue) : Optional.empty();
    }

    private boolean isSubject(int i) {
        String word = reading.word(i);
        return isHead(i) || word.startsWith("ال") && word.length() > 4 && startsPhrase(i) || lexicon.has(WordList.COUNTRY, word);
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
                || isPerson(head)
                || lexicon.has(WordList.BODY, head)
                || entities.isKnownSurname(head);
    }
}
