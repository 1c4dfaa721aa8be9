package org.isnad.quote;

import org.isnad.transcript.TranscriptSpeaker;

/** Tells whether a printed name means a voice of a transcript. Thread-safe. */
@FunctionalInterface
public interface SpeakerMatch {

    /** Whether two names mean one person. */
    enum Answer {
        SAME,
        OTHER,
        /** The voice has no name, or a role is printed that may be anybody's. */
        UNKNOWN
    }

    Answer compare(String printed, TranscriptSpeaker speaker);
}
