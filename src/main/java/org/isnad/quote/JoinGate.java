package org.isnad.quote;

import java.util.List;
import java.util.Optional;

/** Whether a quotation joins passages that do not belong together. Stateless. */
final class JoinGate {

    /** A place where two passages were joined. */
    record Join(Alignment.Piece before, Alignment.Piece after, int atQuote) {}

    private JoinGate() {}

    static Optional<Join> find(Alignment alignment) {
        List<Alignment.Piece> pieces = alignment.pieces().stream()
                .filter(piece ->
                        piece.weight() >= Thresholds.PIECE_WEIGHT && piece.contentWords() >= Thresholds.PIECE_WORDS)
                .toList();
        for (int i = 1; i < pieces.size(); i++) {
            Alignment.Piece before = pieces.get(i - 1);
            Alignment.Piece after = pieces.get(i);
            if (isJoin(alignment, before, after)) {
                return Optional.of(new Join(before, after, after.fromQuote()));
            }
        }
        return within(alignment);
    }

    private static boolean isJoin(Alignment alignment, Alignment.Piece before, Alignment.Piece after) {
        Speech speech = alignment.speech();
        if (!speech.strip(before.firstColumn())
                .episode()
                .equals(speech.strip(after.firstColumn()).episode())) {
            return true;
        }
        boolean marked = isMarked(alignment, before.toQuote() - 1, after.fromQuote());
        boolean forward = time(speech, after.firstColumn()) >= time(speech, before.firstColumn());
        long apart = forward
                ? time(speech, after.firstColumn()) - end(speech, before.lastColumn())
                : time(speech, before.firstColumn()) - end(speech, after.lastColumn());
        if (marked) {
            return !forward && apart > Thresholds.APART_MS || apart > Thresholds.ELLIPSIS_MS;
        }
        int from = forward ? before.lastColumn() : after.lastColumn();
        int to = forward ? after.firstColumn() : before.firstColumn();
        return apart > Thresholds.APART_MS || isOtherTurnBetween(speech, from, to);
    }

    /** One run of matches that steps over much speech or another's turn. */
    private static Optional<Join> within(Alignment alignment) {
        Speech speech = alignment.speech();
        for (Alignment.Piece piece : alignment.pieces()) {
            int last = -1;
            for (int i = piece.fromQuote(); i < piece.toQuote(); i++) {
                if (!alignment.isMatched(i) || alignment.isMoved(i)) {
                    continue;
                }
                if (last >= 0
                        && alignment.column(i) > alignment.column(last)
                        && isStep(alignment, last, i)
                        && outweighs(alignment, piece.fromQuote(), last + 1)
                        && outweighs(alignment, i, piece.toQuote())) {
                    return Optional.of(new Join(piece, piece, i));
                }
                last = i;
            }
        }
        return Optional.empty();
    }

    private static boolean isStep(Alignment alignment, int last, int i) {
        Speech speech = alignment.speech();
        if (!speech.sameStrip(alignment.column(last), alignment.column(i))) {
            return false;
        }
        long apart = speech.gapMs(alignment.column(last), alignment.column(i));
        boolean marked = isMarked(alignment, last, i);
        return apart > (marked ? Thresholds.ELLIPSIS_MS : Thresholds.APART_MS)
                || !marked && isOtherTurnBetween(speech, alignment.column(last), alignment.column(i));
    }

    private static boolean outweighs(Alignment alignment, int fromQuote, int toQuote) {
        double weight = 0;
        int content = 0;
        for (int i = fromQuote; i < toQuote; i++) {
            weight += alignment.weight(i) * alignment.likeness(i).credit();
            content += alignment.unit(i).isContent() && alignment.agrees(i) ? 1 : 0;
        }
        return weight >= Thresholds.PIECE_WEIGHT && content >= Thresholds.PIECE_WORDS;
    }

    private static boolean isMarked(Alignment alignment, int before, int after) {
        return alignment.quote().part()[after] > alignment.quote().part()[before];
    }

    private static boolean isOtherTurnBetween(Speech speech, int from, int to) {
        if (!speech.sameStrip(from, to)) {
            return false;
        }
        String speaker = speech.speaker(from);
        int run = 0;
        for (int c = from + 1; c < to; c++) {
            boolean other =
                    !speech.speaker(c).equals(speaker) && !speech.speaker(c).equals(speech.speaker(to));
            run = other ? run + speech.unit(c).to() - speech.unit(c).from() : 0;
            if (run >= Thresholds.TURN_WORDS) {
                return true;
            }
        }
        return false;
    }

    private static long time(Speech speech, int column) {
        return speech.first(column).span().startMs();
    }

    private static long end(Speech speech, int column) {
        return speech.last(column).span().endMs();
    }
}
