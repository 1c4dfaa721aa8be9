package org.isnad.quote.extract;

import java.util.Optional;
import org.isnad.quote.extract.CueForm.Shape;

/** Decides whose the words of a cue are. */
final class Attributor {

    private final Reading reading;
    private final MentionFinder mentions;
    private final SpeakerResolver speakers;
    private final ComplementFinder complements;
    private final Lexicon lexicon = Lexicon.shipped();

    Attributor(Reading reading, MentionFinder mentions, SpeakerResolver speakers, ComplementFinder complements) {
        this.reading = reading;
        this.mentions = mentions;
        this.speakers = speakers;
        this.complements = complements;
    }

    Attribution attribution(Cue cue, Complement complement, Sentence sentence) {
        int limit = complement.at();
        CueForm form = cue.form();
        if (!form.is(Shape.FINITE) || relaysSpeaker(cue, limit)) {
            return carried(cue, sentence);
        }
        Optional<Mention> source = form.has('j')
                ? mentions.phraseAt(Math.max(sentence.from(), complements.documentAfter(cue, limit)), limit)
                : relayed(cue, limit);
        if (source.isEmpty()) {
            source = mentions.rightBefore(cue.token(), sentence.from());
        }
        if (source.isEmpty() && form.has('o') && !Lexicon.startsWithConjunction(reading.word(cue.token()))) {
            source = mentions.before(cue.token(), sentence.from());
        }
        if (source.isEmpty() && reading.word(cue.token()).startsWith("ف")) {
            source = mentions.topic(cue.token(), sentence.from());
        }
        if (source.isEmpty()
                && !isPluralForm(reading.word(cue.token()))
                && !(form.pronoun()
                        && form.has('o')
                        && cue.token() > sentence.from()
                        && !reading.word(cue.token() - 1).isEmpty())) {
            source = mentions.after(cue.token(), limit)
                    .filter(m -> !speakers.disagrees(m, form))
                    .filter(m -> !takesObject(cue) || mentions.isAgent(m));
        }
        if (source.isEmpty() && !Lexicon.startsWithConjunction(reading.word(cue.token()))) {
            source = mentions.before(cue.token(), sentence.from());
        }
        if (source.isEmpty()) {
            if (lexicon.hasBare(WordList.HEARSAY, reading.word(cue.token()))) {
                return Attribution.carried(Voice.NOBODY);
            }
            Attribution by = carried(cue, sentence);
            sentence.spoken();
            return by;
        }
        Voice voice = speakers.resolve(source.get(), form.gender(), form.plural());
        if (!complement.isNone() || mentions.isAgent(source.get())) {
            speakers.heard(voice);
            sentence.spoken();
        }
        return new Attribution(source, voice);
    }

    /** قالوا، يقولون: a verb before its subject is singular, so the subject of such a form stands before it or nowhere. */
    private static boolean isPluralForm(String word) {
        return word.endsWith("وا") || word.endsWith("ون");
    }

    /** ووصفت الهجوم: what follows such a verb may be what it is about. */
    private static boolean takesObject(Cue cue) {
        CueForm form = cue.form();
        return (form.has('p') || form.has('d') || form.has('o')) && !form.has('s');
    }

    /** نقلت الوكالة عن فلان قوله: the words are so-and-so's, not the agency's. */
    private Optional<Mention> relayed(Cue cue, int limit) {
        if (!cue.form().lemma().equals("نقل")) {
            return Optional.empty();
        }
        for (int i = cue.token() + 1; i < limit; i++) {
            if (reading.word(i).equals("عن")) {
                return mentions.phraseAt(i + 1, limit);
            }
        }
        return Optional.empty();
    }

    /** ونقل زواره عنه قوله: the words are those of whoever spoke before. */
    private boolean relaysSpeaker(Cue cue, int limit) {
        for (int i = cue.token() + 1; i < limit && cue.form().lemma().equals("نقل"); i++) {
            String word = reading.word(i);
            if (word.equals("عنه") || word.equals("عنها") || word.equals("عنهم")) {
                return !speakers.isEmpty();
            }
        }
        return false;
    }

    Attribution carried(Cue cue, Sentence sentence) {
        if (!sentence.isSpoken() && cue.token() > sentence.from() + 1) {
            Optional<Mention> subject =
                    cue.form().is(Shape.FINITE) ? Optional.empty() : mentions.before(cue.token(), sentence.from());
            if (subject.isEmpty()) {
                subject = mentions.subjectOf(
                        sentence.from(), cue.token(), cue.form().gender() == CueForm.Gender.FEMININE);
            }
            if (subject.isPresent()) {
                Voice voice = speakers.resolve(
                        subject.get(), cue.form().gender(), cue.form().plural());
                if (voice.name().isPresent()) {
                    speakers.heard(voice);
                    sentence.spoken();
                    return new Attribution(subject, voice);
                }
            }
        }
        Voice voice = cue.form().is(Shape.NOUN) ? speakers.last() : speakers.carried(cue.form());
        return Attribution.carried(voice);
    }
}
