package org.isnad.quote.extract;

/** Tells which words make a person's name: given names that are known, and what may follow them. */
final class NameWords {

    private final Reading reading;
    private final Lexicon lexicon = Lexicon.shipped();

    NameWords(Reading reading) {
        this.reading = reading;
    }

    /** [words] of a name, particles not counted. */
    private static final int LONGEST_NAME = 4;

    boolean isNameStart(int i) {
        String word = reading.word(i);
        boolean given = lexicon.isGivenName(word) && !lexicon.isCommon(word);
        return given || isFiliation(reading.word(i + 1)) && !word.startsWith("ال") && isNamePart(i, false);
    }

    /** يوسف الشاهد، أحمد الخطيب: right behind a given name. */
    private boolean isOfficeAsSurname(int i) {
        return reading.word(i).startsWith("ال")
                && lexicon.has(WordList.ROLE, reading.word(i))
                && lexicon.isGivenName(reading.word(i - 1))
                && !reading.word(i - 1).startsWith("ال");
    }

    /** A word that could be part of an indefinite, foreign name. */
    boolean isNameLike(int i) {
        String word = reading.word(i);
        return !word.startsWith("ال") && isNamePart(i, true) && !NameFinder.hasPossessor(word);
    }

    /** Whoever stands before بن has a name, known or not. */
    private static boolean isFiliation(String word) {
        return word.equals("بن") || word.equals("بنت") || word.equals("ولد");
    }

    /** Where a name that begins at {@code from} ends. */
    int endOfName(int from, int limit) {
        int counted = 0;
        int i = from;
        while (i < limit
                && counted < LONGEST_NAME
                && (isNamePart(i, i > from) || counted == 1 && isOfficeAsSurname(i))
                && !isLateNoun(i, from, counted)
                && !(counted >= 2 && isLate(i))) {
            if (!lexicon.has(WordList.PARTICLE, reading.word(i))) {
                counted++;
            }
            i++;
        }
        // شينزو آبي: the only word behind a given name is no particle
        while (i > from
                && counted >= 2
                && lexicon.has(WordList.PARTICLE, reading.word(i - 1))
                && !reading.word(i - 1).startsWith("ال")) {
            i--;
        }
        return i;
    }

    /** تييري رافالو لفرانس برس، سامي الطرابلسي مباراة: behind a whole name ل is a preposition, and a feminine noun something else. */
    private boolean isLate(int i) {
        String word = reading.word(i);
        boolean feminine = word.endsWith("ه") && !lexicon.has(WordList.PARTICLE, reading.word(i - 1));
        return word.length() > 3 && !lexicon.isGivenName(word) && (word.charAt(0) == 'ل' || feminine);
    }

    /** أنطونيو غوتيريش الهجوم: a third word with the article belongs to a name only behind بن and its like or a second given name. */
    private boolean isLateNoun(int i, int from, int counted) {
        String before = reading.word(i - 1);
        return i > from
                && counted >= 2
                && reading.word(i).startsWith("ال")
                && !lexicon.has(WordList.PARTICLE, reading.word(i))
                && !lexicon.has(WordList.PARTICLE, before)
                && !lexicon.isGivenName(before)
                && !(i > from + 1 && lexicon.has(WordList.PARTICLE, reading.word(i - 2)));
    }

    boolean isNamePart(int i, boolean inside) {
        String word = reading.word(i);
        if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
            return false;
        }
        if (lexicon.isGivenName(word) || lexicon.has(WordList.PARTICLE, word)) {
            return !(inside && lexicon.has(WordList.PREPOSITION, word));
        }
        if (lexicon.isCommon(word) || word.length() < 3 || VerbShape.isImperfect(word) || startsClitic(word)) {
            return false;
        }
        return CueLexicon.shipped().find(word).filter(f -> !f.pronoun()).isEmpty();
    }

    private boolean startsClitic(String word) {
        if (word.startsWith("لل")
                || word.startsWith("بال")
                || word.startsWith("وال")
                || word.startsWith("فال")
                || word.startsWith("كال")) {
            return true;
        }
        return word.length() > 3
                && "بلوفك".indexOf(word.charAt(0)) >= 0
                && (isAgent(word.substring(1)) || lexicon.isGivenName(word.substring(1)));
    }

    private boolean isAgent(String word) {
        return lexicon.has(WordList.ROLE, word)
                || lexicon.has(WordList.BODY, word)
                || lexicon.has(WordList.OF_ROLE, word)
                || lexicon.has(WordList.COUNTRY, word);
    }
}
