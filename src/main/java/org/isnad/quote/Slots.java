package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;

/** Where in the speech the words of a quotation should stand that were not matched. Stateless. */
final class Slots {

    /** Extra columns that a slot between two matched words may have. */
    private static final int SLACK = 6;

    /** Columns of speech, end exclusive. */
    record Slot(int from, int to, boolean open) {}

    private Slots() {}

    /** @param open whether only one side is bounded by a match */
    static Slot of(Alignment alignment, int fromQuote, int toQuote) {
        int before = anchorBefore(alignment, fromQuote);
        int after = anchorAfter(alignment, toQuote);
        int length = toQuote - fromQuote;
        Speech speech = alignment.speech();
        if (before >= 0 && after >= 0) {
            int left = alignment.column(before);
            int right = alignment.column(after);
            if (speech.sameStrip(left, right) && left < right && right - left - 1 <= length + SLACK) {
                return new Slot(left + 1, right, false);
            }
        }
        if (before >= 0) {
            int left = alignment.column(before);
            return new Slot(left + 1, Math.min(speech.stripEnd(left), left + 1 + length), true);
        }
        if (after >= 0) {
            int right = alignment.column(after);
            return new Slot(Math.max(speech.stripStart(right) + 1, right - length), right, true);
        }
        return new Slot(0, 0, true);
    }

    static int anchorBefore(Alignment alignment, int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (alignment.isMatched(j) && !alignment.isMoved(j)) {
                return j;
            }
        }
        return -1;
    }

    static int anchorAfter(Alignment alignment, int i) {
        for (int j = i; j < alignment.size(); j++) {
            if (alignment.isMatched(j) && !alignment.isMoved(j)) {
                return j;
            }
        }
        return -1;
    }

    /** Column of the quotation's first word that was matched in its place; {@link Alignment#NOWHERE} where none was. */
    static int firstColumn(Alignment alignment) {
        int anchor = anchorAfter(alignment, 0);
        return anchor < 0 ? Alignment.NOWHERE : alignment.column(anchor);
    }

    /** Columns of the slot that no word of the quotation took. */
    static List<Integer> free(Alignment alignment, Slot slot) {
        List<Integer> free = new ArrayList<>();
        for (int c = slot.from(); c < slot.to(); c++) {
            if (!alignment.speech().isBorder(c) && alignment.quoteAt(c) < 0) {
                free.add(c);
            }
        }
        return free;
    }

    /** Whether a word may have been lost just before the column: a silence that has room for one, a badly heard neighbour, or the strip's edge. */
    static boolean hasRoomBefore(Alignment alignment, int column) {
        Speech speech = alignment.speech();
        if (!speech.isInside(column - 1, column)) {
            return true;
        }
        return speech.gapMs(column - 1, column) >= Thresholds.ROOM_MS
                || speech.unit(column).confidence() < Thresholds.DOUBTED
                || speech.unit(column - 1).confidence() < Thresholds.DOUBTED;
    }
}
