package org.isnad.transcript;

import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.episode.EpisodeId;

/**
 * Which transcript.
 *
 * @param revision from 1
 */
public record RevisionId(EpisodeId episode, int revision) {

    /** The ids of their episodes, as they are stored. */
    public static Set<String> episodes(Set<RevisionId> revisions) {
        return revisions.stream().map(r -> r.episode().value()).collect(Collectors.toSet());
    }
}
