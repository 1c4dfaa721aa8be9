package org.isnad.quote;

/**
 * Every limit of the verdict, in one place; docs/verdicts.md says how each was found. Confidences are the recogniser's, 0..1; weights are in ordinary content
 * words; times in milliseconds. The confidences can be set for a run with {@code -Disnad.verdict.heard=.75} and the like: {@code isnad eval thresholds} does, and nobody
 * else should.
 */
final class Thresholds {

    /** A word heard with this confidence counts as heard. */
    static final double HEARD = fitted("heard", .8);

    /** A word that contradicts the quotation counts from this confidence on: recognisers rarely invent a negation or another figure (3.6 % of figures, methods.md). */
    static final double CONTRADICTS = fitted("contradicts", .65);

    /** A word that recognisers like to insert (ما) counts from this confidence on. */
    static final double SURE = fitted("sure", .85);

    /** A deciding word below this confidence is doubtful even where it agrees with the quotation. */
    static final double DOUBTED = fitted("doubted", .65);

    /** The same for a negation, a short word that is rarely heard with more; fitted on the three annotated sets. */
    static final double DOUBTED_NEGATION = fitted("doubted-negation", .5);

    /** Silence between two words into which a lost word fits; words within a phrase follow each other within 50 ms. */
    static final long ROOM_MS = 180;

    /** A pause that ends a phrase. */
    static final long PHRASE_MS = 350;

    /** A pause over which a negation does not reach. */
    static final long SENTENCE_MS = 700;

    /** Farther apart than this, two passages are two: product.md, SPLICED. */
    static final long APART_MS = 10_000;

    /** A marked ellipsis may leave out this much of one answer. */
    static final long ELLIPSIS_MS = 60_000;

    /** Content words in a row that nothing supports: product.md, PARTIAL. */
    static final int UNSUPPORTED_RUN = 4;

    /** Words in a row, particles too, at an end of the quotation; six words hold about four with content. */
    static final int UNSUPPORTED_EDGE = 6;

    /** Fewer content words than this decide nothing: product.md, TOO_SHORT. */
    static final int SHORT = 4;

    /** A piece from elsewhere weighs at least this much and has at least so many content words. */
    static final double PIECE_WEIGHT = 1.9;

    static final int PIECE_WORDS = 2;

    /** Words in a row that make another speaker's turn; single words at borders often carry the wrong label. */
    static final int TURN_WORDS = 4;

    /** Words by which a change of labels may miss the change of voices. */
    static final int TURN_SLIP = 5;

    /** Share of the evidence that decides who speaks. */
    static final double MAJORITY = .6;

    private Thresholds() {}

    private static double fitted(String name, double value) {
        String other = System.getProperty("isnad.verdict." + name);
        return other == null ? value : Double.parseDouble(other);
    }
}
