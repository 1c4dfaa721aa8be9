package org.isnad.worker;

import java.nio.file.Path;

/**
 * A chunk to decode.
 *
 * @param pcm the decoded audio of the episode
 * @param startSample first sample, 16,000 a second
 * @param endSample end, exclusive
 * @param alone whether nothing else may be in work at the same time: after a crash the suspects are tried one by one, so that no innocent one is charged
 */
public record ChunkTask(Path pcm, long startSample, long endSample, boolean alone) {}
