package org.isnad.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A quotation laid against speech: which unit stands for which, in what pieces. Read-only after its making. */
final class Alignment {

    /** Units around a matched neighbour within which a single word may have been moved. */
    private static final int MOVED_WITHIN = 12;

    private static final int IMPROVED_WITHIN = 8;

    /** No column. */
    static final int NOWHERE = -1;

    /**
     * A run of pairs that follow each other in speech.
     *
     * @param fromQuote its first unit in the quotation
     * @param toQuote after its last
     * @param firstColumn least column
     * @param lastColumn greatest column, inclusive
     */
    record Piece(int fromQuote, int toQuote, int firstColumn, int lastColumn, double weight, int contentWords) {}

    private final QuoteText quote;
    private final Speech speech;
    private final double[] weights;
    private final Likenesses likenesses;
    private final int[] columnOf;
    private final int[] quoteOf;
    private final Likeness[] likeness;
    private final boolean[] moved;
    private final List<Piece> pieces = new ArrayList<>();

    private Alignment(QuoteText quote, Speech speech, double[] weights, Likenesses likenesses) {
        this.quote = quote;
        this.speech = speech;
        this.weights = weights;
        this.likenesses = likenesses;
        this.columnOf = new int[quote.units().size()];
        this.quoteOf = new int[speech.size()];
        this.likeness = new Likeness[quote.units().size()];
        this.moved = new boolean[quote.units().size()];
        Arrays.fill(columnOf, NOWHERE);
        Arrays.fill(quoteOf, NOWHERE);
        Arrays.fill(likeness, Likeness.NONE);
    }

    static Alignment of(QuoteText quote, double[] weights, Speech speech) {
        return of(quote, weights, speech, new Likenesses(quote.units(), speech), new boolean[speech.size()]);
    }

    /** The same quotation laid against the same speech anew. @param barred columns that may not be matched */
    Alignment without(boolean[] barred) {
        return of(quote, weights, speech, likenesses, barred);
    }

    private static Alignment of(
            QuoteText quote, double[] weights, Speech speech, Likenesses likenesses, boolean[] barred) {
        Alignment alignment = new Alignment(quote, speech, weights, likenesses);
        List<Pair> pairs = Aligner.align(quote.units(), weights, speech, likenesses, barred);
        for (List<Pair> run : new Pruning(quote, speech, weights).runs(pairs)) {
            run.forEach(alignment::set);
            alignment.pieces.add(alignment.piece(run));
        }
        alignment.improve(barred);
        alignment.findMoved(barred);
        return alignment;
    }

    private void set(Pair pair) {
        columnOf[pair.quote()] = pair.column();
        quoteOf[pair.column()] = pair.quote();
        likeness[pair.quote()] = pair.likeness();
    }

    /** A word that was aligned with one merely like it goes to the very same word when that stands free close by. */
    private void improve(boolean[] barred) {
        for (int i = 0; i < columnOf.length; i++) {
            if (columnOf[i] != NOWHERE && quote.units().get(i).isContent() && !isClose(likeness[i])) {
                int old = columnOf[i];
                for (int c = old - IMPROVED_WITHIN; c <= old + IMPROVED_WITHIN; c++) {
                    if (speech.isInside(c, old) && quoteOf[c] == NOWHERE && !barred[c] && isClose(like(i, c))) {
                        quoteOf[old] = NOWHERE;
                        set(new Pair(i, c, like(i, c), true));
                        moved[i] = true;
                        break;
                    }
                }
            }
        }
    }

    private Likeness like(int i, int column) {
        return likenesses.of(i, column);
    }

    private static boolean isClose(Likeness likeness) {
        return likeness == Likeness.SPELLING || likeness == Likeness.CLITIC || likeness == Likeness.STEM;
    }

    private Piece piece(List<Pair> run) {
        double weight = 0;
        int content = 0;
        for (Pair pair : run) {
            weight += weights[pair.quote()] * pair.likeness().credit();
            content += quote.units().get(pair.quote()).isContent()
                            && pair.likeness().agrees()
                    ? 1
                    : 0;
        }
        Pair first = run.get(0);
        Pair last = run.get(run.size() - 1);
        return new Piece(first.quote(), last.quote() + 1, first.column(), last.column(), weight, content);
    }

    /** Single words that stand elsewhere in the same sentence: other word order. */
    private void findMoved(boolean[] barred) {
        for (int i = 0; i < columnOf.length; i++) {
            if (columnOf[i] == NOWHERE && quote.units().get(i).isContent()) {
                int anchor = nearestAnchor(i);
                if (anchor != NOWHERE) {
                    findMoved(i, anchor, barred);
                }
            }
        }
    }

    private void findMoved(int i, int anchor, boolean[] barred) {
        for (int away = 1; away <= MOVED_WITHIN; away++) {
            for (int c : new int[] {anchor + away, anchor - away}) {
                if (speech.isInside(c, anchor) && quoteOf[c] == NOWHERE && !barred[c]) {
                    Likeness found = like(i, c);
                    if (found.isWord() || found == Likeness.ROOT || found == Likeness.NEAR) {
                        set(new Pair(i, c, found, true));
                        moved[i] = true;
                        return;
                    }
                }
            }
        }
    }

    /** Column of the nearest unit of the quotation that the aligner matched, NOWHERE when there is none. */
    int nearestAnchor(int i) {
        for (int away = 1; away < columnOf.length; away++) {
            for (int j : new int[] {i - away, i + away}) {
                if (j >= 0 && j < columnOf.length && columnOf[j] != NOWHERE && !moved[j]) {
                    return columnOf[j];
                }
            }
        }
        return NOWHERE;
    }

    QuoteText quote() {
        return quote;
    }

    Speech speech() {
        return speech;
    }

    Unit unit(int i) {
        return quote.units().get(i);
    }

    int size() {
        return columnOf.length;
    }

    double weight(int i) {
        return weights[i];
    }

    boolean isMatched(int i) {
        return columnOf[i] != NOWHERE;
    }

    boolean agrees(int i) {
        return likeness[i].agrees();
    }

    boolean isMoved(int i) {
        return moved[i];
    }

    int column(int i) {
        return columnOf[i];
    }

    int quoteAt(int column) {
        return quoteOf[column];
    }

    Likeness likeness(int i) {
        return likeness[i];
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Share of the quotation's weight that is borne out, 0..1. */
    double score() {
        double got = 0;
        double all = 0;
        for (int i = 0; i < columnOf.length; i++) {
            got += weights[i] * likeness[i].credit();
            all += weights[i];
        }
        return all == 0 ? 0 : Math.min(1, got / all);
    }

    /** The weightiest piece. */
    Piece main() {
        Piece main = pieces.get(0);
        for (Piece piece : pieces) {
            main = piece.weight() > main.weight() ? piece : main;
        }
        return main;
    }
}
