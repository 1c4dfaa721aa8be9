package org.isnad.text;

/**
 * A word of running text.
 *
 * @param text as it stands there
 * @param start of its first character in the text, in Unicode code points
 * @param end after its last character, in Unicode code points, exclusive
 */
public record Token(String text, int start, int end) {}
