package org.isnad.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.isnad.summary.extract.Lexicon;
import org.isnad.summary.speech.SpokenSentence;

/** Puts chosen sentences together that follow each other, with the question in front of what can't be understood without it. Stateless. */
final class KeySegments {

    /** An answer's first sentences lean on its question. */
    private static final int LEANING_SENTENCES = 2;

    /** A sentence that has one of these among its first words points back. */
    private static final int FIRST_WORDS = 3;

    private static final Set<String> ANSWERING = Set.of(
            "نعم",
            "لا",
            "بلي",
            "اكيد",
            "طبعا",
            "بالتاكيد",
            "ابدا",
            "صحيح",
            "ايه",
            "اه",
            "هذا",
            "هذه",
            "ذلك",
            "تلك",
            "هو",
            "هي",
            "لان",
            "لانه",
            "لانها",
            "بسبب");

    private KeySegments() {}

    /** @param chosen numbers of sentences */
    static List<KeySegment> of(Reading reading, SortedSet<Integer> chosen) {
        List<KeySegment> segments = new ArrayList<>();
        for (List<Integer> run : runs(reading, chosen)) {
            List<KeySentence> sentences = run.stream()
                    .map(index -> reading.quote(reading.sentences().get(index)))
                    .toList();
            Optional<KeySentence> question = needed(reading, run.get(0));
            if (question.filter(q -> endsWith(segments, q)).isPresent()) {
                // The question was chosen for its own sake, and stands in front of the answer already.
                KeySegment asked = segments.get(segments.size() - 1);
                if (asked.sentences().size() > 1 || asked.question().isPresent()) {
                    question = Optional.empty();
                } else {
                    segments.remove(segments.size() - 1);
                }
            }
            segments.add(new KeySegment(question, sentences));
        }
        return segments;
    }

    private static boolean endsWith(List<KeySegment> segments, KeySentence sentence) {
        if (segments.isEmpty()) {
            return false;
        }
        List<KeySentence> last = segments.get(segments.size() - 1).sentences();
        return last.get(last.size() - 1).number() == sentence.number();
    }

    /** Neighbours of one speaker. */
    private static List<List<Integer>> runs(Reading reading, SortedSet<Integer> chosen) {
        List<List<Integer>> runs = new ArrayList<>();
        int previous = -2;
        for (int index : chosen) {
            boolean follows =
                    index == previous + 1 && speaker(reading, previous).equals(speaker(reading, index));
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(index);
            previous = index;
        }
        return runs;
    }

    private static String speaker(Reading reading, int index) {
        return reading.sentences().get(index).speaker();
    }

    private static Optional<KeySentence> needed(Reading reading, int index) {
        SpokenSentence sentence = reading.sentences().get(index);
        List<String> folded = reading.units().get(index).folded();
        boolean early = index - reading.beginOfTurn(index) < LEANING_SENTENCES;
        boolean leans =
                folded.stream().limit(FIRST_WORDS).anyMatch(ANSWERING::contains) || Lexicon.isConnective(folded.get(0));
        boolean first = reading.beginOfTurn(index) == index;
        return early && (leans || first) && !reading.asks(sentence)
                ? reading.questionBefore(index).map(reading::quote)
                : Optional.empty();
    }
}
