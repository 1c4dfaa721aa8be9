package org.isnad.quote;

/** What a word of a quotation is worth in the alignment, in units of one ordinary content word. */
final class Weights {

    private static final double FILLER = .05;
    private static final double FUNCTION = .25;
    private static final double NEGATION = .4;
    private static final double BRACKETED = .05;

    /** A word found in a tenth of all passages, and one in a thousand. */
    private static final double COMMON = .8;

    private static final double RARE = 1.6;

    private final PassageFinder finder;

    Weights(PassageFinder finder) {
        this.finder = finder;
    }

    double[] of(QuoteText quote) {
        double[] weights = new double[quote.units().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = quote.bracketed()[i] ? BRACKETED : of(quote.units().get(i));
        }
        return weights;
    }

    private double of(Unit unit) {
        if (unit.isFigure()) {
            return RARE;
        }
        if (unit.is(WordClass.NEGATION)) {
            return NEGATION;
        }
        if (!unit.isContent()) {
            return unit.is(WordClass.FILLER) ? FILLER : FUNCTION;
        }
        double share = finder.documentFrequency(unit.form().text());
        return Math.max(COMMON, Math.min(RARE, -Math.log10(Math.max(share, 1e-4)) * COMMON));
    }
}
