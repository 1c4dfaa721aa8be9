package org.isnad.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.summary.extract.Background;
import org.isnad.summary.extract.Lexicon;
import org.isnad.summary.extract.SentenceScorer;
import org.isnad.summary.extract.Unit;
import org.isnad.summary.speech.Courtesies;
import org.isnad.summary.speech.SpokenSentence;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Numbers;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/** Chooses the sentences of a spoken summary: what they say, who says it and how well it was heard, without saying anything twice. Not thread-safe. */
final class Selection {

    /*
     * Weights of what only speech has, in deviations of the scorer's figure. No corpus of Arabic interview summaries exists to fit them to: they are judgement, tried on six
     * interviews and the sample; see docs/decisions/030-extractive-summaries.md.
     */
    private static final double ANSWER_BEGINS = 0.5;
    private static final double NUMBER = 0.3;
    private static final double NAME = 0.25;
    private static final double TELLING = 0.4;
    private static final double INTERVIEWER = -3.0;
    private static final double ASKED_BACK = -1.0;
    private static final double UNSURE = -2.0;
    private static final double UNSURE_WORD = -0.7;

    /** A cut that length alone has made: the sentence goes on from the one before. */
    private static final double GOES_ON = -0.8;

    private static final double SHORT = -1.2;
    private static final double LONG = -0.4;
    private static final double COURTESY = -1.5;
    private static final double FIRST_OF_CHAPTER = 0.6;

    /** Share of relevance against novelty (Carbonell and Goldstein 1998). */
    private static final double LAMBDA = 0.7;

    /** The cosine lies in 0..1, scores within a few deviations: brings the one to the size of the other. */
    private static final double REPETITION = 10;

    private static final Set<String> TELLING_WORDS = Lexicon.lines("telling-words.txt")
            .flatMap(line -> Stream.of(line.split(" ")))
            .flatMap(word -> Stream.of(word, "و" + word, "ف" + word))
            .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
            .collect(Collectors.toUnmodifiableSet());

    private static final int FEW_CONTENT_WORDS = 5;
    private static final int MANY_WORDS = 32;

    /** Thanks in so many words may be followed by something to quote. */
    private static final int LONGER_THAN_COURTESY = 12;

    /** Sentences with fewer content words say nothing alone. */
    private static final int LEAST_CONTENT_WORDS = 3;

    private final Reading reading;
    private final double[] scores;
    private final List<Integer> chapterOf;
    private final List<Map<String, Double>> vectors;

    /**
     * @param names where names are said
     * @param eligible which sentences may be chosen
     */
    Selection(Reading reading, List<Chapter> chapters, List<Mention> names, Set<Integer> eligible) {
        this.reading = reading;
        List<Unit> units = reading.units();
        double[] content = SentenceScorer.score(units, Background.none());
        double deviation = Math.sqrt(
                java.util.Arrays.stream(content).map(s -> s * s).average().orElse(1));
        Set<Integer> named = named(names);
        this.scores = IntStream.range(0, units.size())
                .mapToDouble(i -> eligible.contains(i)
                        ? content[i] / Math.max(1e-9, deviation) + spoken(i, named.contains(i))
                        : Double.NEGATIVE_INFINITY)
                .toArray();
        this.chapterOf = chaptersOf(chapters);
        this.vectors = vectors(units);
    }

    /** Numbers of the chosen sentences, in order. */
    TreeSet<Integer> choose(int words, int most) {
        TreeSet<Integer> chosen = new TreeSet<>();
        Set<Integer> covered = new HashSet<>();
        double[] nearest = new double[scores.length];
        int left = words;
        while (chosen.size() < most) {
            int best = best(chosen.isEmpty() ? Integer.MAX_VALUE : left, covered, nearest);
            if (best < 0) {
                break;
            }
            chosen.add(best);
            scores[best] = Double.NEGATIVE_INFINITY;
            covered.add(chapterOf.get(best));
            left -= reading.sentences().get(best).words().size();
            for (int i = 0; i < nearest.length; i++) {
                if (!Double.isInfinite(scores[i])) {
                    nearest[i] = Math.max(nearest[i], cosine(vectors.get(i), vectors.get(best)));
                }
            }
        }
        return chosen;
    }

