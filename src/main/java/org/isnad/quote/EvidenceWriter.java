package org.isnad.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.timing.TimeSpan;

/** Writes the passages that a verdict rests on. Works on one verification. */
final class EvidenceWriter {

    /** The passage and two more. */
    static final int MOST = 3;

    /** Columns on both sides of a passage that belong to it when another is looked for. */
    private static final int AROUND = 10;

    /** Columns by which a passage is widened at most on one side for words that were matched out of order, cut off or not matched. */
    private static final int WIDENED = 12;

    /** A passage that scores less is no runner-up. */
    private static final double LEAST = .2;

    private final Voices voices;

    EvidenceWriter(Voices voices) {
        this.voices = voices;
    }

    /** The pieces of the quotation's own alignment, the weightiest first. */
    List<Evidence> pieces(Alignment alignment, List<Issue> issues) {
        return alignment.pieces().stream()
                .sorted(Comparator.comparingDouble(Alignment.Piece::weight).reversed())
                .filter(piece -> piece == alignment.main() || isPassage(piece))
                .limit(MOST)
                .map(piece -> evidence(alignment, widened(alignment, piece, issues)))
                .toList();
    }

    /** With what stands beside the passage and belongs to it: moved words, a condition that was cut off, room for words that were heard otherwise. */
    private static Alignment.Piece widened(Alignment alignment, Alignment.Piece piece, List<Issue> issues) {
        int first = piece.firstColumn();
        int last = piece.lastColumn();
        int before = 0;
        int after = 0;
        for (int i = 0; i < alignment.size(); i++) {
            boolean loose = !alignment.isMatched(i);
            before += loose && i < piece.fromQuote() ? 1 : 0;
            after += loose && i >= piece.toQuote() ? 1 : 0;
            if (alignment.isMoved(i)) {
                first = Math.min(first, near(alignment, alignment.column(i), piece.firstColumn(), first));
                last = Math.max(last, near(alignment, alignment.column(i), piece.lastColumn(), last));
            }
        }
        for (Issue issue : issues) {
            first = Math.min(first, near(alignment, issue.fromColumn(), piece.firstColumn(), first));
            last = Math.max(last, near(alignment, issue.toColumn() - 1, piece.lastColumn(), last));
        }
        Speech speech = alignment.speech();
        first = reach(speech, first, -1, before - (piece.firstColumn() - first));
        last = reach(speech, last, 1, after - (last - piece.lastColumn()));
        return new Alignment.Piece(
                piece.fromQuote(), piece.toQuote(), first, last, piece.weight(), piece.contentWords());
    }

    private static int near(Alignment alignment, int column, int edge, int otherwise) {
        return Math.abs(column - edge) <= WIDENED && alignment.speech().isInside(column, edge) ? column : otherwise;
    }

    /** So many columns on, as far as one person speaks without a pause. */
    private static int reach(Speech speech, int from, int direction, int columns) {
        int at = from;
        for (int k = 0; k < Math.min(columns, WIDENED); k++) {
            int next = at + direction;
            boolean on = speech.isInside(next, from)
                    && speech.speaker(next).equals(speech.speaker(from))
                    && speech.gapMs(Math.min(at, next), Math.max(at, next)) < Thresholds.SENTENCE_MS;
            if (!on) {
                return at;
            }
            at = next;
        }
        return at;
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
        Alignment other = alignment.without(barred);
        return other.isEmpty() || other.score() < LEAST ? List.of() : List.of(evidence(other, other.main()));
    }

    private Evidence evidence(Alignment alignment, Alignment.Piece piece) {
        Speech speech = alignment.speech();
        Strip strip = speech.strip(piece.firstColumn());
        List<SpokenWord> heard = speech.words(piece.firstColumn(), piece.lastColumn() + 1);
        String speaker = speaker(heard);
        return new Evidence(
                strip.episode(),
                strip.transcript().revision(),
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
