package org.isnad.summary.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.summary.extract.Lexicon;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.Word;

/**
 * Finds sentences in recognised words: always cut where the speaker changes; inside a speaker's turn dynamic programming weighs pauses, words that begin sentences,
 * words that can't end one, and length. Stateless, thread-safe.
 */
public final class SentenceFinder {

    /** Steps of pauses in ms, and what a cut there is worth. 300, 600 and 1000 ms are the steps between which sentence ends of Arabic interviews change in frequency. */
    private static final int SHORT_PAUSE = 300;

    private static final int PAUSE = 600;
    private static final int LONG_PAUSE = 1000;
    private static final double WORTH_LONG = 4.0;
    private static final double WORTH_PAUSE = 2.2;
    private static final double WORTH_SHORT = 0.4;
    private static final double WORTH_NONE = -2.5;

    /** What a cut after a word that can't end a sentence (a preposition, a particle) costs. */
    private static final double UNFINISHED = -4.0;

    /** Sentences of interviews have 6 to 40 words, most about 14. */
    private static final int LONGEST = 40;

    private static final double USUAL = 14;
    private static final double SPREAD = 0.6;

    /** Answers begin with a word or two of their own (يوم الأحد، شكرا لكم) more often than sentences run long. */
    private static final double SPREAD_SHORT = 0.9;

    /** How often the word begins a sentence where it stands: measured on written interviews. */
    private static final Map<String, Double> BEGINS = Map.of(
            "نعم", 0.77, "طيب", 0.69, "اما", 0.56, "هل", 0.46, "اذن", 0.46, "لماذا", 0.4, "اذا", 0.2, "لكن", 0.2, "ثم",
            0.2);

    private static final double WORTH_BEGINNING = 3.0;

    /** An interviewer's question begins at its asking word, also where no pause is: enough to outweigh that. Judgement. */
    private static final double WORTH_QUESTION = 4.0;

    private static final Set<String> OPEN_WORDS = Set.copyOf(List.of(
            "في", "من", "الي", "علي", "عن", "مع", "ان", "انه", "انها", "لان", "حتي", "قد", "لم", "لن", "لا", "ما",
            "كان", "كانت", "الذي", "التي", "الذين", "هذا", "هذه", "ذلك", "تلك", "كل", "بعض", "غير", "بين", "عند", "و",
            "او", "ثم", "لكن", "عم", "اللي", "هل", "كيف", "لماذا", "يعني", "خلال", "منذ", "بعد", "قبل", "تحت", "فوق",
            "حول", "يا", "اي", "كما", "مثل"));

    /** Words that can't begin a sentence unless it answers, as written: unlike إن. */
    private static final Set<String> CONTINUING = Set.of("أن", "الذي", "التي", "الذين", "اللي", "وأن");

    private static final double DEPENDENT = -2.0;

    private SentenceFinder() {}

    /** All sentences of a transcript, in order. */
    public static List<SpokenSentence> find(Transcript transcript, Voices voices) {
        List<SpokenSentence> sentences = new ArrayList<>();
        List<Segment> segments = transcript.segments();
        int from = 0;
        for (int to = 1; to <= segments.size(); to++) {
            if (to == segments.size()
                    || !segments.get(to).speaker().equals(segments.get(from).speaker())) {
                List<Word> words = segments.subList(from, to).stream()
                        .flatMap(segment -> words(segment).stream())
                        .toList();
                if (!words.isEmpty()) {
                    turn(words, segments.get(from).speaker(), voices, sentences);
                }
                from = to;
            }
        }
        return List.copyOf(sentences);
    }

    /** Where an imported segment has no words, its text is spread evenly over its time. */
    private static List<Word> words(Segment segment) {
        if (!segment.words().isEmpty()) {
            return segment.words();
        }
        List<String> texts = ArabicText.words(segment.text());
        List<Word> words = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            long length = segment.span().durationMs();
            long start = segment.span().startMs() + length * i / texts.size();
            long end = segment.span().startMs() + length * (i + 1) / texts.size();
            words.add(new Word(texts.get(i), new TimeSpan(start, end), 1));
        }
        return words;
    }

    private static void turn(List<Word> words, String speaker, Voices voices, List<SpokenSentence> sentences) {
        List<String> folded = words.stream()
                .map(word -> ArabicText.fold(word.text(), Fold.ORTHOGRAPHIC))
                .toList();
        int from = 0;
        boolean interviewer = voices.asks(speaker);
        for (int to : cuts(words, folded, interviewer)) {
            boolean turnEnds = to == words.size();
            boolean question = Questions.asks(folded.subList(from, to), interviewer, turnEnds && interviewer);
            // What an interviewer hands over with may be a question whose asking word was misheard: no mark then.
            boolean told = !interviewer || Courtesies.areIn(folded.subList(from, to));
            boolean closed = question || (turnEnds ? told : pause(words, to) >= PAUSE);
            sentences.add(new SpokenSentence(
                    sentences.size(),
                    speaker,
                    words.subList(from, to),
                    commas(words.subList(from, to), folded.subList(from, to)),
                    question,
                    closed));
            from = to;
        }
    }

    /** Ends of sentences, exclusive. */
    private static List<Integer> cuts(List<Word> words, List<String> folded, boolean interviewer) {
        int n = words.size();
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        for (int end = 1; end <= n; end++) {
            best[end] = Double.NEGATIVE_INFINITY;
            double worth = end == n ? 0 : border(words, folded, end, interviewer);
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                double score = best[start] + worth + length(end - start);
                if (score > best[end]) {
                    best[end] = score;
                    from[end] = start;
                }
            }
        }
        ArrayList<Integer> ends = new ArrayList<>();
        for (int end = n; end > 0; end = from[end]) {
            ends.add(0, end);
        }
        return ends;
    }

    private static double border(List<Word> words, List<String> folded, int at, boolean interviewer) {
        long pause = pause(words, at);
        double worth = pause >= LONG_PAUSE
                ? WORTH_LONG
                : pause >= PAUSE ? WORTH_PAUSE : pause >= SHORT_PAUSE ? WORTH_SHORT : WORTH_NONE;
        worth += interviewer && Questions.isAsking(folded.get(at))
                ? WORTH_QUESTION
                : WORTH_BEGINNING * BEGINS.getOrDefault(folded.get(at), 0.0);
        worth += CONTINUING.contains(words.get(at).text()) ? DEPENDENT : 0;
        return worth + (OPEN_WORDS.contains(folded.get(at - 1)) ? UNFINISHED : 0);
    }

    /** Log of a log-normal density, up to a constant. */
    private static double length(int words) {
        double z = (Math.log(words) - Math.log(USUAL)) / (words < USUAL ? SPREAD_SHORT : SPREAD);
        return -z * z / 2;
    }

    private static long pause(List<Word> words, int before) {
        return words.get(before).span().startMs() - words.get(before - 1).span().endMs();
    }

    /** Prepositions: with a pause before them they go on with the clause. */
    private static final Set<String> BINDING = Set.of("من", "بعد", "غير");

    /** A pause and a word that ties on what follows: together good evidence for a comma. */
    private static List<Integer> commas(List<Word> words, List<String> folded) {
        List<Integer> commas = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (pause(words, i) >= SHORT_PAUSE
                    && Lexicon.isConnective(folded.get(i))
                    && !BINDING.contains(folded.get(i))
                    && !OPEN_WORDS.contains(folded.get(i - 1))) {
                commas.add(i - 1);
            }
        }
        return commas;
    }
}
