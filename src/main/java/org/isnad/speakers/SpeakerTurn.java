package org.isnad.speakers;

import org.isnad.timing.TimeSpan;

/**
 * A stretch of one speaker found by diarization.
 *
 * @param speaker 0-based number of the speaker, in order of first appearance
 */
public record SpeakerTurn(TimeSpan span, int speaker) {}
