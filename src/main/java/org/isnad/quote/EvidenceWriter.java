package org.isnad.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.timing.TimeSpan;

/** Writes the passages that a verdict rests on. Immutable, thread-safe. */
final class EvidenceWriter {

    /** The passage and two more. */
    static final int MOST = 3;

    /** Columns on both sides of a passage that belong to it when another is looked for. */
    private static final int AROUND = 10;

    /** A passage that scores less is no runner-up. */
    private static final double LEAST = .2;

    private final Voices voices;

    EvidenceWriter(Voices voices) {
        this.voices = voices;
    }

    /** The pieces of the quotation's own alignment, the weightiest first. */
    List<Evidence> pieces(Alignment alignment) {
        return alignment.pieces().stream()
                .sorted(Comparator.comparingDouble(Alignment.Piece::weight).reversed())
                .filter(piece -> piece == alignment.main() || isPassage(piece))
                .limit(MOST)
                .map(piece -> evidence(alignment, piece))
                .toList();
    }

    private static boolean isPassage(Alignment.Piece piece) {
        return piece.weight() >= Thresholds.PIECE_WEIGHT && piece.contentWords() >= Thresholds.PIECE_WORDS;
    }

    /** The best passage that shares nothing with the alignment's, if any comes near. */
    List<Evidence> runnersUp(Alignment alignment) {
        boolean[] barred = new boolean[alignment.speech().size()];
        for (Alignment.Piece piece : alignment.pieces()) {
            int from = Math.max(0, piece.firstColumn() - AROUND);
            Arrays.fill(barred, from, Math.min(barred.length, piece.lastColumn() + AROUND + 1), true);
        }
        Alignment other = Alignment.of(alignment.quote(), alignment.weights(), alignment.speech(), barred);
        return other.isEmpty() || other.score() < LEAST ? List.of() : List.of(evidence(other, other.main()));
    }

    private Evidence evidence(Alignment alignment, Alignment.Piece piece) {
        Speech speech = alignment.speech();
        Strip strip = speech.strip(piece.firstColumn());
        List<SpokenWord> heard = speech.words(piece.firstColumn(), piece.lastColumn() + 1);
        String speaker = speaker(heard);
        return new Evidence(
                strip.episode(),
                strip.revision(),
                new TimeSpan(
                        heard.get(0).span().startMs(),
                        heard.get(heard.size() - 1).span().endMs()),
                voices.label(strip, speaker),
                speaker,
                String.join(" ", heard.stream().map(SpokenWord::text).toList()),
                new ArrayList<>(heard),
                alignment.score());
    }

    private static String speaker(List<SpokenWord> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word.speaker(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
