package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.extract.CueForm.Shape;
import org.isnad.quote.extract.ExtractedQuotation.Flag;

/** Reads one sentence after the other and drafts the quotations of each. */
final class SentenceReader {

    private final Reading reading;
    private final FragmentJudge judge;
    private final CueFinder cueFinder;
    private final ComplementFinder complements;
    private final TagFinder tagFinder;
    private final MentionFinder mentions;
    private final SpeakerResolver speakers;
    private final Lexicon lexicon = Lexicon.shipped();
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Marked> claimed = new HashSet<>();

    // of the sentence being read
    private int from;
    private int to;
    private List<Cue> cues = List.of();
    private List<TagFinder.Tag> tags = List.of();
    private boolean spoken;
    private int consumed;
    private int frame;
    private final List<TextSpan> clauses = new ArrayList<>();
    private int answered = -1;

    SentenceReader(String text, Reading reading) {
        this.reading = reading;
        EntityTable entities = new EntityTable(text, reading);
        this.judge = new FragmentJudge(reading);
        this.cueFinder = new CueFinder(reading);
        this.complements = new ComplementFinder(reading, judge, cueFinder);
        this.mentions = new MentionFinder(reading, entities);
        this.tagFinder = new TagFinder(reading, mentions);
        this.speakers = new SpeakerResolver(reading, entities);
        speakers.learnOffices(mentions);
    }

    List<Draft> read() {
        for (TextSpan sentence : reading.sentences()) {
            from = sentence.start();
            to = sentence.end();
            readSentence();
        }
        return drafts;
    }

    private void readSentence() {
        if (readAnswer() || isQuestionSentence()) {
            return;
        }
        cues = cueFinder.in(from, to);
        tags = tagFinder.in(from, to);
        spoken = false;
        consumed = from;
        clauses.clear();
        int before = drafts.size();
        tags.stream().findFirst().filter(this::leads).ifPresent(this::readTag);
        for (Cue cue : cues) {
            if (tags.stream().noneMatch(tag -> cue.token() >= tag.first() && cue.token() < tag.last())) {
                readCue(cue);
            }
        }
        if (drafts.size() == before) {
            tags.stream().findFirst().ifPresent(this::readTag);
        }
        for (Marked m : marks(from, to)) {
            if (!claimed.contains(m)) {
                readUnclaimed(m);
            }
        }
    }

    /** ج: …: the paragraph is an answer, word for word. */
    private boolean readAnswer() {
        String word = reading.word(from);
        boolean opens = from + 2 < to && reading.token(from + 1).isColon() && (from == 0 || reading.token(from - 1).paragraph() != reading.token(from).paragraph());
        if (opens && (word.equals("ج") || word.equals("جواب") || word.equals("الجواب"))) {
            addSpan(from + 2, endOfParagraph(), QuotationKind.DIRECT, from, Attribution.carried(speakers.last()));
            answered = reading.token(from).paragraph();
        }
        return answered == reading.token(from).paragraph();
    }

    private int endOfParagraph() {
        int i = from;
        while (i < reading.size() && reading.token(i).paragraph() == reading.token(from).paragraph()) {
            i++;
        }
        return i;
    }

    /** What is asked is nobody's statement, unless words in marks are in it. */
    private boolean isQuestionSentence() {
        String last = reading.token(to - 1).fold();
        return (last.equals("؟") || last.equals("?")) && marks(from, to).isEmpty();
    }

    private void consume(int start, int end) {
        consumed = Math.max(consumed, end);
        if (start < end) {
            clauses.add(new TextSpan(start, end));
        }
    }

    private List<Marked> marks(int start, int end) {
        List<Marked> out = new ArrayList<>();
        for (int i = start; i < end; i = reading.next(i)) {
            if (reading.inMarks(i)) {
                out.add(reading.outer(i));
            }
        }
        return out;
    }

    private void readCue(Cue cue) {
        if (isQuestion(cue.token())) {
            return;
        }
        Complement complement = complements.of(cue, to, tags);
        if (cue.token() < consumed) {
            readNested(cue, complement);
            return;
        }
        if (cue.form().has('j') && complement.isNone()) {
            return;
        }
        Optional<Marked> earlier = wordsBefore(cue);
        Attribution by = attribution(cue, complement);
        switch (complement.type()) {
            case CLAUSE -> takeClause(cue, complement, by);
            case WORDS -> complement.marked().ifPresent(m -> takeWords(cue, m, complement.lead(), by));
            case UNMARKED -> takeUnmarked(cue, complement, by);
            case NONE -> {}
        }
        earlier.ifPresent(m -> take(m, judge.isClause(m) ? QuotationKind.DIRECT : QuotationKind.PARTIAL, cue.token(), by));
    }

