package org.isnad.quote.extract;

import java.util.Optional;
import org.isnad.quote.extract.CueForm.Shape;

/** Judges the marked spans of a sentence that no cue has taken. */
final class LooseMarks {

    private final Reading reading;
    private final FragmentJudge judge;
    private final ComplementFinder complements;
    private final MentionFinder mentions;
    private final SpeakerResolver speakers;
    private final Attributor attributor;
    private final Drafts drafts;
    private final Lexicon lexicon = Lexicon.shipped();

    LooseMarks(
            Reading reading,
            FragmentJudge judge,
            ComplementFinder complements,
            MentionFinder mentions,
            SpeakerResolver speakers,
            Attributor attributor,
            Drafts drafts) {
        this.reading = reading;
        this.judge = judge;
        this.complements = complements;
        this.mentions = mentions;
        this.speakers = speakers;
        this.attributor = attributor;
        this.drafts = drafts;
    }

    void read(Marked m, Sentence sentence) {
        int question = questionBefore(m, sentence);
        if (question >= 0) {
            if (m.words(reading) >= 2 && !judge.hasTitleHead(m)) {
                drafts.takeQuestion(m, question);
            }
            return;
        }
        boolean colon =
                m.open() > sentence.from() && reading.token(m.open() - 1).isColon();
        int words = m.words(reading);
        Optional<Cue> governing = governing(m, sentence);
        if (!colon && governing.isPresent() && judge.isPiece(m)) {
            Attribution by = governing.get().form().is(Shape.FINITE)
                    ? attributor.attribution(governing.get(), Complement.none(m.open()), sentence)
                    : attributor.carried(governing.get(), sentence);
            drafts.take(m, QuotationKind.PARTIAL, governing.get().token(), by);
            return;
        }
        if (colon && words >= 4 && judge.isClause(m)) {
            drafts.take(m, QuotationKind.DIRECT, Draft.NO_CUE, byColon(m, sentence));
        } else if (reading.words(sentence.from(), m.open()) == 0
                && words >= 6
                && judge.isClause(m)
                && reading.words(m.after(), sentence.to()) <= 2) {
            drafts.take(m, QuotationKind.DIRECT, Draft.NO_CUE, Attribution.carried(speakers.last()));
        }
    }

    /** The last cue before the span with nothing but its noun phrase between. */
    private Optional<Cue> governing(Marked m, Sentence sentence) {
        Optional<Cue> last = Optional.empty();
        for (Cue cue : sentence.cues()) {
            if (cue.token() < m.open() && mayGovern(cue.form()) && !sentence.hasClauseBetween(cue.token(), m.open())) {
                last = Optional.of(cue);
            }
        }
        // before its أن a cue has the circumstances: في برنامج "…"
        return last.filter(
                cue -> complements.of(cue, sentence.to(), sentence.tags()).isNone());
    }

    private static boolean mayGovern(CueForm form) {
        boolean noun = form.is(Shape.NOUN) && !form.has('s');
        return !noun
                && !(form.has('w') && !form.has('p'))
                && !form.has('f')
                && !form.has('j')
                && !form.has('b')
                && !form.flags().equals("a");
    }

    /** نص بلاغ الجامعة: "…". */
    private Attribution byColon(Marked m, Sentence sentence) {
        for (int i = sentence.from(); i < m.open() - 1; i++) {
            if (lexicon.hasBare(WordList.DOCUMENT, reading.word(i))
                    && !reading.word(i).equals("نص")) {
                Optional<Mention> source = mentions.phraseAt(i, m.open() - 1);
                if (source.isPresent()) {
                    return new Attribution(source, speakers.resolve(source.get(), CueForm.Gender.ANY, false));
                }
            }
        }
        return Attribution.carried(speakers.last());
    }

    boolean isQuestion(int i) {
        return lexicon.hasBare(WordList.QUESTION, reading.word(i));
    }

    private int questionBefore(Marked m, Sentence sentence) {
        for (int i = m.open() - 1; i >= sentence.from(); i--) {
            if (isQuestion(i)) {
                return i;
            }
            if (sentence.isCue(i)) {
                return -1;
            }
        }
        return -1;
    }
}
