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
        if (startsPhrase(i)) {
            return phraseAt(i, limit);
        }
        for (int j = i + 1; j < limit; j++) {
            if (isHead(j) && isFree(j, i)) {
                return phraseAt(j, limit);
            }
        }
        return Optional.empty();
    }

    private int skipAdverbs(int from, int limit) {
        int i = from;
        while (i < limit && (isTime(i) || lexicon.has(WordList.SENTENCE_ADVERB, reading.word(i)))) {
            i++;
        }
        return i;
    }

    private boolean isTime(int i) {
        String word = reading.word(i);
        return lexicon.has(WordList.DAY, word) || !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private boolean startsPhrase(int i) {
        String word = reading.word(i);
        return !word.isEmpty()
                && !lexicon.has(WordList.PREPOSITION, word)
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
        if (!mention.hasName() && end + 1 < limit && reading.token(end).isComma() && isNameAt(end + 1, limit)) {
            int nameEnd = entities.endOfName(end + 1, limit);
            return Optional.of(new Mention(i, nameEnd, end + 1, nameEnd));
        }
        return Optional.of(mention);
    }

    private boolean isNameAt(int i, int limit) {
        String word = reading.word(i);
        int end = entities.endOfName(i, limit);
        return end > i
                && !word.startsWith("ال")
                && (lexicon.isGivenName(word) || end - i >= 2)
                && (end >= limit || !reading.token(end).isWord() || lexicon.has(WordList.PREPOSITION, reading.word(end)));
    }

    private int endOfPhrase(int from, int limit) {
        boolean headIsName = !lexicon.isCommon(reading.word(from));
        int i = from;
        while (i < limit && staysInside(i, from, headIsName)) {
            i = reading.inMarks(i) ? reading.outer(i).after() : i + 1;
        }
        return Math.min(i, limit);
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
        if (lexicon.has(WordList.COMPLEMENTIZER, word) || lexicon.has(WordList.TAG, word) || lexicon.has(WordList.DAY, word)) {
            return false;
        }
        if (lexicon.has(WordList.PREPOSITION, word) || EntityTable.isVerbLike(word) && !lexicon.isGivenName(word)) {
            return false;
        }
        if (isCliticPhrase(i) && (headIsName || !word.startsWith("لل") && !word.startsWith("بال") && !word.startsWith("ب") && !lexicon.isCommon(word.substring(1)))) {
            return false;
        }
        return CueLexicon.shipped().find(word).filter(f -> !f.pronoun() && !lexicon.isCommon(word)).isEmpty();
    }

    /** [words] A name in marks inside a subject: الأم "…". */
    private static final int LONGEST_QUOTED_NAME = 4;

    private Mention withName(int first, int last) {
        for (int k = first; k < last; k++) {
            String word = reading.word(k);
            if (lexicon.isGivenName(word) && !lexicon.isCommon(word) && !(k > first && isGenitiveHead(reading.word(k - 1)))) {
                if (k > first && lexicon.has(WordList.OF_ROLE, bare(reading.word(k - 1)))) {
                    return new Mention(first, last, first, first);
                }
                int end = entities.endOfName(k, last);
                if (end > k) {
                    return new Mention(first, last, k, end);
                }
            }
        }
        if (reading.token(first).isWord() && !lexicon.isCommon(reading.word(first))) {
            int end = entities.endOfName(first, last);
            return end > first ? new Mention(first, last, first, end) : new Mention(first, last, first, first);
        }
        return tailName(first, last);
    }

    private boolean isGenitiveHead(String before) {
        return lexicon.has(WordList.BODY, before) || lexicon.has(WordList.TITLE_HEAD, before) && !lexicon.has(WordList.ROLE, before);
    }

    private static String bare(String word) {
        return Lexicon.startsWithConjunction(word) ? word.substring(1) : word;
    }

    /** وزيرة الطاقة والمناجم هالة شيخ روحو: unknown words behind the office, the first of them indefinite. */
    private Mention tailName(int first, int last) {
        int from = last;
        while (from > first + 1 && reading.token(from - 1).isWord() && entities.endOfName(from - 1, from) == from) {
            from--;
        }
        while (from < last && (reading.word(from).startsWith("ال") || reading.word(from).endsWith("ي") && reading.word(from).length() > 4)) {
            from++;
        }
        boolean enough = last - from >= 2 || last - from == 1 && from == first + 1 && lexicon.has(WordList.ROLE, reading.word(first));
        if (!enough || last - from > 5 || lexicon.has(WordList.OF_ROLE, bare(reading.word(from - 1)))) {
            return new Mention(first, last, first, first);
        }
        return new Mention(first, last, from, last);
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
}
