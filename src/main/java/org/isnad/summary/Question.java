package org.isnad.summary;

import java.util.Optional;
import org.isnad.timing.TimeSpan;

/**
 * A question of the interviewer.
 *
 * @param answer from the first word of whoever answers to the next question; empty when nobody does
 * @param begins how the answer begins
 */
public record Question(KeySentence question, Optional<TimeSpan> answer, Optional<KeySentence> begins) {}
