package org.isnad.quote;

/** How two words agree, from the closest to none; {@code credit} is the share of the quote word's weight that the agreement is worth. */
enum Likeness {
    /** Folded alike. */
    SPELLING(1),
    /** But for article, conjunction or preposition. */
    CLITIC(.97),
    STEM(.92),
    /** The same word in speech and in print. */
    SAME(.9),
    /** Heard alike. */
    SKELETON(.85),
    /** Near in letters: what a recogniser may have misheard. */
    SOUND(.6),
    ROOT(.75),
    NEAR(.7),
    /** The opposite: aligned, and a conflict unless one of both is negated. */
    OPPOSITE(.5),
    /** Figures that differ, in the same place. */
    OTHER_FIGURE(.25),
    NONE(0);

    private final double credit;

    Likeness(double credit) {
        this.credit = credit;
    }

    double credit() {
        return credit;
    }

    /** Whether it is the same word, but for inflection, dialect and hearing. */
    boolean isWord() {
        return this == SPELLING || this == CLITIC || this == STEM || this == SAME || this == SKELETON;
    }

    boolean agrees() {
        return this != NONE && this != OPPOSITE && this != OTHER_FIGURE;
    }
}
