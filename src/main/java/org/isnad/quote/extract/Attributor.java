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
        Optional<Mention> source = subject(cue, limit, sentence.from());
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

    /** Where the verb's subject stands: in the document, behind عن, right before the verb, behind أما, behind the verb, farther before it. */
    private Optional<Mention> subject(Cue cue, int limit, int from) {
        CueForm form = cue.form();
        String word = reading.word(cue.token());
        boolean joined = Lexicon.startsWithConjunction(word);
        Optional<Mention> source = form.has('j')
                ? mentions.phraseAt(Math.max(from, complements.documentAfter(cue, limit)), limit)
                : relayed(cue, limit);
        return source.or(() -> mentions.rightBefore(cue.token(), from))
                .or(() -> form.has('o') && !joined ? mentions.before(cue.token(), from) : Optional.empty())
                .or(() -> word.startsWith("ف") ? mentions.topic(cue.token(), from) : Optional.empty())
                .or(() -> behind(cue, limit, from))
                .or(() -> joined ? Optional.empty() : mentions.before(cue.token(), from));
    }

    private Optional<Mention> behind(Cue cue, int limit, int from) {
        CueForm form = cue.form();
        boolean told = form.pronoun()
                && form.has('o')
                && cue.token() > from
                && !reading.word(cue.token() - 1).isEmpty();
        if (told || isPluralForm(reading.word(cue.token()))) {
            return Optional.empty();
        }
        return mentions.after(cue.token(), limit)
                .filter(m -> !speakers.disagrees(m, form))
                .filter(m -> !takesObject(cue) || mentions.isAgent(m));
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
