package org.isnad.quote.extract;

import java.util.List;
import java.util.Optional;

/** Tells where a reported clause ends. */
final class ClauseEnd {

    /** [tokens] From a verb to the colon behind its subject. */
    private static final int NEXT_COLON = 5;

    private final Reading reading;
    private final CueFinder cueFinder;
    private final ComplementFinder complements;
    private final Lexicon lexicon = Lexicon.shipped();

    ClauseEnd(Reading reading, CueFinder cueFinder, ComplementFinder complements) {
        this.reading = reading;
        this.cueFinder = cueFinder;
        this.complements = complements;
    }

    /** Where the clause that begins at {@code first} ends: with the sentence, a tag, or before the writer's next cue. */
    int endOfClause(int first, int to, List<Cue> cues, List<TagFinder.Tag> tags) {
        int end = to;
        for (TagFinder.Tag tag : tags) {
            if (tag.first() > first && tag.first() < end) {
                end = tag.first();
            }
        }
        for (Cue cue : cues) {
            if (cue.token() > first && cue.token() < end && startsNew(cue, first, end)) {
                end = beforeConnective(cue.token(), first);
            }
        }
        return endBefore(first, end);
    }

    private int endBefore(int first, int end) {
        for (int i = first + 1; i < end; i = reading.next(i)) {
            if (breaksOff(i, end)) {
                return i;
            }
        }
        return end;
    }

    /** إذ قال: "…": whatever stands before the verb, these words are given anew. */
    private boolean hasWordsAfterColon(Cue cue, int to) {
        for (int i = cue.token() + 1; i < Math.min(to - 1, cue.token() + NEXT_COLON + 1); i++) {
            if (reading.token(i).isColon()) {
                return reading.inMarks(i + 1);
            }
        }
        return false;
    }

    private int beforeConnective(int cue, int first) {
        int i = cue;
        while (i > first
                && (reading.word(i - 1).equals("و")
                        || reading.word(i - 1).equals("كما")
                        || reading.word(i - 1).equals("فيما")
                        || reading.word(i - 1).equals("حيث")
                        || reading.word(i - 1).equals("اذ")
                        || reading.word(i - 1).equals("قد")
                        || reading.word(i - 1).equals("كان"))) {
            i--;
        }
        return i;
    }

    /** A participle by which the writer goes on (مشيرا إلى), or a coordinated verb with words of its own (وأضاف أن). */
    private boolean startsNew(Cue cue, int first, int to) {
        CueForm form = cue.form();
        int i = cue.token();
        if (form.is(CueForm.Shape.PARTICIPLE)) {
            boolean adverb = reading.word(i).endsWith("ا")
                    && !form.has('f')
                    && !form.has('m')
                    && (form.has('s') || form.has('p') || form.has('d') || form.has('b') || form.has('a'));
            return adverb || reading.token(i - 1).isComma() || complements.hasComplementNear(cue, to);
        }
        if (!form.is(CueForm.Shape.FINITE) || i <= first + 1) {
            return false;
        }
        if (hasWordsAfterColon(cue, to)) {
            return true;
        }
        return complements.beginsClause(i)
                && !closesRelative(i, first)
                && (isWritersVerb(i, form)
                        || complements.hasComplementNear(cue, to)
                        || form.has('s') && Lexicon.startsWithConjunction(reading.word(i)) && !form.has('f'));
    }

    /** …، ودعت الوزارة, كما طالب: behind a comma the writer goes on about the speaker with a past verb of public speech. */
    private boolean isWritersVerb(int i, CueForm form) {
        boolean joined = reading.word(i).startsWith("و") && reading.token(i - 1).isComma()
                || reading.word(i - 1).equals("كما");
        boolean speech = form.has('s') || form.has('d') || form.has('p') || form.has('a');
        return joined && speech && !form.has('w') && !form.has('f') && !VerbShape.isImperfect(reading.word(i));
    }

    /** تركيا، التي دعمت الهجوم، أبلغت: the comma before the verb ends a relative clause, the verb is the clause's own. */
    private boolean closesRelative(int i, int first) {
        if (!reading.token(i - 1).isComma()) {
            return false;
        }
        int k = i - 2;
        while (k > first && !reading.token(k).isComma()) {
            k--;
        }
        return k > first && reading.token(k).isComma() && isRelative(reading.word(k + 1));
    }

    private static boolean isRelative(String word) {
        return switch (word) {
            case "الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "وهو", "وهي" -> true;
            default -> false;
        };
    }

    /** Where a clause within a clause ends: also before لكن. */
    int endOfNested(int first, int to) {
        for (int i = first + 1; i < to; i++) {
            if (reading.token(i - 1).isComma()
                    && lexicon.has(WordList.ADVERSATIVE, reading.word(i))
                    && !reading.word(i).equals("الا")
                    && !reading.word(i).equals("غير")) {
                return i - 1;
            }
        }
        return to;
    }

    /** Behind فيما، بينما، في حين، في المقابل; {@code i} where none of them stands. */
    private int behindMeanwhile(int i) {
        String next = reading.word(i + 1);
        return switch (reading.word(i)) {
            case "فيما", "بينما" -> i + 1;
            case "في", "وفي" -> next.equals("حين") || next.equals("المقابل") || next.equals("وقت") ? i + 2 : i;
            default -> i;
        };
    }

    /** Whether a verb of saying comes within two words, its subject before it perhaps. */
    private boolean speaksSoon(int from, int to) {
        for (int i = from; i < Math.min(to, from + 3); i++) {
            Optional<Cue> cue = cueFinder
                    .at(i, from, to)
                    .filter(c -> c.form().is(CueForm.Shape.FINITE) && !c.form().pronoun());
            if (cue.isPresent()) {
                CueForm form = cue.get().form();
                return i == from && !form.has('w') || complements.hasComplementNear(cue.get(), to);
            }
        }
        return false;
    }

    /** فيما, لكن and the like before another voice. */
    private boolean breaksOff(int i, int to) {
        String word = reading.word(i);
        if (Lexicon.startsWithConjunction(word) && cueFinder.isFormula(i, to)) {
            return true;
        }
        if (word.equals("اذ") || word.equals("حيث")) {
            return lexicon.has(WordList.FINDING, reading.word(i + 1));
        }
        int behind = behindMeanwhile(i);
        if (behind > i) {
            return speaksSoon(behind, to);
        }
        if (!lexicon.has(WordList.ADVERSATIVE, word) || !reading.token(i - 1).isComma()) {
            return false;
        }
        for (int k = i + 1; k < Math.min(to, i + 4); k++) {
            if (cueFinder
                    .at(k, i, to)
                    .filter(c -> c.form().is(CueForm.Shape.FINITE)
                            && !c.form().has('w')
                            && complements.hasComplementNear(c, to))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
