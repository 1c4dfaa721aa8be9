package org.isnad.report;

/** How bad a {@link Failure} is. */
public enum Level {
    /** The result is whole, but its user should know. */
    WARNING,
    /** A part of the result is missing. */
    ERROR,
    /** There is no result. */
    FATAL
}
