package org.isnad.search;

import org.isnad.text.NumberSpan;

/**
 * A number as it is looked up.
 *
 * @param text the shortest decimal of the value
 */
public record NumberTerm(NumberSpan.Kind kind, String text) {

    public static NumberTerm of(NumberSpan span) {
        return new NumberTerm(span.kind(), span.text());
    }
}
