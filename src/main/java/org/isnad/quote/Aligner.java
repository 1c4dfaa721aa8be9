package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a quotation's units into speech: both ends of the speech free, order kept, and jumps allowed at a price, so that pieces taken from other places or put into
 * another order are found together with where they come from. Works on one quotation; not thread-safe.
 */
final class Aligner {

    /** Prices in ordinary content words, tuned on the development set: a move within one answer, and one to anywhere. */
    private static final double NEAR_JUMP = 1.8;

    private static final double FAR_JUMP = 2.3;

    /** Two units that follow each other on both sides are worth more than two scattered ones. */
    private static final double ADJACENT = .1;

    /** What a match by sound keeps where the recogniser was sure of another word. */
    private static final double CLEARLY_OTHER = .6;

    /** Units either way that count as one answer for a near jump: about 30 s of speech. */
    private static final int NEAR = 60;

    private static final double SKIPPED_CONTENT = .10;
    private static final double SKIPPED_FUNCTION = .03;
    private static final double JOINED = .9;

    /** In place of a length: a figure, and nothing that could be joined. */
    private static final int FIGURE = -1;

    private static final int UNJOINED = -2;

    private static final byte SKIP_QUOTE = 1;
    private static final byte SKIP_SPEECH = 2;
    private static final byte MATCH = 3;
    private static final byte JUMP = 4;
    private static final byte TWO_QUOTED = 5;
    private static final byte TWO_SPOKEN = 6;

    private final List<Unit> quote;
    private final double[] weights;
    private final Speech speech;
    private final Likenesses likenesses;
    private final boolean[] barred;
    private final double[] skipping;
    private final int[] letters;
    private final double[][] score;
    private final byte[][] step;
    private final int[][] from;

    private Aligner(List<Unit> quote, double[] weights, Speech speech, Likenesses likenesses, boolean[] barred) {
        this.quote = quote;
        this.weights = weights;
        this.speech = speech;
        this.likenesses = likenesses;
        this.barred = barred;
        this.skipping = new double[speech.size()];
        this.letters = new int[speech.size()];
        for (int c = 0; c < speech.size(); c++) {
            skipping[c] = skip(speech.unit(c));
            letters[c] = letters(speech.unit(c));
        }
        this.score = new double[quote.size() + 1][speech.size()];
        this.step = new byte[quote.size() + 1][speech.size()];
        this.from = new int[quote.size() + 1][speech.size()];
    }

    /**
     * @param barred columns that may not be matched
     * @return the matched pairs in the quotation's order
     */
    static List<Pair> align(
            List<Unit> quote, double[] weights, Speech speech, Likenesses likenesses, boolean[] barred) {
        if (speech.size() == 0) {
            return List.of();
        }
        Aligner aligner = new Aligner(quote, weights, speech, likenesses, barred);
        for (int i = 1; i <= quote.size(); i++) {
            aligner.row(i);
        }
        return aligner.trace();
    }

    private void row(int i) {
        double[] before = score[i - 1];
        int[] near = nearest(before);
        int far = best(before);
        int last = letters(quote.get(i - 1));
        int lastButOne = i >= 2 ? letters(quote.get(i - 2)) : UNJOINED;
        for (int c = 0; c < speech.size(); c++) {
            score[i][c] = before[c];
            step[i][c] = SKIP_QUOTE;
            if (speech.isBorder(c)) {
                continue;
            }
            offer(i, c, score[i][c - 1] - skipping[c], SKIP_SPEECH, c - 1);
            if (barred[c]) {
                continue;
            }
            double gain = weights[i - 1] * credit(likenesses.of(i - 1, c), c);
            if (gain > 0) {
                boolean adjacent = step[i - 1][c - 1] == MATCH || step[i - 1][c - 1] == JUMP;
                offer(i, c, before[c - 1] + gain + (adjacent ? ADJACENT : 0), MATCH, c - 1);
                offer(i, c, before[near[c]] - NEAR_JUMP + gain, JUMP, near[c]);
                offer(i, c, before[far] - FAR_JUMP + gain, JUMP, far);
            }
            if (mayBeOne(lastButOne, last, letters[c])) {
                joinQuoted(i, c);
            }
            if (mayBeOne(letters[c - 1], letters[c], last) && !speech.isBorder(c - 1) && !barred[c - 1]) {
                joinSpoken(i, c);
            }
        }
    }

