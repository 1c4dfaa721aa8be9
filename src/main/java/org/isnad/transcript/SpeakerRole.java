package org.isnad.transcript;

/** What a speaker does in an episode. */
public enum SpeakerRole {
    HOST,
    GUEST,
    OTHER,
    UNKNOWN
}
