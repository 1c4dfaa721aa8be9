package org.isnad.search;

/**
 * How often a word is said.
 *
 * @param word folded as {@link org.isnad.text.Fold#ORTHOGRAPHIC}
 * @param perMillion of all words in the scope
 */
public record WordCount(String word, long count, double perMillion) {}
