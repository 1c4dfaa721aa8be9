package org.isnad.episode;

import java.util.Optional;

/**
 * A line of a list of episodes.
 *
 * @param latestRevision of its transcript; empty before the first one is finished
 * @param demonstration whether that revision was made with a demonstration model
 */
public record EpisodeSummary(Episode episode, Optional<Integer> latestRevision, boolean demonstration) {}
