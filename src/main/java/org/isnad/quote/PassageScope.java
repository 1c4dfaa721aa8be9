package org.isnad.quote;

import java.util.Set;
import org.isnad.episode.EpisodeId;

/**
 * Where a passage is looked for.
 *
 * @param episodes only in these; empty means the whole archive
 */
public record PassageScope(Set<EpisodeId> episodes) {

    public PassageScope {
        episodes = Set.copyOf(episodes);
    }

    public static PassageScope everywhere() {
        return new PassageScope(Set.of());
    }

    public static PassageScope in(EpisodeId episode) {
        return new PassageScope(Set.of(episode));
    }
}
