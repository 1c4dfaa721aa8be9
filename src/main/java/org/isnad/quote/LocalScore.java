package org.isnad.quote;

/**
 * The weight of the best stretch of a quotation that speech bears out, in ordinary content words: a local alignment score (Smith and Waterman 1981). Unlike the
 * share of words found it does not grow with scattered chance matches, so its null distribution is narrow. Stateless.
 */
final class LocalScore {

    private static final double RELATED = .5;
    private static final double HEARD_ALIKE = .3;
    private static final double UNMATCHED = .4;
    private static final double UNMATCHED_FUNCTION = .05;
    private static final double STEPPED_OVER = .1;
    private static final double JUMPED = 1;
    private static final int FAR = 10;

    private LocalScore() {}

    static double of(Alignment alignment) {
        double best = 0;
        double run = 0;
        int last = Alignment.NOWHERE;
        for (int i = 0; i < alignment.size(); i++) {
            if (!alignment.isMatched(i) || alignment.isMoved(i) && value(alignment, i) == 0) {
                run -= alignment.unit(i).isContent() ? UNMATCHED : UNMATCHED_FUNCTION;
            } else {
                run += value(alignment, i) - step(alignment, last, i);
                last = alignment.isMoved(i) ? last : i;
            }
            run = Math.max(0, run);
            best = Math.max(best, run);
        }
        return best;
    }

    private static double value(Alignment alignment, int i) {
        Likeness likeness = alignment.likeness(i);
        double full = alignment.weight(i) * likeness.credit();
        if (likeness.isWord()) {
            return full;
        }
        return switch (likeness) {
            case ROOT, NEAR -> RELATED * full;
            case SOUND ->
                alignment.speech().unit(alignment.column(i)).confidence() < Thresholds.HEARD
                        ? full
                        : HEARD_ALIKE * full;
            default -> 0;
        };
    }

    private static double step(Alignment alignment, int last, int i) {
        if (last == Alignment.NOWHERE || alignment.isMoved(i)) {
            return 0;
        }
        int columns = alignment.column(i) - alignment.column(last);
        boolean jump = columns < 0
                || columns > i - last + FAR
                || !alignment.speech().sameStrip(alignment.column(i), alignment.column(last));
        return jump ? JUMPED : STEPPED_OVER * Math.max(0, columns - (i - last));
    }
}
