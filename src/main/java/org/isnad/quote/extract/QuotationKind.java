package org.isnad.quote.extract;

/** How an article gives somebody's words. */
public enum QuotationKind {
    /** Marks round a full clause or more. */
    DIRECT,
    /** Marks round a piece smaller than a clause that is the whole complement: شدد على "ضرورة…". */
    PARTIAL,
    /** Marks round a piece of a reported clause whose rest is paraphrase. */
    MIXED,
    /** A reported clause without marks. */
    INDIRECT;

    /** Whether the words stand in quote marks and so claim to be the speaker's own. */
    public boolean inMarks() {
        return this != INDIRECT;
    }
}
