package org.isnad.speakers;

import org.isnad.timing.TimeSpan;

/**
 * A voice in a short window of audio as a vector.
 *
 * @param span the window, from the start of the episode's audio
 * @param vector as the speaker model gives it, not normalised; its length is the model's (128 for the models we know). Callers do not change it.
 * @param speechMs how much of the window is speech, in milliseconds
 */
public record VoiceEmbedding(TimeSpan span, float[] vector, int speechMs) {}
