package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.quote.extract.CueForm.Gender;

/** Tells whose words they are: mentions become names, offices become their holders, silence becomes the speaker before. */
final class SpeakerResolver {

    private final Reading reading;
    private final EntityTable entities;
    private final Lexicon lexicon = Lexicon.shipped();
    private final List<Voice> heard = new ArrayList<>();

    SpeakerResolver(Reading reading, EntityTable entities) {
        this.reading = reading;
        this.entities = entities;
    }

    /** The last who spoke, by the gender of the verb that has no subject. */
    Voice carried(CueForm form) {
        for (int i = heard.size() - 1; i >= 0; i--) {
            if (heard.get(i).fits(form)) {
                return heard.get(i);
            }
        }
        return heard.isEmpty() ? Voice.NOBODY : heard.get(heard.size() - 1);
    }

    Voice last() {
        return heard.isEmpty() ? Voice.NOBODY : heard.get(heard.size() - 1);
    }

    boolean isEmpty() {
        return heard.isEmpty();
    }

    void heard(Voice voice) {
        heard.add(voice);
    }

    /** @param form the verb's form, which tells gender and number of a subject behind it */
    Voice resolve(Mention mention, Gender gender, boolean plural) {
        String head = bare(reading.word(mention.first()));
        if (mention.hasName()) {
            boolean anonymous = mention.nameFirst() == mention.first() && lexicon.has(WordList.ANONYMOUS, head);
            return anonymous ? new Voice(Optional.empty(), gender, plural, true) : named(mention, gender, plural);
        }
        if (lexicon.has(WordList.DOCUMENT, head) || lexicon.has(WordList.ANONYMOUS, head)) {
            Optional<String> issuer = lexicon.has(WordList.DOCUMENT, head) ? issuer(mention) : Optional.empty();
            return new Voice(issuer, gender, plural, issuer.isEmpty());
        }
        Optional<String> holder = entities.holderOf(mention.first(), mention.last());
        if (holder.isPresent()) {
            return new Voice(holder, gender, plural, false);
        }
        if (!isDefinite(mention)) {
            return new Voice(Optional.empty(), gender, plural, true);
        }
        return new Voice(Optional.of(entities.printed(mention.first(), mention.last())), gender, plural, false);
    }

    private Voice named(Mention mention, Gender gender, boolean plural) {
        String name = entities.full(mention.nameFirst(), mention.nameLast());
        if (mention.nameFirst() > mention.first()) {
            entities.holds(mention.first(), mention.nameFirst(), name, gender == Gender.FEMININE);
        }
        if (mention.last() > mention.nameLast()) {
            entities.holds(mention.nameLast(), mention.last(), name, gender == Gender.FEMININE);
        }
        return new Voice(Optional.of(name), gender, plural, false);
    }

    /** بيان الحزب is the party's; a statement without an issuer speaks for itself. */
    private Optional<String> issuer(Mention mention) {
        int i = mention.first() + 1;
        while (i < mention.last() && (lexicon.has(WordList.DOCUMENT, reading.word(i)) || lexicon.has(WordList.PREPOSITION, reading.word(i)))) {
            i++;
        }
        String head = bare(reading.word(mention.first()));
        if (i < mention.last()) {
            String word = reading.word(i);
            boolean body = lexicon.has(WordList.BODY, word) || lexicon.has(WordList.BODY, EntityTable.stem(word)) || lexicon.has(WordList.ROLE, word);
            if (body) {
                return Optional.of(entities.printed(i, mention.last()));
            }
        }
        boolean study = lexicon.has(WordList.STUDY, head);
        return study ? Optional.empty() : Optional.of(entities.printed(head.equals("نص") ? mention.first() + 1 : mention.first(), mention.last()));
    }

    private boolean isDefinite(Mention mention) {
        String head = reading.word(mention.first());
        if (head.startsWith("ال") || bare(head).startsWith("ال") || lexicon.has(WordList.COUNTRY, head)) {
            return true;
        }
        for (int i = mention.first() + 1; i < mention.last(); i++) {
            String word = reading.word(i);
            if (word.startsWith("ال") || word.startsWith("لل") || lexicon.has(WordList.COUNTRY, word) || lexicon.isGivenName(word)) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String word) {
        return Lexicon.startsWithConjunction(word) && word.length() > 4 ? word.substring(1) : word;
    }
}
