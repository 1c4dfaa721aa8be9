package org.isnad.transcript;

import java.time.Instant;

/**
 * A line of an episode's history.
 *
 * @param revision 1 for the first transcript, then counting up
 * @param demonstration whether a demonstration model made it
 */
public record TranscriptRevision(int revision, boolean demonstration, Instant createdAt) {}
