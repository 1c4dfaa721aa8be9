package org.isnad.transcript;

import org.isnad.episode.EpisodeId;

/**
 * Which transcript.
 *
 * @param revision from 1
 */
public record RevisionId(EpisodeId episode, int revision) {}
