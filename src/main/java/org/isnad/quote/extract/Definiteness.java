package org.isnad.quote.extract;

/** Tells whether a mention without a name means somebody definite: وزير الصحة, not مصدر أمني. */
final class Definiteness {

    private final Reading reading;
    private final EntityTable entities;
    private final Lexicon lexicon = Lexicon.shipped();

    Definiteness(Reading reading, EntityTable entities) {
        this.reading = reading;
        this.entities = entities;
    }

    boolean isDefinite(Mention mention) {
        String printedHead = reading.word(mention.first());
        String head = mention.clitic() && !printedHead.startsWith("لل") ? printedHead.substring(1) : printedHead;
        if (head.startsWith("ال")
                || head.startsWith("لل")
                || lexicon.withoutConjunction(head).startsWith("ال")
                || lexicon.has(WordList.COUNTRY, head)) {
            return true;
        }
        if (lexicon.has(WordList.BODY, head) && mention.last() > mention.first() + 1 || hasPossessor(mention)) {
            return true;
        }
        if (endsInPlace(mention, head)) {
            return true;
        }
        for (int i = mention.first() + 1; i < mention.last(); i++) {
            String word = reading.word(i);
            if (word.startsWith("احد")) {
                continue;
            }
            if (lexicon.has(WordList.PREPOSITION, word) && !word.startsWith("هذ")
                    || word.startsWith("ب") && !lexicon.isGivenName(word)) {
                return false;
            }
            if (word.startsWith("ال")
                    || word.startsWith("هذ")
                    || word.startsWith("لل")
                    || lexicon.has(WordList.COUNTRY, word)
                    || lexicon.isGivenName(word)
                    || !word.isEmpty() && word.charAt(0) < 0x250 && Character.isLetter(word.charAt(0))
                    || word.startsWith("ل") && lexicon.isGivenName(word.substring(1))) {
                return true;
            }
        }
        return false;
    }

    /** مدير تعليم جدة: an office, its field, and a word that is neither a noun that we know nor an adjective. */
    private boolean endsInPlace(Mention mention, String head) {
        int last = mention.last() - 1;
        String field = reading.word(last - 1);
        return lexicon.has(WordList.ROLE, head)
                && mention.last() - mention.first() == 3
                && entities.isNameLike(last)
                && !reading.word(last).endsWith("ي")
                && !lexicon.has(WordList.PREPOSITION, field)
                && !field.endsWith("ي");
    }

    /** وكيل أعماله, أمها: the print tells ه from ة. */
    private boolean hasPossessor(Mention mention) {
        String printed = entities.printed(mention.first(), mention.last());
        return printed.endsWith("ه") || printed.endsWith("ها") || printed.endsWith("هم");
    }
}
