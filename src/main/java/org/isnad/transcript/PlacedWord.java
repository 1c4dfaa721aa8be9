package org.isnad.transcript;

/**
 * A word with its place in a transcript.
 *
 * @param position number among all words of the revision, from 0
 * @param speaker id of its speaker within the transcript
 */
public record PlacedWord(int position, String speaker, Word word) {}
