package org.isnad.quote;

import java.util.List;

/**
 * How far speech bears a quotation out.
 *
 * @param content content units
 * @param supported content units with a counterpart
 * @param same content units whose counterpart is the same word, but for inflection and hearing
 * @param literal units, particles too, with a counterpart that is spelled alike or was misheard
 * @param units all units but fillers and bracketed ones
 * @param longestRun most content units in a row without counterpart
 * @param runFrom where that run begins
 * @param runTo after its end
 * @param runOpen whether it stands at the edge of the passage
 * @param edge most units in a row, particles too, before the first or after the last that stands in its place
 * @param rest share of the units outside that run that were taken over as spoken
 * @param runGarbled whether the speech that stands in its place was heard badly
 * @param extra content units of speech within the passage that the quotation leaves out
 */
record Support(
        int content,
        int supported,
        int same,
        int literal,
        int units,
        int longestRun,
        int runFrom,
        int runTo,
        double rest,
        boolean runGarbled,
        boolean runOpen,
        int edge,
        int extra) {

    /** Of the words that stand in a run's place, at most this share may be doubtful for the run to count as not said. */
    private static final double GARBLED = .45;

    /** Below this confidence a word heard instead of another proves nothing against it. */
    private static final double GUESSED = .6;

    private static final int IN_PLACE = 3;

    static Support of(Alignment alignment) {
        int content = 0;
        int supported = 0;
        int same = 0;
        int literal = 0;
        int units = 0;
        int best = 0;
        int bestFrom = 0;
        int bestTo = 0;
        int run = 0;
        int start = 0;
        for (int i = 0; i < alignment.size(); i++) {
            Unit unit = alignment.unit(i);
            if (alignment.quote().bracketed()[i]) {
                continue;
            }
            boolean filler = unit.is(WordClass.FILLER);
            units += filler ? 0 : 1;
            literal += !filler && isLiteral(alignment, i) ? 1 : 0;
            if (!unit.isContent()) {
                continue;
            }
            content++;
            supported += alignment.agrees(i) ? 1 : 0;
            same += alignment.likeness(i).isWord() || alignment.likeness(i) == Likeness.SOUND ? 1 : 0;
            if (isBorneOut(alignment, i)) {
                run = 0;
                continue;
            }
            start = run == 0 ? i : start;
            run += unit.to() - unit.from() > 2 ? 2 : 1;
            if (run > best) {
                best = run;
                bestFrom = start;
                bestTo = i + 1;
            }
        }
        boolean open = best > 0 && Slots.of(alignment, bestFrom, bestTo).open();
        boolean garbled = best > 0 && isGarbled(alignment, bestFrom, bestTo);
        return new Support(
                content,
                supported,
                same,
                literal,
                units,
                best,
                bestFrom,
                bestTo,
                rest(alignment, bestFrom, bestTo),
                garbled,
                open,
                edge(alignment),
                extra(alignment));
    }

    private static double rest(Alignment alignment, int from, int to) {
        int all = 0;
        int literal = 0;
        for (int i = 0; i < alignment.size(); i++) {
            if ((i < from || i >= to) && !alignment.unit(i).is(WordClass.FILLER)) {
                all++;
                literal += isLiteral(alignment, i) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) literal / all;
    }

    private static boolean isLiteral(Alignment alignment, int i) {
        Likeness likeness = alignment.likeness(i);
        if (alignment.isMoved(i)) {
            return false;
        }
        return likeness == Likeness.SPELLING
                || likeness == Likeness.CLITIC
                || likeness == Likeness.SKELETON
                || likeness == Likeness.SOUND
                || likeness == Likeness.STEM
                        && alignment.speech().unit(alignment.column(i)).confidence() < Thresholds.HEARD;
    }

    /** A weak match alone among unmatched words is chance. */
    private static boolean isBorneOut(Alignment alignment, int i) {
        Likeness likeness = alignment.likeness(i);
        if (!likeness.agrees()) {
            return likeness == Likeness.OPPOSITE || likeness == Likeness.OTHER_FIGURE;
        }
        boolean strong = likeness.isWord() && !alignment.isMoved(i);
        boolean before = hasNeighbour(alignment, i, -1);
        boolean after = hasNeighbour(alignment, i, 1);
        boolean sure = likeness != Likeness.SOUND
                || alignment.speech().unit(alignment.column(i)).confidence() < GUESSED;
        return strong ? before || after || isInPlace(alignment, i) : sure ? before || after : before && after;
    }

    /** About as far from the last matched word in speech as in the quotation. */
    private static boolean isInPlace(Alignment alignment, int i) {
        int anchor = Slots.anchorBefore(alignment, i);
        int other = anchor >= 0 ? anchor : Slots.anchorAfter(alignment, i + 1);
        return other < 0 || Math.abs(alignment.column(i) - alignment.column(other) - (i - other)) <= IN_PLACE;
    }

    private static boolean hasNeighbour(Alignment alignment, int i, int direction) {
        for (int j = i + direction; j >= 0 && j < alignment.size(); j += direction) {
            if (alignment.unit(j).isContent()) {
                return alignment.agrees(j);
            }
        }
        return false;
    }

    private static boolean isGarbled(Alignment alignment, int from, int to) {
        Slots.Slot slot = Slots.of(alignment, from, to);
        List<Integer> free = Slots.free(alignment, slot);
        int doubtful = 0;
        int content = 0;
        for (int c : free) {
            if (alignment.speech().unit(c).isContent()) {
                content++;
                doubtful += alignment.speech().unit(c).confidence() < Thresholds.HEARD ? 1 : 0;
            }
        }
        return !slot.open() && content >= (to - from + 1) / 2 && doubtful > GARBLED * content;
    }

    private static int edge(Alignment alignment) {
        int first = Slots.anchorAfter(alignment, 0);
        int last = Slots.anchorBefore(alignment, alignment.size());
        return first < 0 ? alignment.size() : Math.max(first, alignment.size() - 1 - last);
    }

    private static int extra(Alignment alignment) {
        int extra = 0;
        for (Alignment.Piece piece : alignment.pieces()) {
            for (int c = piece.firstColumn(); c <= piece.lastColumn(); c++) {
                Unit unit = alignment.speech().unit(c);
                boolean heard = unit.isContent() || !unit.is(WordClass.FILLER) && unit.confidence() >= Thresholds.HEARD;
                extra += alignment.quoteAt(c) < 0 && heard ? 1 : 0;
            }
        }
        return extra;
    }

    double coverage() {
        return content == 0 ? 0 : (double) supported / content;
    }

    double sameness() {
        return content == 0 ? 0 : (double) same / content;
    }

    double literalness() {
        return units == 0 ? 0 : (double) literal / units;
    }
}
