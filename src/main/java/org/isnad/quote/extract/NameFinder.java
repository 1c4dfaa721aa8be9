package org.isnad.quote.extract;

/** Finds the person's name within a noun phrase: by given names that are known, by marks, or as the unknown words behind an office. */
final class NameFinder {

    /** [words] A name in marks inside a subject: الأم "…". */
    static final int LONGEST_QUOTED_NAME = 3;

    private final Reading reading;
    private final EntityTable entities;
    private final Lexicon lexicon = Lexicon.shipped();

    NameFinder(Reading reading, EntityTable entities) {
        this.reading = reading;
        this.entities = entities;
    }

    Mention withName(int first, int last) {
        for (int k = first; k < last; k++) {
            String word = reading.word(k);
            if (lexicon.isGivenName(word)
                    && !lexicon.isCommon(word)
                    && !(k > first && isGenitiveHead(reading.word(k - 1)))
                    && !reading.inMarks(k)) {
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
            if (reading.token(k).kind() == Token.Kind.MARK
                    && reading.inMarks(k)
                    && reading.outer(k).open() == k
                    && isPerson(reading.word(k - 1))
                    && mayBeName(reading.outer(k))) {
                Marked m = reading.outer(k);
                boolean genitive = hasOfRole(first, k) && !namesAnother(k, m);
                return genitive
                        ? new Mention(first, m.after(), first, first)
                        : new Mention(first, last, m.first(), m.last());
            }
        }
        if (last == first + 1 && reading.word(first).startsWith("ال") && entities.isKnownSurname(reading.word(first))) {
            return new Mention(first, last, first, last);
        }
        if (reading.token(first).isWord() && !lexicon.isCommon(reading.word(first))) {
            int end = entities.endOfName(first, last);
            if (last == first + 1 && isKindOfPeople(reading.word(first))) {
                return new Mention(first, last, first, first);
            }
            boolean all = end == last || entities.isKnownSurname(reading.word(first));
            return all && end > first ? new Mention(first, last, first, end) : new Mention(first, last, first, first);
        }
        return tailName(first, last);
    }

    /** اقتصاديون، مراسل: an indefinite plural or participle of persons, nobody's name unless the article has it as one. */
    private boolean isKindOfPeople(String word) {
        if (word.startsWith("ال") || lexicon.isGivenName(word) || entities.isKnownSurname(word)) {
            return false;
        }
        boolean plural = word.length() > 4 && (word.endsWith("ون") || word.endsWith("ين") || word.endsWith("ات"));
        return plural || word.startsWith("م") && word.length() >= 4 && word.length() <= 6;
    }

    /** بمرض نادر: many given names are adjectives too; one that stands alone behind an indefinite noun is. */
    private boolean isAdjectival(int k) {
        String before = reading.word(k - 1);
        if (hasPossessor(before)) {
            return false;
        }
        if (reading.word(k).startsWith("ال") && !lexicon.has(WordList.ROLE, before)) {
            return true;
        }
        return !before.startsWith("ال")
                && !before.startsWith("لل")
                && !lexicon.has(WordList.ROLE, before)
                && !lexicon.has(WordList.COUNTRY, before);
    }

    /** الطفلة "زليخا", not قائد "نسور قرطاج": one word, or words of which one is known as a name. */
    private boolean mayBeName(Marked m) {
        return m.words(reading) == 1
                || hasGivenName(m.first(), m.last())
                || entities.isKnownSurname(reading.word(m.last() - 1));
    }

    boolean hasGivenName(int from, int to) {
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

    /** والد الطفلة "بلال": a man's name behind a girl is her father's. */
    private boolean namesAnother(int mark, Marked m) {
        String name = reading.word(m.first());
        return reading.word(mark - 1).endsWith("ه") && lexicon.has(WordList.M, name) && !lexicon.has(WordList.F, name);
    }

    /** الأم، الوزير. */
    boolean isPerson(String word) {
        return lexicon.hasBare(WordList.ROLE, word)
                || lexicon.hasBare(WordList.OF_ROLE, word)
                || word.startsWith("ال") && lexicon.has(WordList.OF_ROLE, word.substring(2));
    }

    boolean isGenitiveHead(String before) {
        return !before.startsWith("ال") && lexicon.has(WordList.BODY, before)
                || lexicon.has(WordList.TITLE_HEAD, before)
                        && !before.startsWith("ال")
                        && !lexicon.has(WordList.ROLE, before);
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
        boolean ofPlace = from == first + 1 && !isDefinite(reading.word(first)) || isIdafa(first, from);
        if (ofPlace && last - from >= 3) {
            // رئيسة بلدية تاماتاف لالاو رازافي: the first is the place
            return new Mention(first, last, last - 2, last);
        }
        boolean enough = last - from >= 2
                || last - from == 1 && from == first + 1 && lexicon.has(WordList.ROLE, reading.word(first));
        if (!enough
                || isIdafa(first, from)
                || from < last && (reading.word(from).endsWith("ه") || isBehindPreposition(reading.word(from)))
                || last - from > 5
                || lexicon.has(WordList.OF_ROLE, bare(reading.word(from - 1)))) {
            return none;
        }
        return new Mention(first, last, from, last);
    }

    /** Whether the phrase holds a name that no idafa can explain: after a definite word, or one that is known. */
    boolean hasOwnName(int first, int last) {
        Mention mention = withName(first, last);
        return mention.hasName()
                && (hasGivenName(mention.nameFirst(), mention.nameLast())
                        || mention.nameFirst() > first && isDefinite(reading.word(mention.nameFirst() - 1)));
    }

    /** Whether the word before is an indefinite noun, so that what follows belongs to it. */
    private boolean isIdafa(int first, int from) {
        String before = from > first ? reading.word(from - 1) : "";
        return from > first + 1
                && !before.isEmpty()
                && !isDefinite(before)
                && (lexicon.has(WordList.BODY, before) || !before.endsWith("ي") && !before.endsWith("يه"))
                && !lexicon.has(WordList.COUNTRY, before);
    }

    private static boolean isDefinite(String word) {
        return word.startsWith("ال")
                || word.startsWith("لل")
                || word.startsWith("وال")
                || word.startsWith("بال")
                || hasPossessor(word);
    }

    /** بالمستشفى، بوزارة: not بنجامين. */
    private boolean isBehindPreposition(String word) {
        return word.startsWith("بال")
                || word.startsWith("ب") && !lexicon.isGivenName(word) && lexicon.isCommon(word.substring(1));
    }

    int tailStart(int first, int last) {
        int from = last;
        while (from > first + 1
                && reading.token(from - 1).isWord()
                && entities.endOfName(from - 1, from) == from
                && !hasPossessor(reading.word(from - 1))) {
            from--;
        }
        while (from < last
                && (reading.word(from).startsWith("ال")
                        || reading.word(from).endsWith("ي")
                                && reading.word(from).length() > 4
                                && reading.token(from - 1).isWord()
                                && !isDefinite(reading.word(from - 1))
                                && !lexicon.has(WordList.COUNTRY, reading.word(from - 1)))) {
            from++;
        }
        return from;
    }

    static boolean hasPossessor(String word) {
        return word.length() > 4 && (word.endsWith("ها") || word.endsWith("هم"));
    }
}