    private boolean isQuestion(int i) {
        return lexicon.hasBare(WordList.QUESTION, reading.word(i));
    }

    /** "…"، قال فلان. */
    private Optional<Marked> wordsBefore(Cue cue) {
        if (!cue.form().is(Shape.FINITE) || cue.form().pronoun() || Lexicon.startsWithConjunction(reading.word(cue.token())) || !cue.form().has('s') && !cue.form().has('w') && !cue.form().has('b')) {
            return Optional.empty();
        }
        int i = cue.token() - 1;
        while (i > from && !reading.inMarks(i) && (reading.token(i).isComma() || reading.token(i).is("-") || reading.token(i).is("–") || reading.word(i).equals("هكذا") || reading.word(i).equals("كما"))) {
            i--;
        }
        if (i < from || !reading.inMarks(i)) {
            return Optional.empty();
        }
        Marked m = reading.outer(i);
        boolean enough = m.words(reading) >= 4 || judge.isClause(m) && m.words(reading) >= 2;
        return enough && !claimed.contains(m) ? Optional.of(m) : Optional.empty();
    }

    private Attribution attribution(Cue cue, Complement complement) {
        int limit = complement.at();
        CueForm form = cue.form();
        if (!form.is(Shape.FINITE)) {
            return carried(cue);
        }
        Optional<Mention> source = form.has('j') ? mentions.phraseAt(Math.max(from, complements.documentAfter(cue, limit)), limit) : relayed(cue, limit);
        if (source.isEmpty()) {
            source = mentions.rightBefore(cue.token(), from);
        }
        if (source.isEmpty() && form.has('o') && !Lexicon.startsWithConjunction(reading.word(cue.token()))) {
            source = mentions.before(cue.token(), from);
        }
        if (source.isEmpty() && !(form.pronoun() && form.has('o') && cue.token() > from && !reading.word(cue.token() - 1).isEmpty())) {
            source = mentions.after(cue.token(), limit)
                    .filter(m -> !speakers.disagrees(m, form))
                    .filter(m -> !takesObject(cue) || mentions.isAgent(m));
        }
        if (source.isEmpty() && !Lexicon.startsWithConjunction(reading.word(cue.token()))) {
            source = mentions.before(cue.token(), from);
        }
        if (source.isEmpty()) {
            if (lexicon.hasBare(WordList.HEARSAY, reading.word(cue.token()))) {
                return Attribution.carried(Voice.NOBODY);
            }
            Attribution by = carried(cue);
            spoken = true;
            return by;
        }
        Voice voice = speakers.resolve(source.get(), form.gender(), form.plural());
        if (!complement.isNone() || form.has('s') || form.has('t') || mentions.isAgent(source.get())) {
            speakers.heard(voice);
            spoken = true;
        }
        return new Attribution(source, voice);
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

    private Attribution carried(Cue cue) {
        if (!spoken && cue.token() > from + 1) {
            Optional<Mention> subject = cue.form().is(Shape.FINITE) ? Optional.empty() : mentions.before(cue.token(), from);
            if (subject.isEmpty()) {
                subject = mentions.subjectOf(from, cue.token(), cue.form().gender() == CueForm.Gender.FEMININE);
            }
            if (subject.isPresent()) {
                Voice voice = speakers.resolve(subject.get(), cue.form().gender(), cue.form().plural());
                if (voice.name().isPresent()) {
                    speakers.heard(voice);
                    spoken = true;
                    return new Attribution(subject, voice);
                }
            }
        }
        Voice voice = cue.form().is(Shape.NOUN) ? speakers.last() : speakers.carried(cue.form());
        return Attribution.carried(voice);
    }

    private void takeClause(Cue cue, Complement clause, Attribution by) {
        if (isFinding(cue, by)) {
            return;
        }
        int end = complements.endOfClause(clause.first(), to, cues, tags);
        consume(clause.first(), end);
        frame = clause.first();
        takeReported(cue.token(), clause.first(), end, clause.lead(), by);
    }

    /** أظهرت needs a study for its subject. */
    private boolean isFinding(Cue cue, Attribution by) {
        CueForm form = cue.form();
        if (!form.has('f') || form.has('s') || form.has('w')) {
            return false;
        }
        return by.source().filter(m -> lexicon.has(WordList.STUDY, reading.word(m.first()))).isEmpty();
    }

    private void takeReported(int cue, int first, int end, boolean pronoun, Attribution by) {
        int second = marks(first, end).isEmpty() ? end : coordinated(first, end);
        takePart(cue, first, second, pronoun, by);
        if (second < end) {
            boolean carries = lexicon.has(WordList.COMPLEMENTIZER_PRONOUN, reading.word(second).substring(1));
            takeReported(cue, second + 1, end, carries, by);
        }
    }

    /** … وأن …: a second clause under the same cue; they are told apart only where one of them has marks. */
    private int coordinated(int first, int end) {
        for (int i = first + 2; i < end; i = reading.next(i)) {
            String word = reading.word(i);
            if (!reading.inMarks(i) && word.startsWith("و") && lexicon.has(WordList.COMPLEMENTIZER, word.substring(1)) && !reading.word(i - 1).equals("علما")) {
                return i;
            }
        }
        return end;
    }

    private void takePart(int cue, int first, int end, boolean pronoun, Attribution by) {
        if (first >= end) {
            return;
        }
        List<Marked> pieces = new ArrayList<>();
        for (Marked m : marks(first, end)) {
            boolean opening = m.open() <= first + 1 && m.open() >= first;
            if (opening && m.open() == first && isWhole(m, end)) {
                take(m, pronoun && !judge.isClause(m) ? QuotationKind.PARTIAL : QuotationKind.DIRECT, cue, by);
                return;
            }
            if (judge.isFragment(m)) {
                pieces.add(m);
            }
        }
        if (pieces.isEmpty()) {
            addSpan(first, end, QuotationKind.INDIRECT, cue, by);
        }
        for (Marked m : pieces) {
            take(m, QuotationKind.MIXED, cue, by);
        }
    }

    /** Marks that hold the whole clause; an adjunct may trail behind them. */
    private boolean isWhole(Marked m, int end) {
        int inside = m.words(reading);
        int behind = reading.words(m.after(), end);
        return behind <= 1 && (inside >= 3 || judge.isClause(m)) || inside >= 5 && inside >= behind;
    }

    private void addSpan(int first, int end, QuotationKind kind, int cue, Attribution by) {
        TextSpan span = reading.trimmed(first, end);
        if (span.length() > 0) {
            drafts.add(Draft.of(span.start(), span.end(), kind, cue, by));
        }
    }

    private void take(Marked m, QuotationKind kind, int cue, Attribution by) {
        if (claimed.add(m)) {
            readInside(m);
            Draft draft = Draft.of(m.first(), m.last(), kind, cue, by);
            drafts.add(m.balanced() ? draft : draft.with(Flag.UNBALANCED_MARKS));
        }
    }

    /** A voice within somebody's words: قالوا له: "…". */
    private void readInside(Marked outer) {
        for (Marked m : reading.inside(outer)) {
            if (m.depth() != outer.depth() + 1 || claimed.contains(m) || !reading.token(m.open() - 1).isColon() && m.words(reading) < 4) {
                continue;
            }
            for (int i = m.open() - 1; i >= Math.max(outer.first(), m.open() - 8); i--) {
                Optional<Cue> cue = cueFinder.at(i, outer.first(), m.open()).filter(c -> c.form().is(Shape.FINITE));
                if (cue.isPresent()) {
                    Cue c = cue.get();
                    Optional<Mention> source = mentions.rightBeforeOrName(c.token(), outer.first()).or(() -> mentions.after(c.token(), m.open() - 1));
                    Voice voice = source.map(s -> speakers.resolve(s, c.form().gender(), c.form().plural())).orElse(Voice.NOBODY);
                    take(m, QuotationKind.DIRECT, c.token(), new Attribution(source, voice));
                    break;
                }
            }
        }
    }

    private void takeWords(Cue cue, Marked m, boolean colon, Attribution by) {
        consumed = Math.max(consumed, m.open());
        boolean that = lexicon.has(WordList.COMPLEMENTIZER, reading.word(m.first()));
        boolean whole = judge.isClause(m) || m.words(reading) > 6;
        boolean governed = FragmentJudge.isGovernor(reading.word(m.open() - 1)) || cue.form().has('p');
        boolean direct = that || colon && (whole || m.words(reading) >= 3) || !governed && (whole || m.words(reading) >= 3);
        take(m, direct ? QuotationKind.DIRECT : QuotationKind.PARTIAL, cue.token(), by);
    }

    private void takeUnmarked(Cue cue, Complement unmarked, Attribution by) {
        int end = complements.endOfClause(unmarked.first(), to, cues, tags);
        consume(unmarked.first(), end);
        takeReported(cue.token(), unmarked.first(), end, false, by);
    }

    /** A voice within a reported clause: the subject stands right before its verb, or right behind it. */
    private void readNested(Cue cue, Complement complement) {
        if (complement.type() != Complement.Type.CLAUSE || !cue.form().is(Shape.FINITE) || !cue.form().has('s') || complement.at() - cue.token() > 5) {
            return;
        }
        Optional<Mention> source = mentions.before(cue.token(), frame).filter(m -> m.last() == cue.token() || reading.token(m.last()).isComma());
        if (source.isEmpty()) {
            return;
        }
        Voice voice = speakers.resolve(source.get(), cue.form().gender(), cue.form().plural());
        int end = complements.endOfNested(
                complement.first(), complements.endOfClause(complement.first(), consumed, cues, tags));
        addSpan(complement.first(), end, QuotationKind.INDIRECT, cue.token(), new Attribution(source, voice));
    }

    private void readTag(TagFinder.Tag tag) {
        Attribution by = tag.source()
                .map(m -> new Attribution(Optional.of(m), speakers.resolve(m, CueForm.Gender.ANY, false)))
                .orElseGet(() -> Attribution.carried(speakers.last()));
        tag.source().ifPresent(m -> speakers.heard(by.voice()));
        boolean leading = leads(tag);
        boolean trailing = reading.words(tag.last(), to) <= 6;
        int first = leading ? afterLeading(tag.last()) : from;
        if (leading) {
            consume(first, to);
            frame = first;
            spoken = true;
        }
        takeReported(tag.first(), first, trailing && !leading ? tag.first() : to, false, by);
    }

    /** بحسب فلان فإن …: the tag opens the sentence and frames all of it. */
    private boolean leads(TagFinder.Tag tag) {
        return reading.words(from, tag.first()) <= 1 && reading.words(tag.last(), to) > 2;
    }

    private int afterLeading(int last) {
        int i = last;
        while (i < to && (reading.token(i).isComma() || reading.word(i).equals("فان") || reading.word(i).equals("ان"))) {
            i++;
        }
        return i;
    }

    private void readUnclaimed(Marked m) {
        if (isQuestionBefore(m)) {
            if (m.words(reading) >= 2) {
                claimed.add(m);
                drafts.add(Draft.of(m.first(), m.last(), QuotationKind.PARTIAL, questionBefore(m), Attribution.carried(Voice.NOBODY)).with(Flag.ASKERS_WORDS));
            }
            return;
        }
        boolean colon = m.open() > from && reading.token(m.open() - 1).isColon();
        int words = m.words(reading);
        Optional<Cue> governing = governing(m);
        if (!colon && governing.isPresent() && judge.isPiece(m)) {
            Attribution by = governing.get().form().is(Shape.FINITE) ? attribution(governing.get(), Complement.none(m.open())) : carried(governing.get());
            take(m, QuotationKind.PARTIAL, governing.get().token(), by);
            return;
        }
        if (colon && words >= 4 && judge.isClause(m)) {
            take(m, QuotationKind.DIRECT, Draft.NO_CUE, byColon(m));
        } else if (reading.words(from, m.open()) == 0 && words >= 6 && judge.isClause(m) && reading.words(m.after(), to) <= 2) {
            take(m, QuotationKind.DIRECT, Draft.NO_CUE, Attribution.carried(speakers.last()));
        }
    }

    /** The last cue before the span with nothing but its noun phrase between. */
    private Optional<Cue> governing(Marked m) {
        Optional<Cue> last = Optional.empty();
        for (Cue cue : cues) {
            if (cue.token() < m.open() && mayGovern(cue.form()) && clauses.stream().noneMatch(c -> c.end() > cue.token() && c.start() <= m.open())) {
                last = Optional.of(cue);
            }
        }
        // before its أن a cue has the circumstances: في برنامج "…"
        return last.filter(cue -> complements.of(cue, to, tags).isNone());
    }

    private static boolean mayGovern(CueForm form) {
        boolean noun = form.is(Shape.NOUN) && !form.has('s');
        return !noun && !form.has('f') && !form.has('j') && !form.has('b') && !form.flags().equals("a");
    }

    /** نص بلاغ الجامعة: "…". */
    private Attribution byColon(Marked m) {
        for (int i = from; i < m.open() - 1; i++) {
            if (lexicon.hasBare(WordList.DOCUMENT, reading.word(i)) && !reading.word(i).equals("نص")) {
                Optional<Mention> source = mentions.phraseAt(i, m.open() - 1);
                if (source.isPresent()) {
                    return new Attribution(source, speakers.resolve(source.get(), CueForm.Gender.ANY, false));
                }
            }
        }
        return Attribution.carried(speakers.last());
    }

    private boolean isQuestionBefore(Marked m) {
        return questionBefore(m) >= 0;
    }

    private int questionBefore(Marked m) {
        for (int i = m.open() - 1; i >= from; i--) {
            if (isQuestion(i)) {
                return i;
            }
            if (cues.stream().map(Cue::token).anyMatch(Integer.valueOf(i)::equals)) {
                return -1;
            }
        }
        return -1;
    }
}
