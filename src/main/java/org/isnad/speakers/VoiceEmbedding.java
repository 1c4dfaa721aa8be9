package org.isnad.speakers;

import org.isnad.timing.TimeSpan;

/**
 * A voice in a short window of audio as a vector.
 *
 * @param span the window, from the start of the episode's audio
 * @param vector of length 1, so that a dot product is a cosine; as many dimensions as the model has (128 for those we know). Callers do not change it.
 * @param speechMs how much of the window is speech, in milliseconds
 */
public record VoiceEmbedding(TimeSpan span, float[] vector, int speechMs) {}
