package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.summary.model.Lexicon.Pole;

/**
 * Which words of the cited sentences each word of a claim may rest on.
 *
 * @param topic stems that the whole conversation keeps coming back to: "we" of a sentence may be told by one of them
 * @param speakerWords words of the label of whoever says the sentences; a claim may name its speaker
 */
record Grounding(
        Reading claim, Reading source, List<Form> speakerWords, Set<String> topic, List<List<Integer>> places) {

    /** Words that belong together stand at most so far apart. */
    static final int CONTEXT = 7;

    static Grounding of(Reading claim, Reading source, List<Form> speakerWords, Set<String> topic) {
        List<List<Integer>> places = new ArrayList<>();
        for (int i = 0; i < claim.size(); i++) {
            places.add(claim.says(i) ? places(claim.form(i), source) : List.of());
        }
        return new Grounding(claim, source, speakerWords, topic, places);
    }

    private static List<Integer> places(Form form, Reading source) {
        return IntStream.range(0, source.size())
                .filter(s -> source.says(s) && mayStandFor(form, source.form(s)))
                .boxed()
                .toList();
    }

    private static boolean mayStandFor(Form word, Form other) {
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
        return topic.contains(form.stem())
                && !Lexicon.get().isName(form)
                && Lexicon.get().poles(form).isEmpty();
    }

    boolean isSpeaker(int at) {
        return speakerWords.stream().anyMatch(claim.form(at)::sameWord);
    }

    /** The places of a word whose surroundings the claim shares best: all that are equally good. */
    List<Integer> best(int at) {
        return best(at, places.get(at));
    }

    List<Integer> best(int at, List<Integer> candidates) {
        int most = -1;
        List<Integer> best = new ArrayList<>();
        for (int s : candidates) {
            int shared = 2 * sharedAround(at, s) + (claim.form(at).sameStem(source.form(s)) ? 1 : 0);
            if (shared > most) {
                most = shared;
                best.clear();
            }
            if (shared == most) {
                best.add(s);
            }
        }
        return best;
    }

    private int sharedAround(int at, int place) {
        Set<Integer> met = new HashSet<>();
        for (int i = Math.max(0, at - CONTEXT); i < Math.min(claim.size(), at + CONTEXT + 1); i++) {
            for (int s : places.get(i)) {
                if (i != at && Math.abs(s - place) <= CONTEXT && sameSentence(s, place)) {
                    met.add(i);
                }
            }
        }
        return met.size();
    }

    boolean sameSentence(int a, int b) {
        return source.sentence().get(a).equals(source.sentence().get(b));
    }
}
