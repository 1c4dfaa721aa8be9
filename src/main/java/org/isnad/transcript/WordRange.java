package org.isnad.transcript;

/**
 * A stretch of a transcript.
 *
 * @param from number of its first word, from 0; there need not be one
 * @param to after its last word; may lie beyond the end
 */
public record WordRange(RevisionId transcript, int from, int to) {}
