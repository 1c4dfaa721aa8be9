package org.isnad.quote;

/** The one headline that a quotation gets. */
public enum Verdict {
    /** The same words; only orthography, diacritics, punctuation or attached particles differ. */
    VERBATIM,
    /** Only fillers, repetitions, agreement and function words differ, or dialect forms tidied into standard Arabic. */
    NEAR_VERBATIM,
    /** The same claim reworded; no conflict of number, name or polarity. */
    PARAPHRASE,
    /** A part is supported; at least 4 consecutive content words are not. */
    PARTIAL,
    /** Passages joined as one without an ellipsis: out of order, over 10 s apart, or across another speaker's turn. */
    SPLICED,
    /** Close to what was said, but a negation, number, name, date, quantifier, modality or agent was changed, and the audio was heard clearly. */
    ALTERED,
    /** Said, but by another speaker. */
    MISATTRIBUTED,
    /** The deciding words were heard too badly, or the match is too weak, for a machine to decide. */
    CHECK_AUDIO,
    /** No passage matches better than chance. */
    NOT_FOUND,
    /** Fewer than 4 content words and not unique: it can't be decided alone. */
    TOO_SHORT;

    /** Whether the verdict says that the quotation may be printed as it stands. */
    public boolean stands() {
        return this == VERBATIM || this == NEAR_VERBATIM || this == PARAPHRASE;
    }

    /** Whether the machine leaves the decision to a person. */
    public boolean isOpen() {
        return this == CHECK_AUDIO || this == TOO_SHORT;
    }
}
