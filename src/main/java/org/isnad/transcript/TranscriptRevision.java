package org.isnad.transcript;

import java.time.Instant;

/**
 * A line of an episode's history.
 *
 * @param revision 1 for the first transcript, then counting up
 * @param demonstration whether a demonstration model made it
 * @param speakerChange id of the last {@link SpeakerChange} to it; 0 before the first. With the revision it names the state of what is read.
 */
public record TranscriptRevision(int revision, boolean demonstration, Instant createdAt, long speakerChange) {}
