package org.isnad.quote.extract;

import java.util.List;
import java.util.Optional;
import org.isnad.quote.extract.CueForm.Shape;

/** Reads one sentence after the other and drafts the quotations of each. */
final class SentenceReader {

    private final Reading reading;
    private final FragmentJudge judge;
    private final CueFinder cueFinder;
    private final ComplementFinder complements;
    private final ClauseEnd clauseEnd;
    private final TagFinder tagFinder;
    private final MentionFinder mentions;
    private final SpeakerResolver speakers;
    private final Attributor attributor;
    private final Drafts drafts;
    private final TagReader tagReader;
    private final LooseMarks looseMarks;
    private final Lexicon lexicon = Lexicon.shipped();
    private final Dialogue dialogue;
    private int answered = -1;

    SentenceReader(String text, Reading reading) {
        this.reading = reading;
        this.dialogue = new Dialogue(reading);
        EntityTable entities = new EntityTable(text, reading);
        this.judge = new FragmentJudge(reading);
        this.cueFinder = new CueFinder(reading);
        this.complements = new ComplementFinder(reading, judge, cueFinder);
        this.clauseEnd = new ClauseEnd(reading, cueFinder, complements);
        this.mentions = new MentionFinder(reading, entities);
        this.tagFinder = new TagFinder(reading, mentions);
        this.speakers = new SpeakerResolver(reading, entities);
        speakers.learnOffices(mentions);
        this.attributor = new Attributor(reading, mentions, speakers, complements);
        this.drafts = new Drafts(reading, judge, cueFinder, mentions, speakers);
        this.tagReader = new TagReader(reading, complements, speakers, drafts);
        this.looseMarks = new LooseMarks(reading, judge, complements, mentions, speakers, attributor, drafts);
    }

    List<Draft> read() {
        for (TextSpan tokens : reading.sentences()) {
            int from = tokens.start();
            int to = tokens.end();
            readSentence(new Sentence(reading, tokens, cueFinder.in(from, to), tagFinder.in(from, to)));
        }
        return drafts.all();
    }

    /** الفنان فلان: …: a turn of a printed interview. */
    private void readTurn(Sentence sentence) {
        Optional<Integer> colon = dialogue.turnAt(sentence.from());
        Optional<Mention> label = colon.flatMap(c -> mentions.phraseAt(sentence.from(), c))
                .filter(m -> m.last() == colon.get() && mentions.isAgent(m));
        if (label.isEmpty()) {
            return;
        }
        Voice voice = speakers.resolve(label.get(), CueForm.Gender.ANY, false);
        speakers.heard(voice);
        drafts.addSpan(
                label.get().last() + 1,
                dialogue.endOfParagraph(sentence.from()),
                QuotationKind.DIRECT,
                Draft.NO_CUE,
                new Attribution(label, voice));
        answered = reading.token(sentence.from()).paragraph();
    }

    private void readSentence(Sentence sentence) {
        readTurn(sentence);
        if (readAnswer(sentence) || isQuestionSentence(sentence)) {
            return;
        }
        int before = drafts.all().size();
        Optional<TagFinder.Tag> first = sentence.tags().stream().findFirst();
        first.filter(tag -> tagReader.leads(tag, sentence) || !tagReader.speaksBefore(tag, sentence))
                .ifPresent(tag -> tagReader.read(tag, sentence));
        for (Cue cue : sentence.cues()) {
            if (!sentence.isInTag(cue.token())) {
                readCue(cue, sentence);
            }
        }
        if (drafts.all().size() == before) {
            first.ifPresent(tag -> tagReader.read(tag, sentence));
        }
        for (Marked m : sentence.marks(sentence.from(), sentence.to())) {
            if (!drafts.has(m)) {
                looseMarks.read(m, sentence);
            }
        }
    }

    /** ج: …: the paragraph is an answer, word for word. */
    private boolean readAnswer(Sentence sentence) {
        String word = reading.word(sentence.from());
        boolean opens = sentence.from() + 2 < sentence.to()
                && reading.token(sentence.from() + 1).isColon()
                && (sentence.from() == 0
                        || reading.token(sentence.from() - 1).paragraph()
                                != reading.token(sentence.from()).paragraph());
        if (opens && (word.equals("ج") || word.equals("جواب") || word.equals("الجواب"))) {
            drafts.addSpan(
                    sentence.from() + 2,
                    dialogue.endOfParagraph(sentence.from()),
                    QuotationKind.DIRECT,
                    sentence.from(),
                    Attribution.carried(speakers.last()));
            answered = reading.token(sentence.from()).paragraph();
        }
        return answered == reading.token(sentence.from()).paragraph();
    }

    /** What is asked is nobody's statement, unless words in marks are in it. */
    private boolean isQuestionSentence(Sentence sentence) {
        String last = reading.token(sentence.to() - 1).fold();
        return (last.equals("؟") || last.equals("?"))
                && sentence.marks(sentence.from(), sentence.to()).isEmpty();
    }

