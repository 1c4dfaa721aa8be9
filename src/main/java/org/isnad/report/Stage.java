package org.isnad.report;

/** The step of the work in which a {@link Failure} happened. */
public enum Stage {
    FETCH,
    STORE,
    PROBE,
    DECODE,
    RECOGNISE,
    SPEAKERS,
    ASSEMBLE,
    EXPORT
}
