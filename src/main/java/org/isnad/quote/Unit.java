package org.isnad.quote;

import java.util.Optional;

/**
 * What the aligner moves as one: a word, or a figure of any number of words.
 *
 * @param from first word among those it was read from
 * @param to after the last, exclusive
 * @param form of the first word
 * @param confidence the least certain of its words, 1 in a printed quotation
 */
record Unit(int from, int to, WordForm form, Optional<Quantity> quantity, double confidence) {

    boolean is(WordClass wordClass) {
        return quantity.isEmpty() && form.is(wordClass);
    }

    boolean isContent() {
        return quantity.isPresent() || form.isContent();
    }

    boolean isFigure() {
        return quantity.isPresent();
    }
}
