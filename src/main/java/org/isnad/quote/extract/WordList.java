package org.isnad.quote.extract;

import java.util.Locale;

/** The lists of {@code words.txt}, by their headings. */
enum WordList {
    COMPLEMENTIZER,
    COMPLEMENTIZER_PRONOUN,
    BLOCKS_COMPLEMENTIZER,
    BLOCKS_AFTER_PREPOSITION,
    VENUE,
    FINDING,
    FORMULA,
    HEARSAY,
    SENTENCE_ADVERB,
    PREPOSITION,
    DAY,
    TAG,
    TAG_NOUN,
    ADVERSATIVE,
    QUESTION,
    ANONYMOUS,
    ANAPHOR,
    DOCUMENT,
    LAW,
    STUDY,
    TITLE_HEAD,
    CALLING,
    JUSTICE,
    ROLE,
    OF_ROLE,
    BODY,
    COUNTRY,
    HARD_NOUN,
    VERB_SIGN,
    MASDAR_START,
    /** Given names of men, of women, and the small words inside names: {@code names.txt}. */
    M,
    F,
    PARTICLE;

    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
