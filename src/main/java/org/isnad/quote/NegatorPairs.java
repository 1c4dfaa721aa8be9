package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import org.isnad.quote.Negators.Negator;

/** Which printed negation is which of those heard. Works on one alignment; not thread-safe. */
final class NegatorPairs {

    /** Units by which a translated negation may be displaced from its counterpart. */
    private static final int NEAR = 3;

    /** Columns read before the first matched word of a piece: a negation just before it belongs to it. */
    private static final int BEFORE = 3;

    private final Alignment alignment;
    private final Speech speech;
    private final boolean reworded;
    private final List<Negator> printed;
    private final List<Negator> said = new ArrayList<>();
    private final boolean[] printedPaired;
    private final boolean[] saidPaired;

    private NegatorPairs(Alignment alignment, boolean reworded) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.reworded = reworded;
        this.printed = Negators.find(alignment::unit, 0, alignment.size());
        for (Alignment.Piece piece : alignment.pieces()) {
            int from = Math.max(speech.stripStart(piece.firstColumn()) + 1, piece.firstColumn() - BEFORE);
            Negators.find(speech::unit, from, Math.min(speech.stripEnd(from), piece.lastColumn() + 2)).stream()
                    .filter(negator -> negator.target() < 0 || reaches(negator.at(), negator.target()))
                    .filter(negator -> said.stream().noneMatch(other -> other.at() == negator.at()))
                    .forEach(said::add);
        }
        this.printedPaired = new boolean[printed.size()];
        this.saidPaired = new boolean[said.size()];
    }

    /** @param reworded whether place proves little */
    static NegatorPairs of(Alignment alignment, boolean reworded) {
        NegatorPairs pairs = new NegatorPairs(alignment, reworded);
        pairs.pair(0);
        pairs.pair(NEAR);
        if (reworded) {
            pairs.pairAnywhere();
        }
        return pairs;
    }

    List<Negator> printed() {
        return printed;
    }

    List<Negator> said() {
        return said;
    }

    boolean isPrintedPaired(int p) {
        return printedPaired[p];
    }

    boolean isSaidPaired(int s) {
        return saidPaired[s];
    }

    /** A negation reaches no further than its sentence. */
    boolean reaches(int from, int to) {
        for (int c = from; c < to; c++) {
            if (speech.gapMs(c, c + 1) >= Thresholds.SENTENCE_MS) {
                return false;
            }
        }
        return true;
    }

    private void pair(int distance) {
        for (int s = 0; s < said.size(); s++) {
            for (int p = 0; p < printed.size() && !saidPaired[s]; p++) {
                if (!printedPaired[p] && areOne(said.get(s), printed.get(p), distance)) {
                    printedPaired[p] = true;
                    saidPaired[s] = true;
                }
            }
        }
    }

    /** Who rewords says "he refused to" for "he did not want": as many negations on both sides make the same claims. */
    private void pairAnywhere() {
        for (int s = 0; s < said.size(); s++) {
            boolean heard = speech.unit(said.get(s).at()).confidence() >= Thresholds.DOUBTED;
            for (int p = 0; p < printed.size() && !saidPaired[s] && heard; p++) {
                if (!printedPaired[p]) {
                    printedPaired[p] = true;
                    saidPaired[s] = true;
                }
            }
        }
    }

    private boolean areOne(Negator heard, Negator print, int distance) {
        int denied = heard.target() >= 0 ? alignment.quoteAt(heard.target()) : -1;
        if (alignment.column(print.at()) == heard.at()) {
            return reworded || !isBehind(print, denied);
        }
        if (isOfAnother(print, denied)) {
            return false;
        }
        if (denied >= 0 && print.target() >= 0 && Math.abs(denied - print.target()) <= distance) {
            return true;
        }
        int column = print.target() >= 0 ? alignment.column(print.target()) : -1;
        return column >= 0
                && distance > 0
                && speech.sameStrip(column, heard.at())
                && Math.abs(column - heard.at()) <= distance + 1;
    }

    /**
     * The print's denial comes after what was denied in speech, or stands in another clause, and each denies a word that was heard where it is printed: مش كبيرة، غالية and
     * كبيرة، مش غالية; كثير، ولا أدافع عنه and ليس كثيرا، وأدافع عنه.
     */
    private boolean isOfAnother(Negator print, int denied) {
        int other = print.target();
        return !reworded
                && denied >= 0
                && other >= 0
                && (isBehind(print, denied)
                        || alignment.quote().clause()[denied]
                                != alignment.quote().clause()[other])
                && isHeardInPlace(denied)
                && isHeardInPlace(other);
    }

    private boolean isHeardInPlace(int i) {
        return alignment.isMatched(i) && alignment.likeness(i).isWord() && !alignment.isMoved(i);
    }

    /** The particle was printed after what it denied in speech, so it denies something else now: لا ألومه، ما عليه شيء. */
    private boolean isBehind(Negator print, int denied) {
        return denied >= 0 && denied < print.at() && alignment.agrees(denied);
    }

    /** Takes a negation that is alone as the other half of an opposite of the word that it denies; returns whether there is one. */
    boolean absorbs(int i) {
        for (int s = 0; s < said.size(); s++) {
            if (!saidPaired[s] && said.get(s).target() == alignment.column(i)) {
                saidPaired[s] = true;
                return true;
            }
        }
        for (int p = 0; p < printed.size(); p++) {
            if (!printedPaired[p] && printed.get(p).target() == i) {
                printedPaired[p] = true;
                return true;
            }
        }
        return false;
    }
}