    private double credit(Likeness likeness, int c) {
        boolean sure = likeness == Likeness.SOUND && speech.unit(c).confidence() >= Thresholds.HEARD;
        return likeness.credit() * (sure ? CLEARLY_OTHER : 1);
    }

    private void offer(int i, int c, double value, byte how, int origin) {
        if (value > score[i][c]) {
            score[i][c] = value;
            step[i][c] = how;
            from[i][c] = origin;
        }
    }

    /** Whether it is worth asking {@link Joining}, by lengths alone. */
    private static boolean mayBeOne(int first, int second, int one) {
        if (one == FIGURE) {
            return second == FIGURE && first != UNJOINED;
        }
        return first >= 0 && second >= 0 && Joining.mayBeOne(first, second, one);
    }

    /** وبه سكان for لسكان: two printed words stand for one spoken word. */
    private void joinQuoted(int i, int c) {
        if (Joining.isOne(quote.get(i - 2), quote.get(i - 1), speech.unit(c))) {
            offer(i, c, score[i - 2][c - 1] + JOINED * (weights[i - 2] + weights[i - 1]), TWO_QUOTED, c - 1);
        }
    }

    private void joinSpoken(int i, int c) {
        if (Joining.isOne(speech.unit(c - 1), speech.unit(c), quote.get(i - 1))) {
            offer(i, c, score[i - 1][c - 2] + JOINED * weights[i - 1], TWO_SPOKEN, c - 2);
        }
    }

    private static int letters(Unit unit) {
        return unit.isFigure() ? FIGURE : unit.form().folded().length();
    }

    private static double skip(Unit unit) {
        if (unit.is(WordClass.FILLER)) {
            return 0;
        }
        return unit.isContent() ? SKIPPED_CONTENT : SKIPPED_FUNCTION;
    }

    private static int best(double[] row) {
        int best = 0;
        for (int c = 1; c < row.length; c++) {
            best = row[c] > row[best] ? c : best;
        }
        return best;
    }

    /** For each column the best column of its strip at most {@link #NEAR} away: a sliding maximum. */
    private int[] nearest(double[] row) {
        int[] nearest = new int[row.length];
        int[] window = new int[row.length];
        int head = 0;
        int tail = 0;
        int end = 0;
        for (int c = 0; c < row.length; c++) {
            if (speech.isBorder(c)) {
                head = tail;
                end = c;
            }
            int limit = Math.min(speech.stripEnd(c), c + NEAR + 1);
            for (; end < limit; end++) {
                while (tail > head && row[window[tail - 1]] <= row[end]) {
                    tail--;
                }
                window[tail++] = end;
            }
            while (window[head] < c - NEAR) {
                head++;
            }
            nearest[c] = window[head];
        }
        return nearest;
    }

    private List<Pair> trace() {
        List<Pair> pairs = new ArrayList<>();
        int i = quote.size();
        int c = best(score[i]);
        while (i > 0) {
            int origin = from[i][c];
            switch (step[i][c]) {
                case SKIP_QUOTE -> i--;
                case SKIP_SPEECH -> c = origin;
                case MATCH, JUMP -> {
                    pairs.add(0, new Pair(i - 1, c, likenesses.of(i - 1, c), step[i][c] == JUMP));
                    i--;
                    c = origin;
                }
                case TWO_QUOTED -> {
                    pairs.add(0, new Pair(i - 1, c, Likeness.CLITIC, false));
                    pairs.add(0, new Pair(i - 2, c, Likeness.CLITIC, false));
                    i -= 2;
                    c = origin;
                }
                case TWO_SPOKEN -> {
                    pairs.add(0, new Pair(i - 1, c, Likeness.CLITIC, false));
                    pairs.add(0, new Pair(i - 1, c - 1, Likeness.CLITIC, false));
                    i--;
                    c = origin;
                }
                default -> throw new IllegalStateException("no step at " + i + ", " + c);
            }
        }
        return pairs;
    }
}
