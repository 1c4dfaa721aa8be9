package org.isnad.quote;

import org.isnad.timing.TimeSpan;

/**
 * A recognised word as evidence.
 *
 * @param position its number among all words of the transcript's revision, from 0
 * @param speaker id of its speaker within the transcript, such as {@code S1}
 * @param confidence certainty of the recogniser, 0..1
 */
public record SpokenWord(int position, String text, TimeSpan span, double confidence, String speaker) {}
