package org.isnad.quote.extract;

/**
 * A stretch in quote marks; all numbers are token indices.
 *
 * @param open the opening mark; the token before {@code first} where it is missing
 * @param first first token inside
 * @param last token behind the last one inside
 * @param after first token behind the closing mark
 * @param depth 0 where it stands in no other
 * @param balanced whether both marks are there
 */
record Marked(int open, int first, int last, int after, int depth, boolean balanced) {

    int words(Reading reading) {
        return reading.words(first, last);
    }

    boolean covers(int token) {
        return token >= open && token < after;
    }
}
