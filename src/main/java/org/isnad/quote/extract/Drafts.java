package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.extract.CueForm.Shape;
import org.isnad.quote.extract.ExtractedQuotation.Flag;

/** Collects the quotations of an article; no marked span is taken twice. */
final class Drafts {

    private final Reading reading;
    private final FragmentJudge judge;
    private final CueFinder cueFinder;
    private final MentionFinder mentions;
    private final SpeakerResolver speakers;
    private final Lexicon lexicon = Lexicon.shipped();
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Marked> claimed = new HashSet<>();

    Drafts(
            Reading reading,
            FragmentJudge judge,
            CueFinder cueFinder,
            MentionFinder mentions,
            SpeakerResolver speakers) {
        this.reading = reading;
        this.judge = judge;
        this.cueFinder = cueFinder;
        this.mentions = mentions;
        this.speakers = speakers;
    }

    List<Draft> all() {
        return drafts;
    }

    boolean has(Marked m) {
        return claimed.contains(m);
    }

    /** Keeps the words of a question as the asker's. */
    void takeQuestion(Marked m, int cue) {
        claimed.add(m);
        drafts.add(Draft.of(m.first(), m.last(), QuotationKind.PARTIAL, cue, Attribution.carried(Voice.NOBODY))
                .with(Flag.ASKERS_WORDS));
    }

    void takeReported(Sentence sentence, int cue, int first, int end, boolean pronoun, Attribution by) {
        int second = sentence.marks(first, end).isEmpty() ? end : coordinated(first, end);
        takePart(sentence, cue, first, second, pronoun, by);
        if (second < end) {
            boolean carries = lexicon.has(
                    WordList.COMPLEMENTIZER_PRONOUN, reading.word(second).substring(1));
            takeReported(sentence, cue, second + 1, end, carries, by);
        }
    }

    /** … وأن …: a second clause under the same cue; they are told apart only where one of them has marks. */
    private int coordinated(int first, int end) {
        for (int i = first + 2; i < end; i = reading.next(i)) {
            String word = reading.word(i);
            if (!reading.inMarks(i)
                    && word.startsWith("و")
                    && lexicon.has(WordList.COMPLEMENTIZER, word.substring(1))
                    && !reading.word(i - 1).equals("علما")) {
                return i;
            }
        }
        return end;
    }

    private void takePart(Sentence sentence, int cue, int first, int end, boolean pronoun, Attribution by) {
        boolean beside = drafts.size() > 0 && drafts.get(drafts.size() - 1).cue() == cue;
        if (first >= end) {
            return;
        }
        List<Marked> pieces = new ArrayList<>();
        for (Marked m : sentence.marks(first, end)) {
            boolean opening = m.open() <= first + 1 && m.open() >= first;
            if (opening && m.open() == first && isWhole(m, end)) {
                take(m, pronoun && !judge.isClause(m) ? QuotationKind.PARTIAL : QuotationKind.DIRECT, cue, by);
                return;
            }
            if (opening && pronoun && reading.words(m.after(), end) == 0) {
                // بأنه "…": the marks hold all that is said of it
                take(m, judge.isClause(m) ? QuotationKind.DIRECT : QuotationKind.PARTIAL, cue, by);
                return;
            }
            if (judge.isFragment(m)) {
                pieces.add(m);
            }
        }
        if (pieces.isEmpty() && !beside) {
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

    void addSpan(int first, int end, QuotationKind kind, int cue, Attribution by) {
        TextSpan span = reading.trimmed(first, end);
        if (span.length() > 0) {
            drafts.add(Draft.of(span.start(), span.end(), kind, cue, by));
        }
    }

    void take(Marked m, QuotationKind kind, int cue, Attribution by) {
        if (claimed.add(m)) {
            readInside(m);
            Draft draft = Draft.of(m.first(), m.last(), kind, cue, by);
            drafts.add(m.balanced() ? draft : draft.with(Flag.UNBALANCED_MARKS));
        }
    }

    /** A voice within somebody's words: قالوا له: "…". */
    private void readInside(Marked outer) {
        for (Marked m : reading.inside(outer)) {
            if (m.depth() != outer.depth() + 1
                    || claimed.contains(m)
                    || !reading.token(m.open() - 1).isColon() && m.words(reading) < 4) {
                continue;
            }
            for (int i = m.open() - 1; i >= Math.max(outer.first(), m.open() - 8); i--) {
                Optional<Cue> cue = cueFinder
                        .at(i, outer.first(), m.open())
                        .filter(c -> c.form().is(Shape.FINITE));
                if (cue.isPresent()) {
                    Cue c = cue.get();
                    Optional<Mention> source = mentions.rightBeforeOrName(c.token(), outer.first())
                            .or(() -> mentions.after(c.token(), m.open() - 1));
                    Voice voice = source.map(s -> speakers.resolve(
                                    s, c.form().gender(), c.form().plural()))
                            .orElse(Voice.NOBODY);
                    take(m, QuotationKind.DIRECT, c.token(), new Attribution(source, voice));
                    break;
                }
            }
        }
    }
}
