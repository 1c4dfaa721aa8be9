package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.summary.model.Lexicon.Pole;
import org.isnad.text.NumberSpan;

/**
 * Which words of the cited sentences each word of a claim may rest on.
 *
 * @param topic stems that the whole conversation keeps coming back to: "we" of a sentence may be told by one of them
 * @param speakerWords words of the label of whoever says the sentences; a claim may name its speaker
 */
record Grounding(
        Reading claim,
        Reading source,
        List<Form> speakerWords,
        Set<String> topic,
        List<List<Integer>> places,
        List<Integer> claimRanks,
        List<Integer> sourceRanks) {

    /** Words that belong together stand at most so far apart. */
    static final int CONTEXT = 7;

    /** Places whose surroundings score this share of the best are taken for as good: a doubt, which every one of them must pass. */
    private static final double NEARLY_BEST = 0.9;

    /** Decides between places whose surroundings are alike. */
    private static final double SAME_WORD = 0.2;

    static Grounding of(Reading claim, Reading source, List<Form> speakerWords, Set<String> topic) {
        List<List<Integer>> places = new ArrayList<>();
        for (int i = 0; i < claim.size(); i++) {
            places.add(claim.says(i) ? places(claim.form(i), source) : numberPlaces(i, claim, source));
        }
        return new Grounding(
                claim, source, speakerWords, topic, places, ranks(claim, speakerWords), ranks(source, speakerWords));
    }

    /** How many words that say something stand before each word: particles and the speaker's name are no distance. */
    private static List<Integer> ranks(Reading reading, List<Form> speakerWords) {
        List<Integer> ranks = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < reading.size(); i++) {
            ranks.add(rank);
            int at = i;
            boolean number = reading.quantities().numbers().stream().anyMatch(n -> n.from() == at);
            boolean said = reading.says(i) && speakerWords.stream().noneMatch(reading.form(i)::sameWord);
            rank += number || said ? 1 : 0;
        }
        return ranks;
    }

    /** Numbers are company for the words beside them. */
    private static List<Integer> numberPlaces(int at, Reading claim, Reading source) {
        return claim.quantities().numbers().stream()
                .filter(n -> n.from() == at)
                .flatMap(n -> source.quantities().numbers().stream().filter(s -> NumberCheck.equal(n, s)))
                .map(NumberSpan::from)
                .toList();
    }

    private static List<Integer> places(Form form, Reading source) {
        return IntStream.range(0, source.size())
                .filter(s -> source.says(s) && mayStandFor(form, source.form(s)))
                .boxed()
                .toList();
    }

    private static boolean mayStandFor(Form word, Form other) {
        if (Lexicon.get().isName(other)) {
            return word.sameStem(other);
        }
        return word.related(other)
                || shares(Lexicon.get().synonymGroups(word), Lexicon.get().synonymGroups(other))
                || sharesConcept(word, other);
    }

    private static boolean sharesConcept(Form word, Form other) {
        Set<Pole> mine = Lexicon.get().poles(word);
        Set<Pole> theirs = Lexicon.get().poles(other);
        return mine.stream().anyMatch(p -> theirs.stream().anyMatch(q -> q.concept() == p.concept()));
    }

    private static <T> boolean shares(Set<T> a, Set<T> b) {
        return a.stream().anyMatch(b::contains);
    }

    boolean isFound(int at) {
        return !places.get(at).isEmpty();
    }

    /** Whether the word stands in the sentences, or in their speaker's label, as it is but for particles and endings. */
    boolean isLiteral(int at) {
        Form form = claim.form(at);
        return IntStream.range(0, source.size()).anyMatch(s -> form.sameStem(source.form(s))) || isSpeaker(at);
    }

    /** As {@link #isLiteral}, endings included: سالم is not سالمة. */
    boolean isExact(int at) {
        Form form = claim.form(at);
        return IntStream.range(0, source.size()).anyMatch(s -> form.sameWord(source.form(s))) || isSpeaker(at);
    }

    /** Whether it names what the conversation is about; never a listed name nor a word that has a contrary. */
    boolean isTopic(int at) {
        Form form = claim.form(at);
        return (topic.contains(form.stem()) || form.cores().stream().anyMatch(topic::contains) || isRecalled(form))
                && !Lexicon.get().isName(form)
                && Lexicon.get().poles(form).isEmpty();
    }

    /** With the article: something known from before, though by another word. */
    private boolean isRecalled(Form form) {
        return form.base().startsWith("ال")
                && Lexicon.get().synonymGroups(form).stream().anyMatch(group -> topic.contains("#" + group));
    }

    boolean isSpeaker(int at) {
        return speakerWords.stream().anyMatch(claim.form(at)::sameWord);
    }

    /** The places of a word itself and its relatives; where there are none, of what may stand for it. */
    List<Integer> alike(int at) {
        List<Integer> alike = places.get(at).stream()
                .filter(s -> claim.form(at).related(source.form(s)))
                .toList();
        return alike.isEmpty() ? places.get(at) : alike;
    }

    /** The places of a word whose surroundings the claim shares best: all that are equally good. */
    List<Integer> best(int at) {
        return best(at, places.get(at));
    }

    private List<Integer> best(int at, List<Integer> candidates) {
        Map<Integer, Double> scores = new HashMap<>();
        candidates.forEach(s -> scores.put(s, shared(at, s) + likeness(at, s)));
        double most = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
        return scores.entrySet().stream()
                .filter(e -> e.getValue() >= NEARLY_BEST * most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double likeness(int at, int place) {
        Form form = claim.form(at);
        Form other = source.form(place);
        return form.sameWord(other)
                ? SAME_WORD
                : form.sameStem(other) ? SAME_WORD / 2 : form.related(other) ? SAME_WORD / 4 : 0;
    }

    /** What stands around the word in the claim and around the place in the sentences: the nearer and the more alike in distance, the more it counts. */
    private double shared(int at, int place) {
        double sum = 0;
        for (int i = Math.max(0, at - CONTEXT); i < Math.min(claim.size(), at + CONTEXT + 1); i++) {
            double best = 0;
            for (int s : places.get(i)) {
                if (i != at && s != place && Math.abs(s - place) <= CONTEXT && sameSentence(s, place)) {
                    int apart = claimRanks.get(i) - claimRanks.get(at);
                    int shift = Math.abs(sourceRanks.get(s) - sourceRanks.get(place) - apart);
                    best = Math.max(best, 1.0 / ((1 + Math.abs(apart)) * (1 + shift)));
                }
            }
            sum += best;
        }
        return sum;
    }

    boolean sameSentence(int a, int b) {
        return source.sentence().get(a).equals(source.sentence().get(b));
    }
}
