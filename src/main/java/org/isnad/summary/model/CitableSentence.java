package org.isnad.summary.model;

import org.isnad.timing.TimeSpan;
import org.isnad.transcript.SpeakerRole;

/**
 * A sentence of a transcript that a claim may cite.
 *
 * @param id short and unique among the sentences given together, such as {@code s12}
 * @param speaker label of who says it
 */
public record CitableSentence(String id, String speaker, SpeakerRole role, String text, TimeSpan span) {}
