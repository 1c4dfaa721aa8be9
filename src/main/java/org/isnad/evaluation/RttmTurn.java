package org.isnad.evaluation;

/**
 * A SPEAKER line of an RTTM file.
 *
 * @param file the recording's id
 * @param start in seconds
 * @param end in seconds, exclusive
 */
public record RttmTurn(String file, double start, double end, String speaker) {}
