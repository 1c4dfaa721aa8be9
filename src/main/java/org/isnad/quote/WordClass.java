package org.isnad.quote;

/** Closed classes of words that the verifier treats specially; their members stand in {@code words.txt} and {@code names.txt}. */
enum WordClass {
    /** Particles, pronouns, auxiliaries: no content. */
    FUNCTION,
    /** May be left out of a quotation without a trace. */
    FILLER,
    NEGATION,
    /** ما, which negates only in some places. */
    MA,
    /** After these ما does not negate: قبل ما، مثل ما. */
    MA_RELATIVE_AFTER,
    /** ما زال, لا يزال: "still", no negation. */
    STILL,
    POSSIBLE,
    /** قد, which weakens an imperfect verb only. */
    QAD,
    FUTURE,
    MUST,
    CAN,
    PROMISE,
    BELIEVE,
    Q_ALL,
    Q_MOST,
    Q_SOME,
    Q_FEW,
    Q_NONE,
    Q_MUCH,
    Q_MORE,
    Q_LESS,
    Q_ONLY,
    Q_ATLEAST,
    Q_ATMOST,
    /** Weakens the word beside it. */
    HEDGE,
    CONDITION,
    /** Makes what stands before it conditional. */
    CONDITION_CUT,
    /** Verbs that give a third person's words. */
    SAID_THIRD,
    SAID_ANY,
    THAT,
    QUESTION,
    TITLE,
    REL,
    /** Turns a negation before it into "only". */
    EXCEPT,
    PRONOUN,
    NAME,
    /** A name that no surname follows. */
    PLACE
}