    /** −1 where nothing fits. */
    private int best(int words, Set<Integer> covered, double[] nearest) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (Double.isInfinite(scores[i])
                    || reading.sentences().get(i).words().size() > words) {
                continue;
            }
            double bonus = covered.contains(chapterOf.get(i)) ? 0 : FIRST_OF_CHAPTER;
            double value = LAMBDA * (scores[i] + bonus) - (1 - LAMBDA) * REPETITION * nearest[i];
            if (value > highest) {
                highest = value;
                best = i;
            }
        }
        return best;
    }

    private double spoken(int index, boolean named) {
        SpokenSentence sentence = reading.sentences().get(index);
        Unit unit = reading.units().get(index);
        int content = unit.content().size();
        boolean courteous = Courtesies.areIn(unit.folded());
        if (content < LEAST_CONTENT_WORDS || courteous && unit.length() < LONGER_THAN_COURTESY) {
            return Double.NEGATIVE_INFINITY;
        }
        // Who hands over with it only asks; the question is shown where an answer needs it.
        if (reading.prompts(index)) {
            return Double.NEGATIVE_INFINITY;
        }
        int unsure = sentence.unsure().size();
        double score = UNSURE * unsure / unit.length() + UNSURE_WORD * unsure;
        score += reading.goesOn(index) ? GOES_ON : 0;
        score += reading.asks(sentence) ? INTERVIEWER : 0;
        score += sentence.question() ? ASKED_BACK : 0;
        score += content < FEW_CONTENT_WORDS ? SHORT : 0;
        score += unit.length() > MANY_WORDS ? LONG : 0;
        score += named ? NAME : 0;
        score += unit.folded().stream().anyMatch(TELLING_WORDS::contains) ? TELLING : 0;
        score += courteous ? COURTESY : 0;
        boolean number = !Numbers.find(sentence.words().stream().map(Word::text).toList())
                .isEmpty();
        score += number ? NUMBER : 0;
        boolean answers = index == reading.beginOfTurn(index)
                && reading.questionBefore(index).isPresent();
        return score + (answers ? ANSWER_BEGINS : 0);
    }

    private Set<Integer> named(List<Mention> names) {
        List<Long> starts = names.stream()
                .flatMap(name -> name.spans().stream())
                .map(TimeSpan::startMs)
                .sorted()
                .toList();
        Set<Integer> named = new HashSet<>();
        List<SpokenSentence> sentences = reading.sentences();
        int at = 0;
        for (int i = 0; i < sentences.size(); i++) {
            TimeSpan span = sentences.get(i).span();
            while (at < starts.size() && starts.get(at) < span.startMs()) {
                at++;
            }
            if (at < starts.size() && span.contains(starts.get(at))) {
                named.add(i);
            }
        }
        return named;
    }

    private List<Integer> chaptersOf(List<Chapter> chapters) {
        List<Integer> found = new ArrayList<>();
        int at = 0;
        for (SpokenSentence sentence : reading.sentences()) {
            while (at + 1 < chapters.size()
                    && chapters.get(at + 1).span().startMs() <= sentence.span().startMs()) {
                at++;
            }
            found.add(at);
        }
        return found;
    }

    private static List<Map<String, Double>> vectors(List<Unit> units) {
        Map<String, Integer> spread = new HashMap<>();
        units.forEach(unit -> new HashSet<>(unit.content()).forEach(stem -> spread.merge(stem, 1, Integer::sum)));
        return units.stream().map(unit -> vector(unit, spread, units.size())).toList();
    }

    private static Map<String, Double> vector(Unit unit, Map<String, Integer> spread, int all) {
        Map<String, Double> vector = new LinkedHashMap<>();
        for (String stem : unit.content()) {
            vector.merge(stem, Math.log(1 + all / (double) spread.getOrDefault(stem, 1)), Double::sum);
        }
        double norm = Math.sqrt(vector.values().stream()
                .sorted(Comparator.naturalOrder())
                .mapToDouble(v -> v * v)
                .sum());
        vector.replaceAll((stem, value) -> value / Math.max(1e-9, norm));
        return vector;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            Double other = b.get(entry.getKey());
            sum += other == null ? 0 : entry.getValue() * other;
        }
        return sum;
    }
}
