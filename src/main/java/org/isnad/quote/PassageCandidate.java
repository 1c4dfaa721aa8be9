package org.isnad.quote;

import org.isnad.episode.EpisodeId;

/**
 * A passage that may hold a quotation.
 *
 * @param revision of the episode's transcript
 * @param fromWord number of its first word among all words of that revision
 * @param toWord after its last word, exclusive
 * @param score of the search, comparable within one answer only; proposes, never decides
 */
public record PassageCandidate(EpisodeId episode, int revision, int fromWord, int toWord, double score) {}
