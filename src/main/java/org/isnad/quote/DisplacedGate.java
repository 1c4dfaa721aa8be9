package org.isnad.quote;

import java.util.Optional;

/**
 * Words taken over exactly but out of their place: a sentence printed before the one it followed, or a short phrase fetched from another answer. Works on one
 * alignment; stateless.
 */
final class DisplacedGate {

    /** Share of units taken over as spoken from which on the order of sentences counts too: who reworded may also turn sentences round. */
    private static final double LITERAL = .85;

    /** Units in a row that make a phrase. */
    private static final int PHRASE = 3;

    /** Of so many units at the place where the phrase should stand … */
    private static final int AT_PLACE = 3;

    /** … so many must have been heard well for the phrase to count as not said there. */
    private static final int HEARD_THERE = 2;

    /** Units of speech between two passages of one breath. */
    private static final int APART = 4;

    private DisplacedGate() {}

    static Optional<JoinGate.Join> find(Alignment alignment) {
        if (alignment.isEmpty() || Support.of(alignment).literalness() < LITERAL) {
            return Optional.empty();
        }
        for (int k = 1; k < alignment.pieces().size(); k++) {
            Alignment.Piece before = alignment.pieces().get(k - 1);
            Alignment.Piece after = alignment.pieces().get(k);
            boolean marked = alignment.quote().part()[after.fromQuote()]
                    > alignment.quote().part()[before.toQuote() - 1];
            if (!marked && (isTurnedRound(alignment, before, after) || isFetched(alignment, before, after))) {
                return Optional.of(new JoinGate.Join(before, after, after.fromQuote()));
            }
        }
        return Optional.empty();
    }

    /** Both are full passages, and the second was said before the first with speech between. */
    private static boolean isTurnedRound(Alignment alignment, Alignment.Piece before, Alignment.Piece after) {
        return isFull(before)
                && isFull(after)
                && alignment.speech().sameStrip(before.firstColumn(), after.firstColumn())
                && before.firstColumn() - after.lastColumn() > APART;
    }

    private static boolean isFull(Alignment.Piece piece) {
        return piece.weight() >= Thresholds.PIECE_WEIGHT && piece.contentWords() >= Thresholds.PIECE_WORDS;
    }

    /** One is too light for a passage but exact, far away, and something else was heard well in its place. */
    private static boolean isFetched(Alignment alignment, Alignment.Piece before, Alignment.Piece after) {
        boolean light = isFull(before) != isFull(after);
        if (!light || !isFar(alignment.speech(), before, after)) {
            return false;
        }
        return isFull(before)
                ? isPhrase(alignment, after) && isOtherHeard(alignment, before.lastColumn(), 1)
                : isPhrase(alignment, before) && isOtherHeard(alignment, after.firstColumn(), -1);
    }

    private static boolean isFar(Speech speech, Alignment.Piece before, Alignment.Piece after) {
        if (!speech.sameStrip(before.firstColumn(), after.firstColumn())) {
            return true;
        }
        long forward = speech.gapMs(before.lastColumn(), after.firstColumn());
        long backward = speech.gapMs(after.lastColumn(), before.firstColumn());
        return Math.max(forward, backward) > Thresholds.APART_MS;
    }

    private static boolean isPhrase(Alignment alignment, Alignment.Piece piece) {
        int exact = 0;
        for (int i = piece.fromQuote(); i < piece.toQuote(); i++) {
            boolean next = alignment.isMatched(i)
                    && (i == piece.fromQuote() || alignment.column(i) == alignment.column(i - 1) + 1);
            exact += next && alignment.likeness(i) == Likeness.SPELLING ? 1 : 0;
        }
        return exact >= PHRASE && exact == piece.toQuote() - piece.fromQuote() && piece.contentWords() > 0;
    }

    private static boolean isOtherHeard(Alignment alignment, int edge, int direction) {
        Speech speech = alignment.speech();
        int heard = 0;
        for (int k = 1; k <= AT_PLACE; k++) {
            int c = edge + direction * k;
            heard += speech.isInside(c, edge) && speech.unit(c).confidence() >= Thresholds.HEARD ? 1 : 0;
        }
        return heard >= HEARD_THERE;
    }
}
