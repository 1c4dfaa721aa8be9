package org.isnad.quote.extract;

/**
 * What a form of a reporting verb is.
 *
 * @param lemma the past tense as the lexicon spells it
 * @param flags the lexicon's letters
 * @param pronoun whether an object or a possessor is attached: وصفه، قوله
 */
record CueForm(String lemma, Shape shape, Gender gender, boolean plural, String flags, boolean pronoun) {

    enum Shape {
        FINITE,
        PARTICIPLE,
        NOUN
    }

    enum Gender {
        MASCULINE,
        FEMININE,
        ANY
    }

    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    boolean is(Shape wanted) {
        return shape == wanted;
    }
}