    private void readCue(Cue cue, Sentence sentence) {
        if (looseMarks.isQuestion(cue.token())) {
            return;
        }
        Complement complement = complements.of(cue, sentence.to(), sentence.tags());
        if (cue.token() < sentence.consumed()) {
            readNested(cue, complement, sentence);
            return;
        }
        if (cue.form().has('j') && complement.isNone()) {
            return;
        }
        Optional<Marked> earlier = wordsBefore(cue, sentence);
        Attribution by = attributor.attribution(cue, complement, sentence);
        switch (complement.type()) {
            case CLAUSE -> takeClause(cue, complement, by, sentence);
            case WORDS -> complement.marked().ifPresent(m -> takeWords(cue, m, complement.lead(), by, sentence));
            case UNMARKED -> takeUnmarked(cue, complement, by, sentence);
            case NONE -> {}
        }
        earlier.ifPresent(
                m -> drafts.take(m, judge.isClause(m) ? QuotationKind.DIRECT : QuotationKind.PARTIAL, cue.token(), by));
    }

    /** "…"، قال فلان. */
    private Optional<Marked> wordsBefore(Cue cue, Sentence sentence) {
        if (!cue.form().is(Shape.FINITE)
                || cue.form().pronoun()
                || Lexicon.startsWithConjunction(reading.word(cue.token()))
                || !cue.form().has('s') && !cue.form().has('w') && !cue.form().has('b')) {
            return Optional.empty();
        }
        int i = cue.token() - 1;
        while (i > sentence.from()
                && !reading.inMarks(i)
                && (reading.token(i).isComma()
                        || reading.token(i).is("-")
                        || reading.token(i).is("–")
                        || reading.word(i).equals("هكذا")
                        || reading.word(i).equals("كما"))) {
            i--;
        }
        if (i < sentence.from() || !reading.inMarks(i)) {
            return Optional.empty();
        }
        Marked m = reading.outer(i);
        boolean enough = m.words(reading) >= 4 || judge.isClause(m) && m.words(reading) >= 2;
        return enough && !drafts.has(m) ? Optional.of(m) : Optional.empty();
    }

    private void takeClause(Cue cue, Complement clause, Attribution by, Sentence sentence) {
        if (isFinding(cue, by)) {
            return;
        }
        int end = clauseEnd.endOfClause(clause.first(), sentence.to(), sentence.cues(), sentence.tags());
        sentence.consume(clause.first(), end);
        drafts.takeReported(sentence, cue.token(), clause.first(), end, clause.lead(), by);
    }

    /** أظهرت needs a study for its subject. */
    private boolean isFinding(Cue cue, Attribution by) {
        CueForm form = cue.form();
        if (!form.has('f') || form.has('s') || form.has('w')) {
            return false;
        }
        return by.source()
                .filter(m -> lexicon.has(WordList.STUDY, reading.word(m.first())))
                .isEmpty();
    }

    private void takeWords(Cue cue, Marked m, boolean colon, Attribution by, Sentence sentence) {
        sentence.consumeUpTo(m.open());
        boolean that = lexicon.has(WordList.COMPLEMENTIZER, reading.word(m.first()));
        boolean whole = judge.isClause(m) || m.words(reading) > 6;
        boolean governed = FragmentJudge.isGovernor(reading.word(m.open() - 1))
                || cue.form().has('p');
        int subjectEnd = by.source().map(Mention::last).orElse(cue.token() + 1);
        boolean bare = m.open() <= subjectEnd + 1 && m.words(reading) >= 3;
        boolean direct = that || colon && m.words(reading) >= 2 || !governed && (whole || bare);
        drafts.take(m, direct ? QuotationKind.DIRECT : QuotationKind.PARTIAL, cue.token(), by);
    }

    private void takeUnmarked(Cue cue, Complement unmarked, Attribution by, Sentence sentence) {
        int end = clauseEnd.endOfClause(unmarked.first(), sentence.to(), sentence.cues(), sentence.tags());
        sentence.consume(unmarked.first(), end);
        drafts.takeReported(sentence, cue.token(), unmarked.first(), end, false, by);
    }

    /** A voice within a reported clause: the subject stands right before its verb, or right behind it. */
    private void readNested(Cue cue, Complement complement, Sentence sentence) {
        if (complement.type() == Complement.Type.WORDS && complement.lead()) {
            readNestedWords(cue, complement, sentence);
            return;
        }
        if (complement.type() != Complement.Type.CLAUSE
                || !cue.form().is(Shape.FINITE)
                || !cue.form().has('s')
                || complement.at() - cue.token() > 5) {
            return;
        }
        Optional<Mention> source = mentions.before(cue.token(), sentence.frame())
                .filter(m -> m.last() == cue.token() || reading.token(m.last()).isComma());
        if (source.isEmpty()) {
            return;
        }
        Voice voice =
                speakers.resolve(source.get(), cue.form().gender(), cue.form().plural());
        int end = clauseEnd.endOfNested(
                complement.first(),
                clauseEnd.endOfClause(complement.first(), sentence.consumed(), sentence.cues(), sentence.tags()));
        drafts.addSpan(complement.first(), end, QuotationKind.INDIRECT, cue.token(), new Attribution(source, voice));
    }

    /** تروي الكاتبة أن أمها قالت لها: "…". */
    private void readNestedWords(Cue cue, Complement complement, Sentence sentence) {
        Optional<Mention> source = mentions.nounBefore(cue.token(), sentence.frame());
        if (!cue.form().is(Shape.FINITE) || source.isEmpty()) {
            return;
        }
        Voice voice =
                speakers.resolve(source.get(), cue.form().gender(), cue.form().plural());
        complement
                .marked()
                .filter(m -> !drafts.has(m))
                .ifPresent(m -> drafts.take(m, QuotationKind.DIRECT, cue.token(), new Attribution(source, voice)));
    }
}
