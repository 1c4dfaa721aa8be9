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
    private final PhraseBounds bounds;
    private final Lexicon lexicon = Lexicon.shipped();

    PhraseReader(Reading reading, EntityTable entities) {
        this.reading = reading;
        this.entities = entities;
        this.names = new NameFinder(reading, entities);
        this.bounds = new PhraseBounds(reading, entities, names);
    }

    PhraseBounds bounds() {
        return bounds;
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
            boolean hidden = lexicon.has(WordList.PREPOSITION, reading.word(i - 1))
                    || bounds.cue(reading.word(i + 1)).isPresent();
            // رفض الكشف عن اسمه قوله
            int end = hidden ? i + 1 : entities.endOfName(i + 1, limit);
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
        boolean nationality =
                reading.word(from).startsWith("ال") && reading.word(from).endsWith("ي");
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
        while (i < limit && (bounds.staysInside(i, from, headIsName) || behindBracket(i, limit) > i)) {
            i = reading.inMarks(i) ? reading.outer(i).after() : Math.max(i + 1, behindBracket(i, limit));
        }
        i = Math.min(i, limit);
        return headIsName || names.hasGivenName(from, i) || names.hasOwnName(from, i) ? i : extended(from, i, limit);
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
                || !lexicon.isCommon(word)
                        && (!word.startsWith("ال") || lexicon.isGivenName(word) || entities.isKnownSurname(word));
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
            if (office && i > end && (isTitle(i - 1) || bounds.isMarkEnd(i - 1)) && isUnknown(i)) {
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

    private boolean isTitle(int i) {
        return reading.word(i).startsWith("ال") && lexicon.has(WordList.ROLE, reading.word(i));
    }

    private boolean isUnknown(int i) {
        String word = reading.word(i);
        return !word.startsWith("ال")
                && !bounds.isCliticPhrase(i)
                && !lexicon.isCommon(word)
                && !lexicon.hasBare(WordList.PREPOSITION, word);
    }

    private boolean endsSubject(int i) {
        String word = reading.word(i);
        return lexicon.has(WordList.COMPLEMENTIZER, word)
                || lexicon.has(WordList.TAG, word)
                || lexicon.has(WordList.DAY, word)
                || lexicon.has(WordList.VENUE, word)
                || bounds.cue(word).filter(f -> !f.has('w')).isPresent();
    }

    private boolean isOwnName(int i) {
        String before = reading.word(i - 1);
        return !before.isEmpty()
                && !lexicon.has(WordList.PREPOSITION, before)
                && !lexicon.has(WordList.OF_ROLE, before)
                && !names.isGenitiveHead(before);
    }
}
