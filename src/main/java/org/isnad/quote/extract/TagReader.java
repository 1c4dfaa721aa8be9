package org.isnad.quote.extract;

import java.util.Optional;

/** Drafts what a sentence says according to somebody: …، بحسب فلان. */
final class TagReader {

    private final Reading reading;
    private final ComplementFinder complements;
    private final SpeakerResolver speakers;
    private final Drafts drafts;

    TagReader(Reading reading, ComplementFinder complements, SpeakerResolver speakers, Drafts drafts) {
        this.reading = reading;
        this.complements = complements;
        this.speakers = speakers;
        this.drafts = drafts;
    }

    /** [tokens] From a tag's source to the فإن behind it, a relative clause between. */
    private static final int FRAMED_WITHIN = 12;

    /** Whether somebody else's verb has words of its own before the tag. */
    boolean speaksBefore(TagFinder.Tag tag, Sentence sentence) {
        return sentence.cues().stream()
                .filter(cue -> cue.token() < tag.first() && !sentence.isInTag(cue.token()))
                .anyMatch(cue ->
                        !complements.of(cue, sentence.to(), sentence.tags()).isNone()
                                || !sentence.marks(cue.token(), tag.first()).isEmpty());
    }

    void read(TagFinder.Tag tag, Sentence sentence) {
        Attribution by = tag.source()
                .map(m -> new Attribution(Optional.of(m), speakers.resolve(m, CueForm.Gender.ANY, false)))
                .orElseGet(() -> Attribution.carried(speakers.last()));
        tag.source().ifPresent(m -> speakers.heard(by.voice()));
        boolean leading = leads(tag, sentence);
        boolean trailing = reading.words(tag.last(), sentence.to()) <= 6 || goesOn(tag, sentence);
        int first = leading ? afterLeading(tag.last(), sentence) : sentence.from();
        sentence.spoken();
        if (leading) {
            sentence.consume(first, sentence.to());
        }
        drafts.takeReported(
                sentence, tag.first(), first, trailing && !leading ? tag.first() : sentence.to(), false, by);
    }

    /** …، بحسب فلان، مضيفا: right behind the tag the next words are announced. */
    private boolean goesOn(TagFinder.Tag tag, Sentence sentence) {
        return sentence.cues().stream().anyMatch(cue -> cue.token() >= tag.last() && cue.token() <= tag.last() + 2);
    }

    /** بحسب فلان فإن …: the tag opens the sentence and frames all of it. */
    boolean leads(TagFinder.Tag tag, Sentence sentence) {
        return reading.words(sentence.from(), tag.first()) <= 1 && reading.words(tag.last(), sentence.to()) > 2;
    }

    private int afterLeading(int last, Sentence sentence) {
        int i = last;
        for (int k = last; k < Math.min(sentence.to(), last + FRAMED_WITHIN); k++) {
            if (reading.word(k).startsWith("فان") && !reading.inMarks(k)) {
                i = k;
                break;
            }
        }
        while (i < sentence.to()
                && (reading.token(i).isComma()
                        || reading.word(i).equals("فان")
                        || reading.word(i).equals("ان"))) {
            i++;
        }
        return i;
    }
}
